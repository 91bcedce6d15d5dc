### A made-up example.

title = Beispiel: Ein Stadtspaziergang mit vielen Stimmen

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-stadtspaziergang

# $walk_on (date) - the day of the walk
# $stops (number) - how many stops the walk has
summary =
    Am { $walk_on } führt ein Rundgang zu { $stops ->
        [one] { $stops } Ort
       *[other] { $stops } Orten
    }, an denen Menschen von ihrem Ankommen erzählen. Diese Meldung ist erfunden.

# $kilometres (number) - the length of the walk in kilometres
body =
    Wie sieht die Stadt aus, wenn man sie zum ersten Mal sieht? Der Rundgang sammelt *Antworten*: am Bahnhof, vor der Bibliothek, im Park.

    ## Gut zu wissen

    - Der Weg ist { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } Kilometer lang.
    - Er ist **ohne Stufen** zu gehen und mit dem Rollstuhl gut zu fahren.
    - Kinder sind willkommen.

    Eine Karte mit allen Stationen gibt es [zum Herunterladen](https://spaziergang.example.org/).
