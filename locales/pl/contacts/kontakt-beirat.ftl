### origin: machine

title = { -advisory-council }: kontakt

role = Przyjmuje pytania i sugestie kierowane do rady

summary = Do rady można napisać na adres { $email }. Te dane kontaktowe, w tym języki i godziny otwarcia, są zmyślone i służą wyłącznie jako ilustracja.
