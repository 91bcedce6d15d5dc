### A made-up example.

title = Beispiel: Lotsen durch das Gesundheitswesen

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-gesundheitslotsen

# $guides (number) - how many volunteers guide people through the health system
summary =
    { $guides ->
        [one] { $guides } Gesundheitslotse begleitet
       *[other] { $guides } Gesundheitslotsen begleiten
    } Menschen in die Arztpraxis. Diese Meldung ist erfunden.

# $multilingual_share (number) - the share of guides who speak more than two languages, between 0 and 1
# CONTACT(...) - the e-mail address of a contact, written by the server
body =
    Welche Praxis ist zuständig, was zahlt die Kasse, und was bedeutet die Überweisung? Die Lotsinnen und Lotsen kennen die Wege und gehen *mit*.

    ## Wobei sie helfen

    - einen **Termin** vereinbaren
    - einen **Fragebogen** ausfüllen
    - im Gespräch **vermitteln**

    { NUMBER($multilingual_share, style: "percent") } von ihnen sprechen mehr als zwei Sprachen. Eine Behandlung ersetzen sie nicht.

    Schreiben Sie an { CONTACT("beispiel-gesundheitslotsen-buero", show: "email") }, oder lesen Sie auf der [Projektseite](https://gesundheit.example.org/) weiter.
