### origin: machine

title = { -city(case: "title") }

summary = Міська адміністрація провела { -conference(case: "accusative") }. До неї належить і бюро { -integration-commissioner(case: "genitive") }.

body =
    { -magdeburg } — столиця федеральної землі Саксонія-Ангальт. Міська адміністрація втілює { -integration-concept(case: "accusative") }, яку ухвалила міська рада.

    { -advisory-council } консультує місто. В { -integration-network(case: "locative") } місто співпрацює з громадськими об’єднаннями та мігрантськими організаціями.

    Більше інформації — на [сайті міста]({ $website }).
