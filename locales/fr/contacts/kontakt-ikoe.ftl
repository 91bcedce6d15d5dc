### origin: machine

title = Projet { -ikoe } : contact

role = Conseil et formations pour les administrations

summary = Les administrations qui souhaitent être conseillées peuvent écrire à { $email }. Ces coordonnées, langues et horaires compris, sont fictives et ne servent que d’illustration.

opening-hours-note = Uniquement par e-mail pendant les vacances scolaires
