### origin: machine

title = Example: A say in the neighbourhood

slug = example-a-say-in-the-neighbourhood

summary =
    { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } collected what should change on their own doorstep. This report is made up.

body =
    No other workshop on { $held_on } was as full as this one. People worked at { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, and each table dealt with a *different* street. Venue: { $conference_venue }.

    ## The most frequent wishes

    1. more **benches** in the shade
    2. a notice board in several languages
    3. a party in summer

    Which wishes can come true remains to be seen. Everything else is in the [full report](https://reports.example.org/mitreden-im-stadtteil.pdf).

link-full-report = Full report (PDF)
