### A made-up example.

title = Beispiel: Schule und Eltern im Gespräch

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-schule-und-eltern

# $participants (number) - how many people took part
summary =
    { $participants ->
        [one] { $participants } teilnehmende Person hat
       *[other] { $participants } Teilnehmende haben
    } überlegt, wie ein Elternabend für alle gelingt. Dieser Bericht ist erfunden.

# $held_on (date) - the day of the workshop
# $ideas (number) - how many ideas were written down
# CONTACT(...) - the website of a contact, written by the server
body =
    Ein Elternabend ist schnell geplant. Ob ihn auch alle *verstehen*, ist eine andere Frage. Ihr widmete sich dieser Workshop am { DATETIME($held_on, weekday: "long") }.

    ## { $ideas ->
        [one] { $ideas } Idee
       *[other] { $ideas } Ideen
    } von der Pinnwand

    - Einladungen mit **Bildern** statt mit langen Sätzen
    - Ein Tisch zum Ankommen, mit Tee
    - Feste Zeiten für Rückfragen in anderen Sprachen

    Die Vorlagen für Einladungen stehen auf der [Website des Sprachhauses]({ CONTACT("beispiel-sprachhaus-anmeldung", show: "website") }).
