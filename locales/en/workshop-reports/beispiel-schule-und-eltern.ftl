### origin: machine

title = Example: Schools and parents in conversation

slug = example-schools-and-parents

summary =
    { $participants ->
        [one] { $participants } participant
       *[other] { $participants } participants
    } thought about how a parents’ evening can work for everyone. This report is made up.

body =
    A parents’ evening is quickly planned. Whether everyone *understands* it is another question. It was the subject of this workshop on { DATETIME($held_on, weekday: "long") }.

    ## { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
    } from the pinboard

    - Invitations with **pictures** instead of long sentences
    - A table to arrive at, with tea
    - Fixed times for questions in other languages

    Templates for invitations are on the [Language House website]({ CONTACT("beispiel-sprachhaus-anmeldung", show: "website") }).
