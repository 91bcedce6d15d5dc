### origin: machine

title = { -city }

summary =
    Die Stadt-Verwaltung hat zu der { -conference } eingeladen.
    Zu der Stadt-Verwaltung gehört auch ein Büro für Integration.
    Das ist das Büro von dem { -integration-commissioner(case: "dative") }.

body =
    { -magdeburg } ist die Hauptstadt von Sachsen-Anhalt.

    Sachsen-Anhalt ist ein Bundes-Land in Deutschland.

    ## Das macht die Stadt-Verwaltung

    Zu der Stadt-Verwaltung gehören die Ämter von der Stadt.

    Die Stadt-Verwaltung arbeitet mit dem { -integration-concept }.

    Das ist ein Plan.

    In dem Plan steht: Das will die Stadt für die Integration tun.

    Integration heißt: Alle Menschen gehören dazu.

    Der Stadt-Rat hat den Plan beschlossen.

    ## Die Stadt arbeitet mit anderen zusammen

    Der { -advisory-council } berät die Stadt.

    Und es gibt das { -integration-network }.

    Dort arbeitet die Stadt mit anderen Gruppen zusammen:

    - mit Vereinen
    - mit Migranten-Organisationen: Das sind Gruppen von Menschen aus anderen Ländern.

    ## Mehr lesen

    Mehr lesen Sie auf der [Internet-Seite von der Stadt]({ $website }).
