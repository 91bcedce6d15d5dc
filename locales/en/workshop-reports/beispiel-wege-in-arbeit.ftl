### origin: machine

title = Example: Paths into work

slug = example-paths-into-work

summary =
    In a small round, { $participants ->
        [one] { $participants } specialist
       *[other] { $participants } specialists
    } talked about the recognition of qualifications. This report is made up.

body =
    There is often a lot of paper between a degree and a job. On { $held_on }, the group gathered *where things get stuck*.

    ## What would help

    - **One** office that takes all questions
    - Forms in simple language
    - Employers who offer work placements

    The group meets again on { DATETIME($next_meeting_on, dateStyle: "full") }. Anyone who would like to join can get in touch through the [association’s page](https://verein.example.org/).
