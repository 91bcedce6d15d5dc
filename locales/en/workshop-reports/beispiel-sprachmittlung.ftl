### origin: machine

title = Example: Interpreting in practice

slug = example-interpreting-in-practice

summary =
    { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } practised how to mediate in a conversation. This report is made up.

body =
    On { $held_on }, room { $room } was the place for a question that sounds simple: who says what, and who translates it *how*?

    ## Three rules to take home

    - Translate **everything**, even what is unpleasant.
    - Ask when something is unclear.
    - Give no advice of your own.

    That only { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } came had an advantage: there was plenty of time to practise. The worksheet is on the [conference page](https://fachtag.example.org/).
