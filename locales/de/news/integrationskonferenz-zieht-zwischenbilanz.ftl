title = { -conference } zieht Zwischenbilanz

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = integrationskonferenz-zieht-zwischenbilanz

# $conference_starts_on (date) - the day of the conference
# $conference_participants (number) - how many people took part (roughly)
summary =
    Am { $conference_starts_on } haben im { -old-town-hall(case: "dative") } rund { $conference_participants ->
        [one] { $conference_participants } Mensch
       *[other] { $conference_participants } Menschen
    } darüber beraten, was in { -magdeburg } bei der Integration erreicht ist und was noch ansteht.

# $conference_starts_on (date) - the day of the conference
# $conference_participants (number) - how many people took part (roughly)
# $conference_deputy_mayors (number) - how many deputy mayors ("Beigeordnete") sat on the panel
# $conference_information_url (text) - the address of the city's website
body =
    Was steht im { -integration-concept(case: "dative") }, und was ist daraus geworden? Diese Frage stand am { DATETIME($conference_starts_on, dateStyle: "full") } im Mittelpunkt. In das { -old-town-hall(case: "accusative") } eingeladen hatte die { -city }. Rund { $conference_participants ->
        [one] { $conference_participants } Mensch folgte
       *[other] { $conference_participants } Menschen folgten
    } der Einladung.

    Es kamen Menschen aus ganz verschiedenen Bereichen: aus Verwaltung und Politik, aus Wirtschaft und Bildung, aus sozialen Einrichtungen und aus Migrantenorganisationen.

    ## Drei Abschnitte, ein Thema

    - Am **Vormittag** ging es um aktuelle Zahlen und um die Maßnahmen des { -integration-concept(case: "genitive") }. Auch die Arbeit des { -advisory-council(case: "genitive") } und des { -integration-network(case: "genitive") } wurde vorgestellt.
    - Auf dem **Podium** sprachen { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } Mitglied aus dem Kreis der Beigeordneten
       *[other] { $conference_deputy_mayors } Beigeordnete
    } und der { -integration-commissioner(case: "nominative") } über Herausforderungen, Vorhaben und Wünsche.
    - Am **Nachmittag** wurde in *Workshops* zu den einzelnen Handlungsfeldern gearbeitet.

    ## Grundlage für die nächsten Schritte

    Mit dem Konferenztag ist die Arbeit nicht zu Ende. Die Ergebnisse gehen in die weitere Arbeit der städtischen Gremien ein und dienen als Grundlage für die nächsten Schritte. Wer mehr über die Stadt wissen möchte, findet es auf [magdeburg.de]({ $conference_information_url }).
