### origin: machine

title = Example: Looking back at the conference

slug = example-looking-back-at-the-conference

summary =
    { $conference_participants ->
        [one] { $conference_participants } guest was
       *[other] { $conference_participants } guests were
    } at the Living Together Conference. This review is made up.

body =
    People listened, disagreed and *laughed*. In rooms { $conference_rooms }, hardly a chair was empty.

    ## Our thanks go to

    - everyone who led a **workshop**,
    - { $helpers ->
        [one] { $helpers } helper,
       *[other] { $helpers } helpers,
    } without whom nothing would have worked,
    - and the kitchen.

    The workshop reports are appearing one by one, the first of them since { DATETIME($published_on, dateStyle: "long") }. There are pictures on the [conference page](https://fachtag.example.org/).
