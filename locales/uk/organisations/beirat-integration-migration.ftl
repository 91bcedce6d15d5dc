### origin: machine

title = { -advisory-council }

summary = Рада консультує { -city(case: "accusative") } з питань інтеграції та міграції.

body =
    { -advisory-council } — це *дорадчий орган* { -city(case: "genitive") }.

    На { -conference(case: "locative") } про її роботу розповіли в першій половині дня, під час огляду.
