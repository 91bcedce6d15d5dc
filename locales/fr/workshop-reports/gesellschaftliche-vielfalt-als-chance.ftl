### origin: machine

title = La diversité de la société, une chance pour une administration moderne

slug = la-diversite-de-la-societe-une-chance

summary = Un atelier de la { -conference } s’est penché sur l’administration dans une société diverse. Des membres du projet { -ikoe } y ont apporté leur expertise.

body =
    L’après-midi, la { -conference } proposait des ateliers sur les champs d’action importants pour la ville. Le { $held_on }, l’un d’eux s’est intéressé à l’**administration elle-même** : comme le dit son titre, la diversité de la société est une *chance*.

    ## Un éclairage issu de la pratique

    Des membres du projet { -ikoe } ont apporté leur expertise à l’atelier. Porté par { -auslandsgesellschaft(form: "le") }, le projet accompagne les administrations dans leur ouverture interculturelle :

    - par du **conseil**
    - et par des **formations**.

    ## En savoir plus

    Le projet a publié un court compte rendu de l’atelier sur sa propre page. L’association qui le porte se présente sur [son site web]({ CONTACT("kontakt-auslandsgesellschaft", show: "website") }).

    Lieu de la conférence : { $conference_venue }, { $conference_city }.

link-association = Site web { -auslandsgesellschaft(form: "de") }
