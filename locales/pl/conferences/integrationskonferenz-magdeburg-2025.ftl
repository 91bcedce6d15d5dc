### origin: machine

title = { -conference(case: "title") }, { -magdeburg } 2025

slug = konferencja-na-temat-integracji-magdeburg-2025

summary =
    { $starts_on } w { -old-town-hall(case: "locative") } spotkało się około { $participants ->
        [one] { $participants } osoby
        [few] { $participants } osób
        [many] { $participants } osób
       *[other] { $participants } osoby
    }, aby podsumować dotychczasowe działania: jak postępuje w { -magdeburg(case: "locative") } realizacja { -integration-concept(case: "genitive") }?
