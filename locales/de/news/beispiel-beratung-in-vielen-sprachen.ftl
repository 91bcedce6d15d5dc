### A made-up example.

title = Beispiel: Beratung in vielen Sprachen

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-beratung-in-vielen-sprachen

# $offered_in (list) - the languages of the advice, each in its own name
summary = Beim Nachbarschaftsverein können Sie Ihre Fragen jetzt in mehreren Sprachen stellen: { $offered_in }. Diese Meldung ist erfunden.

# $offered_in (list) - the languages of the advice, each in its own name
# $advisers (number) - how many people give advice
# CONTACT(...) - the phone number of a contact, written by the server
body =
    Ein Brief vom Amt, ein Vertrag, eine Frist: Vieles versteht man besser in der Sprache, in der man denkt. Deshalb { $advisers ->
        [one] berät im Verein nun { $advisers } Fachkraft
       *[other] beraten im Verein nun { $advisers } Fachkräfte
    } in mehreren Sprachen.

    ## Was Sie wissen sollten

    - Die Beratung ist **kostenlos** und *vertraulich*.
    - Sie sprechen dort { LIST($offered_in, type: "disjunction") }.
    - Bringen Sie die Briefe mit, um die es geht.

    Einen Termin bekommen Sie am Telefon: { CONTACT("beispiel-beratung-ankommen", show: "phone") }. Auf der [Seite des Vereins](https://verein.example.org/) steht, welche Unterlagen hilfreich sind.
