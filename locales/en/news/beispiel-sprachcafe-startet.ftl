### origin: machine

title = Example: The language café opens

slug = example-language-cafe-opens

summary = Practise your German over tea and cake: it starts on { $first_meeting_on }. This article is made up.

body =
    To learn a language, you have to speak it. At the new language café, you can do so *without textbooks and without marks*. The first meeting is on { DATETIME($first_meeting_on, dateStyle: "full") } in room { $room }.

    ## How it works

    - There { $tables ->
        [one] is { $tables } table
       *[other] are { $tables } tables
    }, each with a subject of its own.
    - At every table sits someone who has spoken German for a long time.
    - If you like, you can change tables after half an hour.

    You **do not need** to register. More about the Language House can be found on [its website]({ CONTACT("beispiel-sprachhaus-anmeldung", show: "website") }).

image-alt = People sitting at a table with cups of tea and talking
