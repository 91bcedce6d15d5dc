### origin: machine

title = { -integration-network }: Kontakt

role = Kontakt zum Mitmachen im Netzwerk

summary =
    Sie wollen mitmachen?
    Dann rufen Sie an: { $phone }.
    Achtung: Diese Kontakt-Daten sind erfunden.
    Auch die Sprachen und die Öffnungs-Zeiten sind erfunden.
    Sie sind nur ein Beispiel.
