# lotse: allow spelled-term because this is the conference's full name
title = Integrationskonferenz Magdeburg 2025

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = integrationskonferenz-magdeburg-2025

# $participants (number) - how many people took part (roughly)
# $starts_on (date) - the day of the conference
summary =
    Rund { $participants ->
        [one] { $participants } Mensch hat
       *[other] { $participants } Menschen haben
    } am { $starts_on } im { -old-town-hall(case: "dative") } Zwischenbilanz gezogen: Wie kommt { -magdeburg } mit dem { -integration-concept(case: "dative") } voran?

# $starts_on (date) - the day of the conference
# $participants (number) - how many people took part (roughly)
# $venue (text) - the venue, as its label in this language
# $city (text) - the city, as its label in this language
# $deputy_mayors (number) - how many deputy mayors ("Beigeordnete") sat on the panel
# $information_url (text) - the address of the city's website
body =
    Die { -city } hatte eingeladen, und rund { $participants ->
        [one] { $participants } Mensch ist
       *[other] { $participants } Menschen sind
    } gekommen: aus Verwaltung, Politik, Wirtschaft und Bildung, aus sozialen Einrichtungen und aus Migrantenorganisationen.

    Die { -conference } war als *Zwischenbilanz* gedacht. Der Stadtrat hat ein { -integration-concept(case: "accusative") } beschlossen. Nun ging es darum, wie es umgesetzt wird, welche Aufgaben in den kommenden Jahren am dringendsten sind und wie alle Beteiligten noch enger zusammenarbeiten können.

    ## Der Tag im Überblick

    - **Wann und wo:** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Vormittag:** aktuelle Zahlen, die Maßnahmen des { -integration-concept(case: "genitive") } und die Arbeit des { -advisory-council(case: "genitive") } und des { -integration-network(case: "genitive") }
    - **Podium:** { $deputy_mayors ->
        [one] { $deputy_mayors } Mitglied aus dem Kreis der Beigeordneten
       *[other] { $deputy_mayors } Beigeordnete
    } im Gespräch, gemeinsam mit dem { -integration-commissioner(case: "dative") }
    - **Nachmittag:** Workshops zu den wichtigen Handlungsfeldern

    ## Was daraus wird

    Die Ergebnisse gehen in die weitere Arbeit der städtischen Gremien ein. Auf ihnen bauen die nächsten Schritte auf, mit denen das { -integration-concept(case: "nominative") } umgesetzt wird. Mehr über die Stadt steht auf [ihrer Website]({ $information_url }).

link-city = Website der { -city }
