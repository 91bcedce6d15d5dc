### A made-up example.

title = Beispiel: Eine Meldung aus der Zukunft

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-noch-nicht-veroeffentlicht

# $published_on (date) - the day on which this article appears
# $years (number) - how many years the made-up project is old on that day
summary =
    Diese erfundene Meldung erscheint erst am { $published_on }. Dann wird das Projekt { $years ->
        [one] { $years } Jahr
       *[other] { $years } Jahre
    } alt.

body = Bis dahin ist sie *unsichtbar*, und das ist so gewollt.
