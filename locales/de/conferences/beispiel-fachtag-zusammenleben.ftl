### A made-up example.

title = Beispiel: Fachtag Zusammenleben

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-fachtag-zusammenleben

# $starts_on (date) - the first day
# $ends_on (date) - the last day
# $participants (number) - how many people took part
summary =
    Vom { $starts_on } bis zum { $ends_on } { $participants ->
        [one] kam { $participants } Mensch
       *[other] kamen { $participants } Menschen
    } zu diesem erfundenen Fachtag.

# $venue (text) - the venue, as its label in this language
# $city (text) - the city, as its label in this language
# $starts_on (date) - the first day
# $ends_on (date) - the last day
# $workshops (number) - how many workshops there were
# $rooms (list) - the names of the rooms
body =
    Diese Konferenz hat es nie gegeben. Sie zeigt, wie eine *mehrtägige* Veranstaltung aussieht.

    ## Auf einen Blick

    - **Ort:** { $venue }, { $city }
    - **Beginn:** { DATETIME($starts_on, dateStyle: "full") }
    - **Ende:** { DATETIME($ends_on, dateStyle: "full") }
    - **Räume:** { LIST($rooms, type: "conjunction") }

    In den Räumen { $workshops ->
        [one] fand { $workshops } Workshop statt.
       *[other] fanden { $workshops } Workshops statt.
    } Was dabei herauskam, steht in den Berichten.
