### origin: machine

title = { -advisory-council }

summary = Rada doradza { -city(case: "dative") } w sprawach integracji i migracji.
