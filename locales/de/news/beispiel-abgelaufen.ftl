### A made-up example.

title = Beispiel: Bücher zu verschenken

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-abgelaufen

# $books (number) - how many books are given away
summary =
    { $books ->
        [one] { $books } Kinderbuch sucht
       *[other] { $books } Kinderbücher suchen
    } ein neues Zuhause. Diese erfundene Meldung ist abgelaufen und wird nicht mehr gezeigt.

body = Die Aktion ist *vorbei*. Wer nachsieht, wann, findet den Zeitpunkt in den Fakten dieser Meldung.
