### origin: machine

title = Projekt { -ikoe }: Kontakt

role = Beratung und Schulungen für Ämter

summary =
    Ein Amt möchte Beratung?
    Dann schreibt das Amt eine E-Mail an: { $email }.
    Achtung: Diese Kontakt-Daten sind erfunden.
    Auch die Sprachen und die Öffnungs-Zeiten sind erfunden.
    Sie sind nur ein Beispiel.

opening-hours-note = In den Schul-Ferien nur mit E-Mail
