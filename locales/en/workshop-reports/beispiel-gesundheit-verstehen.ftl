### origin: machine

title = Example: Understanding health

slug = example-understanding-health

summary =
    How do you explain a package leaflet? { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } tried it out. This report is made up.

body =
    “Three times a day” can mean many things. The workshop on { $held_on } showed how easily people *misunderstand* each other.

    ## How to be clearer

    - Name the **time on the clock**, not the time of day
    - Show amounts, do not just say them
    - Have the other person repeat what they have understood

    A leaflet in several languages is on its way: { LIST($leaflets_in, type: "unit", style: "long") }. It is to appear on the [project’s page](https://gesundheit.example.org/).
