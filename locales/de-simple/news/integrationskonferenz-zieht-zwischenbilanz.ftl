### origin: machine

title = { -conference }: Was ist geschafft? Was fehlt noch?

summary =
    Am { $conference_starts_on } war die { -conference }.
    Der Ort war das { -old-town-hall(case: "nominative") }.
    Ungefähr { $conference_participants ->
        [one] { $conference_participants } Mensch war
       *[other] { $conference_participants } Menschen waren
    } dabei.
    Es ging um die Integration in { -magdeburg }.
    Die Fragen waren: Was ist geschafft? Was fehlt noch?

body =
    Die { -conference } war ein großes Treffen.

    Das Treffen war am { DATETIME($conference_starts_on, dateStyle: "full") }.

    Die { -city } hat dazu in das { -old-town-hall(case: "accusative") } eingeladen.

    Ungefähr { $conference_participants ->
        [one] { $conference_participants } Mensch ist
       *[other] { $conference_participants } Menschen sind
    } gekommen.

    ## Worum ging es?

    Es ging um Integration.

    Integration heißt: Alle Menschen gehören dazu.

    Die Stadt hat für die Integration einen Plan.

    Der Plan heißt: { -integration-concept }.

    Diese Fragen waren am wichtigsten:

    - Was steht in dem Plan?
    - Was ist aus dem Plan geworden?

    ## Wer war dabei?

    Die Menschen kommen aus ganz verschiedenen Bereichen:

    - aus der **Verwaltung**: Das sind die Ämter von der Stadt.
    - aus der **Politik**
    - aus der **Wirtschaft**: Das sind zum Beispiel Firmen.
    - aus der **Bildung**: Das sind zum Beispiel Schulen.
    - aus **sozialen Einrichtungen**: Dort bekommen Menschen Hilfe.
    - aus **Migranten-Organisationen**: Das sind Gruppen von Menschen aus anderen Ländern.

    ## Der Tag hatte drei Teile

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

    Dort { $conference_deputy_mayors ->
        [one] hat { $conference_deputy_mayors } Person von den Beigeordneten
       *[other] haben { $conference_deputy_mayors } Beigeordnete
    } gesprochen.

    Beigeordnete leiten große Bereiche in der Stadt-Verwaltung.

    Auch der { -integration-commissioner(case: "nominative") } hat mitgesprochen.

    Er kümmert sich in der Stadt um das Thema Integration.

    Sie haben über diese Themen gesprochen:

    - schwere Aufgaben
    - Pläne
    - Wünsche

    Am **Nachmittag** gab es *Arbeits-Gruppen*.

    Dort ging es um die einzelnen Themen.

    ## Wie geht es weiter?

    Die Konferenz ist vorbei.

    Aber die Arbeit geht weiter.

    Die Gruppen von der Stadt nutzen jetzt die Ergebnisse.

    Die Ergebnisse helfen bei den nächsten Schritten.

    Sie wollen mehr über die Stadt wissen?

    Dann lesen Sie auf der Internet-Seite [magdeburg.de]({ $conference_information_url }).
