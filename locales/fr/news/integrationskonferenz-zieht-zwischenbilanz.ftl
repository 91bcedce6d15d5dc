### origin: machine

title = La { -conference } dresse un bilan d’étape

slug = la-conference-sur-l-integration-dresse-un-bilan-d-etape

summary =
    Le { $conference_starts_on }, { -old-town-hall(form: "a") }, environ { $conference_participants ->
        [one] { $conference_participants } personne a échangé
       *[other] { $conference_participants } personnes ont échangé
    } sur ce que { -magdeburg } a accompli en matière d’intégration et sur ce qui reste à faire.

body =
    Que prévoit { -integration-concept(form: "le") }, et où en est-on ? Cette question était au cœur de la journée du { DATETIME($conference_starts_on, dateStyle: "full") }. À l’invitation de la { -city }, environ { $conference_participants ->
        [one] { $conference_participants } personne est venue
       *[other] { $conference_participants } personnes sont venues
    } { -old-town-hall(form: "a") }.

    Les milieux les plus divers étaient représentés : l’administration et la politique, l’économie et l’éducation, les institutions sociales et les organisations de migrants.

    ## Trois temps, un même sujet

    - La **matinée** a été consacrée aux chiffres actuels et aux mesures { -integration-concept(form: "de") }. Le travail { -advisory-council(form: "de") } et celui { -integration-network(form: "de") } ont également été présentés.
    - Lors de la **table ronde**, { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } adjoint au maire
       *[other] { $conference_deputy_mayors } adjoints au maire
    } et { -integration-commissioner(form: "le") } ont parlé des défis, des projets et de leurs souhaits.
    - L’**après-midi**, des *ateliers* ont porté sur les différents champs d’action.

    ## Une base pour les prochaines étapes

    Le travail ne s’arrête pas avec la conférence. Les résultats alimentent la suite des travaux des instances municipales et servent de base aux prochaines étapes. Pour en savoir plus sur la ville, rendez-vous sur [magdeburg.de]({ $conference_information_url }).
