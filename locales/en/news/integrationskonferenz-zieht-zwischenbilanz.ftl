### origin: machine

title = { -conference } takes stock

slug = integration-conference-takes-stock

summary =
    On { $conference_starts_on }, about { $conference_participants ->
        [one] { $conference_participants } person
       *[other] { $conference_participants } people
    } at the { -old-town-hall } discussed what { -magdeburg } has achieved in integration and what is still to be done.

body =
    What does the { -integration-concept } say, and what has come of it? This was the main question on { DATETIME($conference_starts_on, dateStyle: "full") }, when people met in the { -old-town-hall } at the invitation of the { -city }. About { $conference_participants ->
        [one] { $conference_participants } person
       *[other] { $conference_participants } people
    } came.

    They came from very different fields: from administration and politics, from business and education, from social institutions and from migrant organisations.

    ## Three parts, one subject

    - The **morning** was about current figures and the measures of the { -integration-concept }. The work of the { -advisory-council } and of the { -integration-network } was presented, too.
    - On the **panel**, { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } deputy mayor
       *[other] { $conference_deputy_mayors } deputy mayors
    } and the { -integration-commissioner } talked about challenges, plans and wishes.
    - In the **afternoon**, *workshops* dealt with the individual fields of action.

    ## A basis for the next steps

    The work does not end with the conference. The results go into the further work of the city’s bodies and serve as the basis for the next steps. More about the city can be found at [magdeburg.de]({ $conference_information_url }).
