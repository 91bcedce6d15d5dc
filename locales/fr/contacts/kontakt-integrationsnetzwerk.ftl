### origin: machine

title = { -integration-network } : contact

role = Interlocuteur de toutes les personnes qui souhaitent participer au réseau

summary = Vous souhaitez participer ? Appelez le { $phone }. Ces coordonnées, langues et horaires compris, sont fictives et ne servent que d’illustration.
