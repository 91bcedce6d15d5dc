### origin: machine

title = Example: A city walk with many voices

slug = example-city-walk

summary =
    On { $walk_on }, a walk leads to { $stops ->
        [one] { $stops } place
       *[other] { $stops } places
    } where people talk about how they arrived. This article is made up.

body =
    What does the city look like when you see it for the first time? The walk collects *answers*: at the station, in front of the library, in the park.

    ## Good to know

    - The route is { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } kilometres long.
    - There are **no steps**, and it is easy to do in a wheelchair.
    - Children are welcome.

    A map with all the stops is there [to download](https://spaziergang.example.org/).
