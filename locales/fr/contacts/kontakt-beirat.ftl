### origin: machine

title = { -advisory-council } : contact

role = Reçoit les questions et les suggestions adressées au Conseil consultatif

summary = Écrivez au Conseil consultatif à l’adresse { $email }. Ces coordonnées, langues et horaires compris, sont fictives et ne servent que d’illustration.
