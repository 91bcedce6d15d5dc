### origin: machine

title = { -conference(case: "title") }: czas na podsumowanie

slug = konferencja-na-temat-integracji-czas-na-podsumowanie

summary =
    { $conference_starts_on } w { -old-town-hall(case: "locative") } około { $conference_participants ->
        [one] { $conference_participants } osoby
        [few] { $conference_participants } osób
        [many] { $conference_participants } osób
       *[other] { $conference_participants } osoby
    } rozmawiało o tym, co w dziedzinie integracji udało się już w { -magdeburg(case: "locative") } osiągnąć, a co jest jeszcze do zrobienia.
