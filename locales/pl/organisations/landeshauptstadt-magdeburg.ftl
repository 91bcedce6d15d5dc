### origin: machine

title = { -city(case: "title") }

summary = Administracja miejska była organizatorem { -conference(case: "genitive") }. Należy do niej biuro { -integration-commissioner(case: "genitive") }.
