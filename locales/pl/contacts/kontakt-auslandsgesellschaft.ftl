### origin: machine

title = { -auslandsgesellschaft }: kontakt

role = Odpowiada na pytania o stowarzyszenie i jego projekty

summary = Telefon: { $phone }. Więcej o stowarzyszeniu na stronie { $website }. Wszystkie dane kontaktowe oprócz strony internetowej, a także języki i godziny otwarcia są zmyślone i służą wyłącznie jako ilustracja.
