### origin: machine

title = Różnorodność społeczeństwa jako szansa dla nowoczesnej administracji

slug = roznorodnosc-spoleczenstwa-jako-szansa

summary = Jedne z warsztatów podczas { -conference(case: "genitive") } poświęcono administracji w różnorodnym społeczeństwie. Wkład merytoryczny wnieśli członkowie projektu { -ikoe }.
