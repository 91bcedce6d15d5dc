### origin: machine

title = Example: Invitation to the conference

slug = example-invitation-to-the-conference

summary = The Living Together Conference begins on { $conference_starts_on } in { $conference_city }. This invitation is made up.

body =
    How do we live together, and what can we do better *as a community*? We would like to talk about this with you.

    ## The programme

    - **{ DATETIME($conference_starts_on, weekday: "long") }:** welcome, talks and the first workshops
    - **{ DATETIME($conference_ends_on, weekday: "long") }:** more workshops and closing session
    - **Venue:** { $conference_venue }

    There { $conference_workshops ->
        [one] is { $conference_workshops } workshop
       *[other] are { $conference_workshops } workshops
    } to choose from. Please use the [registration](https://fachtag.example.org/), so that there are enough chairs.

    Programme as of { DATETIME($updated_on, dateStyle: "medium") }

link-registration = Register for the conference
