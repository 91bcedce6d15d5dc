### origin: machine

title = { -auslandsgesellschaft }: Kontakt

role = Beantwortet Fragen zum Verein und zu seinen Projekten

summary =
    Sie können anrufen: { $phone }.
    Mehr über den Verein lesen Sie im Internet: { $website }.
    Die Internet-Seite gibt es wirklich.
    Achtung: Alle anderen Kontakt-Daten sind erfunden.
    Auch die Sprachen und die Öffnungs-Zeiten sind erfunden.
    Sie sind nur ein Beispiel.
