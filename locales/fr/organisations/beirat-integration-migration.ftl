### origin: machine

title = { -advisory-council }

summary = Cette instance conseille la { -city } sur les questions d’intégration et de migration.

body =
    Le { -advisory-council } est un *organe consultatif* de la { -city }.

    Lors de la { -conference }, son travail faisait partie du tour d’horizon de la matinée.
