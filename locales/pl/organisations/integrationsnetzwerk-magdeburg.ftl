### origin: machine

title = { -integration-network } { -city(case: "genitive") }

summary = W sieci współpracują administracja, stowarzyszenia i organizacje migrantów działające w mieście.
