### origin: machine

title = { -advisory-council }

summary = Совет консультирует { -city(case: "accusative") } по вопросам интеграции и миграции.

body =
    { -advisory-council } — это *совещательный орган* { -city(case: "genitive") }.

    На { -conference(case: "locative") } о его работе рассказали в первой половине дня, в ходе обзора.
