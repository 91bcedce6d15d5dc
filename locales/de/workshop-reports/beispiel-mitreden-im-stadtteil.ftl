### A made-up example.

title = Beispiel: Mitreden im Stadtteil

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-mitreden-im-stadtteil

# $participants (number) - how many people took part
summary =
    { $participants ->
        [one] { $participants } Mensch hat
       *[other] { $participants } Menschen haben
    } gesammelt, was sich vor der eigenen Haustür ändern soll. Dieser Bericht ist erfunden.

# $tables (number) - at how many tables people worked
# $conference_venue (text) - the venue, as its label in this language
# $held_on (date) - the day of the workshop
body =
    So voll war es am { $held_on } in keinem anderen Workshop. Gearbeitet wurde an { $tables ->
        [one] { $tables } Tisch
       *[other] { $tables } Tischen
    }, und an jedem ging es um eine *andere* Straße. Ort: { $conference_venue }.

    ## Die häufigsten Wünsche

    1. mehr **Bänke** im Schatten
    2. ein schwarzes Brett in mehreren Sprachen
    3. ein Fest im Sommer

    Welche Wünsche sich erfüllen lassen, muss sich noch zeigen. Alles Weitere steht im [ausführlichen Bericht](https://reports.example.org/mitreden-im-stadtteil.pdf).

link-full-report = Ausführlicher Bericht (PDF)
