### origin: machine

title = Приклад: Конференція «Живемо разом»

slug = приклад-конференція-живемо-разом

summary =
    З { $starts_on } до { $ends_on } на цій вигаданій конференції { $participants ->
        [one] побувала { $participants } людина.
        [few] побували { $participants } людини.
        [many] побувало { $participants } людей.
       *[other] побувало { $participants } людини.
    }

body =
    Цієї конференції ніколи не було. Вона показує, який вигляд має подія, що триває *кілька днів*.

    ## Коротко про головне

    - **Місце:** { $venue }, { $city }
    - **Початок:** { DATETIME($starts_on, dateStyle: "full") }
    - **Завершення:** { DATETIME($ends_on, dateStyle: "full") }
    - **Зали:** { LIST($rooms, type: "conjunction") }

    У цих залах { $workshops ->
        [one] відбувся { $workshops } воркшоп.
        [few] відбулися { $workshops } воркшопи.
        [many] відбулося { $workshops } воркшопів.
       *[other] відбулося { $workshops } воркшопу.
    } Що з цього вийшло, розповідають звіти.
