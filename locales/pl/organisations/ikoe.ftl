### origin: machine

title = { -ikoe }

summary = Projekt wspiera urzędy w otwieraniu się na różne kultury.
