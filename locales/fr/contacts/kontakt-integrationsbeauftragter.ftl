### origin: machine

title = Bureau { -integration-commissioner(form: "de") }

role = Interlocuteur de la { -city } pour les questions d’intégration

summary = Vous pouvez joindre le bureau au { $phone } ou à l’adresse { $email }. Ces coordonnées, langues et horaires compris, sont fictives et ne servent que d’illustration.

opening-hours-note = Autres horaires sur rendez-vous
