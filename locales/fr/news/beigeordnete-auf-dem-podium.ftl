### origin: machine

title = Les adjoints au maire à la table ronde : quelles suites à la conférence ?

slug = les-adjoints-au-maire-a-la-table-ronde

summary =
    Lors de la { -conference }, { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } adjoint au maire a débattu
       *[other] { $conference_deputy_mayors } adjoints au maire ont débattu
    } avec { -integration-commissioner(form: "le") }. Les résultats de la journée alimentent désormais le travail des instances municipales.

body =
    L’intégration concerne de nombreux services à la fois. La table ronde de la { -conference }, le { $conference_starts_on }, l’a bien montré : { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } adjoint au maire y a siégé
       *[other] { $conference_deputy_mayors } adjoints au maire y ont siégé
    } *aux côtés* { -integration-commissioner(form: "de") }. On y a vu le signe de l’importance que revêt la politique d’intégration dans la ville.

    ## Ce dont il a été question

    - les **défis** auxquels la ville fait face aujourd’hui,
    - les **projets** prévus,
    - les **souhaits** pour le développement de la ville.

    ## Et maintenant ?

    Ce qui a été dit à la table ronde et dans les ateliers alimente la suite des travaux des instances municipales. C’est sur cette base que se poursuit la mise en œuvre { -integration-concept(form: "de") }.

    L’administration continue ainsi de miser sur des réseaux forts, sur une coopération fiable et sur des structures plus solides en faveur de l’intégration.

    Des informations générales sur la ville se trouvent sur [magdeburg.de]({ $conference_information_url }). Pour toute question, écrivez au bureau { -integration-commissioner(form: "de") } : { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (cette adresse est fictive).
