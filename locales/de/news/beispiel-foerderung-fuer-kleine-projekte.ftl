### A made-up example.

title = Beispiel: Geld für kleine Projekte

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-foerderung-fuer-kleine-projekte

# $budget_eur (number) - the budget in euros
# $apply_until (date) - the last day for applications
summary = Bis zum { $apply_until } können sich Initiativen um insgesamt { NUMBER($budget_eur, maximumFractionDigits: 0) } Euro bewerben. Diese Meldung ist erfunden.

# $projects (number) - how many projects were funded last year
# $apply_until (date) - the last day for applications
body =
    Manchmal fehlt nur wenig: ein Raum, eine Lautsprecherbox, das Porto. Für solche Fälle gibt es den *kleinen Topf*.

    ## Wer mitmachen kann

    - **Vereine** und Initiativen
    - Nachbarschaften ohne eigene Kasse
    - Schulklassen

    Im vergangenen Jahr { $projects ->
        [one] wurde { $projects } Projekt
       *[other] wurden { $projects } Projekte
    } gefördert. Der [Antrag](https://foerderung.example.org/) passt auf eine Seite und muss bis { DATETIME($apply_until, weekday: "long", day: "numeric", month: "long") } da sein.
