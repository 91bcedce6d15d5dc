### A made-up example.

title = Beispiel: Kinder schreiben ein Wörterbuch

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-schulprojekt

# $pupils (number) - how many pupils take part
# $schools (number) - how many schools take part
summary =
    { $pupils ->
        [one] { $pupils } Kind
       *[other] { $pupils } Kinder
    } aus { $schools ->
        [one] { $schools } Schule sammelt
       *[other] { $schools } Schulen sammeln
    } Lieblingswörter in allen Sprachen, die sie kennen. Diese Meldung ist erfunden.

# $schools (number) - how many schools take part
# CONTACT(...) - the website of a contact, written by the server
body =
    Wie heißt Schmetterling auf Vietnamesisch, und wie klingt Regen auf Arabisch? Die Kinder fragen zu Hause nach, *hören zu* und schreiben auf.

    ## Aus Wörtern wird ein Buch

    - Jedes Kind wählt **ein Wort**.
    - Dazu malt es ein Bild.
    - Am Ende werden alle Seiten gebunden.

    { $schools ->
        [one] Die Schule stellt
       *[other] Die { $schools } Schulen stellen
    } das Buch gemeinsam mit dem Sprachhaus vor. Auf [dessen Website]({ CONTACT("beispiel-sprachhaus-anmeldung", show: "website") }) wird es auch zum Anhören stehen.

image-alt = Ein aufgeschlagenes Heft mit bunten Zeichnungen und Wörtern in mehreren Schriften
