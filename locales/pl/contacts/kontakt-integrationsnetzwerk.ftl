### origin: machine

title = { -integration-network }: kontakt

role = Kontakt dla wszystkich, którzy chcą współtworzyć sieć

summary = Chcesz się włączyć? Zadzwoń: { $phone }. Te dane kontaktowe, w tym języki i godziny otwarcia, są zmyślone i służą wyłącznie jako ilustracja.
