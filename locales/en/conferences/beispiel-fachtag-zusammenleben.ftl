### origin: machine

title = Example: Living Together Conference

slug = example-living-together-conference

summary =
    From { $starts_on } to { $ends_on }, { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } came to this made-up conference.

body =
    This conference never took place. It shows what an event over *several days* looks like.

    ## At a glance

    - **Venue:** { $venue }, { $city }
    - **Start:** { DATETIME($starts_on, dateStyle: "full") }
    - **End:** { DATETIME($ends_on, dateStyle: "full") }
    - **Rooms:** { LIST($rooms, type: "conjunction") }

    There { $workshops ->
        [one] was { $workshops } workshop
       *[other] were { $workshops } workshops
    } in these rooms. The reports say what came out of them.
