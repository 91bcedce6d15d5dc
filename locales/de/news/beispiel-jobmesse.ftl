### A made-up example.

title = Beispiel: Jobmesse für alle, die neu in der Stadt sind

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-jobmesse

# $fair_on (date) - the day of the fair
# $employers (number) - how many employers are there
summary =
    Am { $fair_on } { $employers ->
        [one] stellt sich { $employers } Betrieb
       *[other] stellen sich { $employers } Betriebe
    } vor. Diese Meldung ist erfunden.

# $fair_on (date) - the day of the fair
# $hall (text) - the name of the hall
body =
    Eine Stelle finden, obwohl das Zeugnis aus einem anderen Land kommt? Auf der Jobmesse am { DATETIME($fair_on, weekday: "long", day: "numeric", month: "long") } können Sie mit Betrieben *direkt* ins Gespräch kommen. Sie findet in Halle { $hall } statt.

    ## Das bringen Sie am besten mit

    - Ihren **Lebenslauf**, auch handschriftlich
    - Zeugnisse, soweit Sie welche haben
    - Fragen

    Vor Ort hilft ein Team beim Übersetzen. Die [Anmeldung](https://jobmesse.example.org/) ist freiwillig.

link-registration = Zur Anmeldung
