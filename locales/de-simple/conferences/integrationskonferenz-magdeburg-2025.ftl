### origin: machine

title = { -conference } Magdeburg 2025

summary =
    Die { -conference } war am { $starts_on }.
    Der Ort war das { -old-town-hall(case: "nominative") } in { -magdeburg }.
    Ungefähr { $participants ->
        [one] { $participants } Mensch war
       *[other] { $participants } Menschen waren
    } dabei.
    Sie haben über das { -integration-concept } gesprochen.
    Das { -integration-concept } ist ein Plan von der Stadt.

body =
    Eine Konferenz ist ein großes Treffen.

    Dort sprechen die Menschen über ein wichtiges Thema.

    Das Thema von dieser Konferenz war: Integration.

    ## Was ist Integration?

    Integration heißt: Alle Menschen gehören dazu.

    Manche Menschen kommen aus einem anderen Land.

    Auch sie sollen überall mitmachen können.

    ## Was ist das { -integration-concept }?

    Das { -integration-concept } ist ein Plan.

    In dem Plan steht: Das will die Stadt für die Integration tun.

    Der Stadt-Rat hat den Plan beschlossen.

    Der Stadt-Rat ist eine Gruppe von Politikern und Politikerinnen.

    Er entscheidet wichtige Dinge für die Stadt.

    ## Wer war dabei?

    Die { -city } hat zu der Konferenz eingeladen.

    Ungefähr { $participants ->
        [one] { $participants } Mensch ist
       *[other] { $participants } Menschen sind
    } gekommen.

    Sie kommen aus verschiedenen Bereichen:

    - aus der **Verwaltung**: Das sind die Ämter von der Stadt.
    - aus der **Politik**
    - aus der **Wirtschaft**: Das sind zum Beispiel Firmen.
    - aus der **Bildung**: Das sind zum Beispiel Schulen.
    - aus **sozialen Einrichtungen**: Dort bekommen Menschen Hilfe.
    - aus **Migranten-Organisationen**: Das sind Gruppen von Menschen aus anderen Ländern.

    ## Welche Fragen waren wichtig?

    Die Menschen haben sich angeschaut: Wie geht es mit dem Plan voran?

    Das nennt man auch: *Zwischen-Bilanz*.

    Diese Fragen waren wichtig:

    - Was macht die Stadt schon?
    - Welche Aufgaben sind in den nächsten Jahren sehr wichtig?
    - Wie können alle noch besser zusammenarbeiten?

    ## So war der Tag

    - **Datum:** { DATETIME($starts_on, dateStyle: "full") }
    - **Ort:** { $venue } in { $city }

    Am **Vormittag** ging es um diese Themen:

    - neue Zahlen
    - die Aufgaben aus dem { -integration-concept }
    - die Arbeit von dem { -advisory-council }
    - die Arbeit von dem { -integration-network }

    Der Beirat ist eine Gruppe.

    Die Gruppe berät die Stadt.

    Auch das { -integration-network } ist eine Gruppe.

    Dort arbeiten die Ämter mit Vereinen und Migranten-Organisationen zusammen.

    Es gab auch ein Gespräch vor allen Gästen.

    Das nennt man: **Podium**.

    Dort { $deputy_mayors ->
        [one] hat { $deputy_mayors } Person von den Beigeordneten
       *[other] haben { $deputy_mayors } Beigeordnete
    } gesprochen.

    Beigeordnete leiten große Bereiche in der Stadt-Verwaltung.

    Auch der { -integration-commissioner(case: "nominative") } hat mitgesprochen.

    Er kümmert sich in der Stadt um das Thema Integration.

    Am **Nachmittag** gab es Arbeits-Gruppen zu wichtigen Themen.

    Ein schweres Wort dafür ist: Workshop.

    Das spricht man so: Wörk-schop.

    ## Wie geht es weiter?

    Auf der Konferenz gab es Ergebnisse.

    Die Gruppen von der Stadt arbeiten damit weiter.

    Die Ergebnisse helfen bei den nächsten Schritten.

    So kommt die Stadt mit dem { -integration-concept } voran.

    Sie wollen mehr über die Stadt wissen?

    Dann lesen Sie auf der [Internet-Seite von der Stadt]({ $information_url }).

link-city = Internet-Seite von der { -city }
