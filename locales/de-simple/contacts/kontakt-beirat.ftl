### origin: machine

title = { -advisory-council }: Kontakt

role = Sammelt Fragen und Vorschläge für den Beirat

summary =
    Schreiben Sie dem Beirat eine E-Mail an: { $email }.
    Achtung: Diese Kontakt-Daten sind erfunden.
    Auch die Sprachen und die Öffnungs-Zeiten sind erfunden.
    Sie sind nur ein Beispiel.
