### origin: machine

title = Büro von dem { -integration-commissioner(case: "dative") }

role = Hilft bei Fragen zur Integration in der { -city }

summary =
    Sie können anrufen: { $phone }.
    Oder Sie schreiben eine E-Mail an: { $email }.
    Achtung: Diese Kontakt-Daten sind erfunden.
    Auch die Sprachen und die Öffnungs-Zeiten sind erfunden.
    Sie sind nur ein Beispiel.

opening-hours-note = Sie brauchen eine andere Zeit? Dann fragen Sie uns vorher.
