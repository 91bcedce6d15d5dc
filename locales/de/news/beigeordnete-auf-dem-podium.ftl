title = Beigeordnete auf dem Podium: Was nach der Konferenz kommt

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beigeordnete-auf-dem-podium

# $conference_deputy_mayors (number) - how many deputy mayors ("Beigeordnete") sat on the panel
summary =
    Auf der { -conference } { $conference_deputy_mayors ->
        [one] hat { $conference_deputy_mayors } Mitglied aus dem Kreis der Beigeordneten
       *[other] haben { $conference_deputy_mayors } Beigeordnete gemeinsam
    } mit dem { -integration-commissioner(case: "dative") } diskutiert. Die Ergebnisse des Tages gehen jetzt in die Arbeit der Gremien ein.

# $conference_starts_on (date) - the day of the conference
# $conference_deputy_mayors (number) - how many deputy mayors ("Beigeordnete") sat on the panel
# $conference_information_url (text) - the address of the city's website
# CONTACT(...) - the e-mail address of a contact, written by the server
body =
    Integration betrifft viele Ämter zugleich. Auf dem Podium der { -conference } am { $conference_starts_on } war das zu sehen: { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } Mitglied aus dem Kreis der Beigeordneten saß
       *[other] { $conference_deputy_mayors } Beigeordnete saßen
    } dort *gemeinsam* mit dem { -integration-commissioner(case: "dative") }. Das wurde als Zeichen dafür gewertet, welches Gewicht die Integrationspolitik in der Stadt hat.

    ## Worüber gesprochen wurde

    - über die **Herausforderungen**, vor denen die Stadt heute steht,
    - über **Vorhaben**, die geplant sind,
    - über **Wünsche** für die Entwicklung der Stadt.

    ## Wie es weitergeht

    Was auf dem Podium und in den Workshops zur Sprache kam, fließt in die weitere Arbeit der städtischen Gremien ein. Es ist die Grundlage, auf der das { -integration-concept(case: "nominative") } weiter umgesetzt wird.

    Die Verwaltung setzt dabei auch künftig auf starke Netzwerke, auf verlässliche Zusammenarbeit und auf festere Strukturen für die Integration.

    Allgemeines über die Stadt steht auf [magdeburg.de]({ $conference_information_url }). Fragen nimmt das Büro des { -integration-commissioner(case: "genitive") } entgegen: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (diese Adresse ist erfunden).
