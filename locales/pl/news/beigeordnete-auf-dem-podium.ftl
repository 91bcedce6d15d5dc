### origin: machine

title = Zastępcy burmistrza w debacie: co dalej po konferencji

slug = zastepcy-burmistrza-w-debacie

summary =
    Podczas debaty na { -conference(case: "locative") } { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } zastępca burmistrza dyskutował
        [few] { $conference_deputy_mayors } zastępców burmistrza dyskutowało
        [many] { $conference_deputy_mayors } zastępców burmistrza dyskutowało
       *[other] { $conference_deputy_mayors } zastępcy burmistrza dyskutowało
    } wspólnie z { -integration-commissioner(case: "instrumental") }. Wyniki tego dnia trafiają teraz do dalszych prac organów miejskich.
