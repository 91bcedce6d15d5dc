### origin: machine

title = Projekt { -ikoe }: kontakt

role = Doradztwo i szkolenia dla urzędów

summary = Urzędy, które chcą skorzystać z doradztwa, mogą napisać na adres { $email }. Te dane kontaktowe, w tym języki i godziny otwarcia, są zmyślone i służą wyłącznie jako ilustracja.
