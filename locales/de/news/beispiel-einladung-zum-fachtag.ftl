### A made-up example.

title = Beispiel: Einladung zum Fachtag

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-einladung-zum-fachtag

# $conference_starts_on (date) - the first day of the conference
# $conference_city (text) - the city, as its label in this language
summary = Der Fachtag Zusammenleben beginnt am { $conference_starts_on } in { $conference_city }. Diese Einladung ist erfunden.

# $conference_starts_on (date) - the first day of the conference
# $conference_ends_on (date) - the last day of the conference
# $conference_workshops (number) - how many workshops there are
# $conference_venue (text) - the venue, as its label in this language
# $updated_on (date) - the day of the last change to this article
body =
    Wie leben wir zusammen, und was können wir *gemeinsam* besser machen? Darüber wollen wir mit Ihnen sprechen.

    ## Das Programm

    - **{ DATETIME($conference_starts_on, weekday: "long") }:** Begrüßung, Vorträge und die ersten Workshops
    - **{ DATETIME($conference_ends_on, weekday: "long") }:** weitere Workshops und Abschluss
    - **Ort:** { $conference_venue }

    Zur Wahl { $conference_workshops ->
        [one] steht { $conference_workshops } Workshop.
       *[other] stehen { $conference_workshops } Workshops.
    } Bitte nutzen Sie die [Anmeldung](https://fachtag.example.org/), damit genug Stühle da sind.

    Stand des Programms: { DATETIME($updated_on, dateStyle: "medium") }

link-registration = Anmeldung zum Fachtag
