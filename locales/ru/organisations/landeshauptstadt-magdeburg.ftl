### origin: machine

title = { -city(case: "title") }

summary = Городская администрация провела { -conference(case: "accusative") }. В её состав входит и бюро { -integration-commissioner(case: "genitive") }.

body =
    { -magdeburg } — столица федеральной земли Саксония-Анхальт. Городская администрация воплощает в жизнь { -integration-concept(case: "accusative") }, которую принял городской совет.

    { -advisory-council } консультирует город. В { -integration-network(case: "locative") } город сотрудничает с общественными объединениями и организациями мигрантов.

    Больше информации — на [сайте города]({ $website }).
