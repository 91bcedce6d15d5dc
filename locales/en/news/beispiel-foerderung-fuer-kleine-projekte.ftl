### origin: machine

title = Example: Money for small projects

slug = example-money-for-small-projects

summary = Until { $apply_until }, initiatives can apply for a total of { NUMBER($budget_eur, maximumFractionDigits: 0) } euros. This article is made up.

body =
    Sometimes very little is missing: a room, a loudspeaker, the postage. For such cases there is the *small fund*.

    ## Who can take part

    - **Associations** and initiatives
    - Neighbourhoods without a budget of their own
    - School classes

    Last year, { $projects ->
        [one] { $projects } project was
       *[other] { $projects } projects were
    } funded. The [application](https://foerderung.example.org/) fits on one page and must arrive by { DATETIME($apply_until, weekday: "long", day: "numeric", month: "long") }.
