### origin: machine

title = { -auslandsgesellschaft } : contact

role = Répond aux questions sur l’association et ses projets

summary = Téléphone : { $phone }. Pour en savoir plus sur l’association : { $website }. Hormis le site web, toutes ces coordonnées, langues et horaires compris, sont fictives et ne servent que d’illustration.
