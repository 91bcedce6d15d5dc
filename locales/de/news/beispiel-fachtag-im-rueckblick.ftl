### A made-up example.

title = Beispiel: Der Fachtag im Rückblick

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-fachtag-im-rueckblick

# $conference_participants (number) - how many people took part in the conference
summary =
    { $conference_participants ->
        [one] { $conference_participants } Gast war
       *[other] { $conference_participants } Gäste waren
    } beim Fachtag Zusammenleben dabei. Dieser Rückblick ist erfunden.

# $conference_rooms (list) - the names of the rooms
# $helpers (number) - how many volunteers helped
# $published_on (date) - the day on which this article was published
body =
    Es wurde zugehört, widersprochen und *gelacht*. In den Räumen { $conference_rooms } blieb kaum ein Stuhl frei.

    ## Dafür danken wir

    - allen, die einen **Workshop** geleitet haben,
    - { $helpers ->
        [one] { $helpers } helfenden Hand, ohne die
       *[other] { $helpers } Helferinnen und Helfern, ohne die
    } nichts gegangen wäre,
    - und der Küche.

    Die Berichte aus den Workshops erscheinen nach und nach, die ersten seit dem { DATETIME($published_on, dateStyle: "long") }. Bilder zeigt die [Seite zum Fachtag](https://fachtag.example.org/).
