### origin: machine

title = Biuro { -integration-commissioner(case: "genitive") }

role = Punkt kontaktowy { -city(case: "genitive") } w sprawach integracji

summary = Z biurem można się skontaktować pod numerem { $phone } lub pod adresem { $email }. Te dane kontaktowe, w tym języki i godziny otwarcia, są zmyślone i służą wyłącznie jako ilustracja.
