### origin: machine

title = Conférence de Magdebourg sur l’intégration 2025

slug = conference-de-magdebourg-sur-l-integration-2025

summary =
    Le { $starts_on }, environ { $participants ->
        [one] { $participants } personne s’est réunie
       *[other] { $participants } personnes se sont réunies
    } { -old-town-hall(form: "a") } pour dresser un bilan d’étape : où en est { -magdeburg } dans la mise en œuvre { -integration-concept(form: "de") } ?

body =
    La { -city } avait lancé l’invitation, et environ { $participants ->
        [one] { $participants } personne y a répondu.
       *[other] { $participants } personnes y ont répondu.
    } Administration, politique, économie, éducation, institutions sociales, organisations de migrants : tous ces milieux étaient représentés.

    La { -conference } se voulait un *bilan d’étape*. Le conseil municipal a adopté un { -integration-concept }. Il s’agissait à présent de voir comment ce plan est mis en œuvre, quels défis seront les plus pressants dans les années à venir et comment tous les acteurs peuvent coopérer plus étroitement encore.

    ## La journée en bref

    - **Date et lieu :** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Matin :** les chiffres actuels, les mesures { -integration-concept(form: "de") }, ainsi que le travail { -advisory-council(form: "de") } et celui { -integration-network(form: "de") }
    - **Table ronde :** { $deputy_mayors ->
        [one] { $deputy_mayors } adjoint au maire
       *[other] { $deputy_mayors } adjoints au maire
    } en discussion avec { -integration-commissioner(form: "le") }
    - **Après-midi :** des ateliers sur les principaux champs d’action

    ## Et maintenant ?

    Les résultats alimentent la suite des travaux des instances municipales. Ils servent de base aux prochaines étapes de la mise en œuvre { -integration-concept(form: "de") }. Pour en savoir plus sur la ville, consultez [son site web]({ $information_url }).

link-city = Site web de la { -city }
