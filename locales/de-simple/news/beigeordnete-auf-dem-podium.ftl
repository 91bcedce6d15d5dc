### origin: machine

title = Beigeordnete im Gespräch: So geht es nach der Konferenz weiter

summary =
    Auf der { -conference } gab es ein wichtiges Gespräch.
    Dort { $conference_deputy_mayors ->
        [one] hat { $conference_deputy_mayors } Person von den Beigeordneten
       *[other] haben { $conference_deputy_mayors } Beigeordnete
    } gesprochen.
    Auch der { -integration-commissioner(case: "nominative") } hat mitgesprochen.
    Die Stadt arbeitet jetzt mit den Ergebnissen weiter.

body =
    Am { $conference_starts_on } war die { -conference }.

    Integration heißt: Alle Menschen gehören dazu.

    Für die Integration müssen viele Ämter etwas tun.

    ## Wer hat gesprochen?

    Auf der Konferenz gab es ein Gespräch vor allen Gästen.

    Das nennt man: Podium.

    Dort { $conference_deputy_mayors ->
        [one] hat { $conference_deputy_mayors } Person von den Beigeordneten
       *[other] haben { $conference_deputy_mayors } Beigeordnete
    } gesprochen.

    Beigeordnete leiten große Bereiche in der Stadt-Verwaltung.

    Auch der { -integration-commissioner(case: "nominative") } hat mitgesprochen.

    Er kümmert sich in der Stadt um das Thema Integration.

    Alle haben *gemeinsam* gesprochen.

    Man hat dazu gesagt: Das ist ein Zeichen.

    Es zeigt: Integration ist sehr wichtig für die Stadt.

    ## Worüber haben sie gesprochen?

    - über **schwere Aufgaben** für die Stadt
    - über **Pläne** von der Stadt
    - über **Wünsche** für die Stadt

    ## Wie geht es weiter?

    Auf der Konferenz gab es auch Arbeits-Gruppen.

    Alle Ergebnisse sind wichtig für die Stadt.

    Die Gruppen von der Stadt arbeiten damit weiter.

    Es geht dabei um das { -integration-concept }.

    Das { -integration-concept } ist ein Plan von der Stadt.

    In dem Plan steht: Das will die Stadt für die Integration tun.

    Diese Dinge sind für die Stadt auch in Zukunft wichtig:

    - **starke Netzwerke**: In einem Netzwerk arbeiten viele zusammen.
    - **gute Zusammenarbeit**: Alle können sich aufeinander verlassen.
    - **feste Strukturen**: Die Arbeit für die Integration ist gut geregelt.

    ## Haben Sie Fragen?

    Sie wollen mehr über die Stadt wissen?

    Dann lesen Sie auf der Internet-Seite [magdeburg.de]({ $conference_information_url }).

    Oder schreiben Sie an das Büro von dem { -integration-commissioner(case: "dative") }.

    Die E-Mail-Adresse ist: { CONTACT("kontakt-integrationsbeauftragter", show: "email") }

    Achtung: Diese E-Mail-Adresse ist erfunden.
