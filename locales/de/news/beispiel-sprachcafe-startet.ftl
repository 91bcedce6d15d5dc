### A made-up example.

title = Beispiel: Das Sprachcafé startet

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-sprachcafe-startet

# $first_meeting_on (date) - the day of the first meeting
summary = Deutsch üben bei Tee und Kuchen: Am { $first_meeting_on } geht es los. Diese Meldung ist erfunden.

# $first_meeting_on (date) - the day of the first meeting
# $tables (number) - how many tables there are
# $room (text) - the name of the room
# CONTACT(...) - the website of a contact, written by the server
body =
    Wer eine Sprache lernt, muss sie sprechen. Im neuen Sprachcafé geht das *ohne Lehrbuch und ohne Noten*. Das erste Treffen ist am { DATETIME($first_meeting_on, dateStyle: "full") } in Raum { $room }.

    ## So läuft es ab

    - Es gibt { $tables ->
        [one] { $tables } Tisch
       *[other] { $tables } Tische
    }, jeder mit einem eigenen Thema.
    - An jedem Tisch sitzt jemand, der schon lange Deutsch spricht.
    - Wer möchte, wechselt nach einer halben Stunde den Tisch.

    Eine Anmeldung ist **nicht nötig**. Mehr über das Sprachhaus steht auf [seiner Website]({ CONTACT("beispiel-sprachhaus-anmeldung", show: "website") }).

image-alt = Menschen sitzen an einem Tisch mit Teetassen und unterhalten sich
