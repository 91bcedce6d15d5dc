title = { -city }

summary = Die Stadtverwaltung hat die { -conference } veranstaltet. Zu ihr gehört das Büro des { -integration-commissioner(case: "genitive") }.

# $website (text) - the address of the organisation's website
body =
    { -magdeburg } ist die Hauptstadt des Landes Sachsen-Anhalt. Die Stadtverwaltung setzt das { -integration-concept(case: "accusative") } um, das der Stadtrat beschlossen hat.

    Beraten wird die Stadt vom { -advisory-council(case: "dative") }. Im { -integration-network(case: "dative") } arbeitet sie mit Vereinen und Migrantenorganisationen zusammen.

    Mehr steht auf der [Website der Stadt]({ $website }).
