### origin: machine

title = Приклад: Запрошення на конференцію

slug = приклад-запрошення-на-конференцію

summary = Конференція «Живемо разом» розпочнеться { $conference_starts_on } у місті { $conference_city }. Це запрошення вигадано.

body =
    Як нам живеться разом і що ми можемо *спільно* змінити на краще? Про це ми хочемо поговорити з вами.

    ## Програма

    - **{ DATETIME($conference_starts_on, weekday: "long") }:** привітання, доповіді та перші воркшопи
    - **{ DATETIME($conference_ends_on, weekday: "long") }:** решта воркшопів і завершення
    - **Місце:** { $conference_venue }

    На вибір { $conference_workshops ->
        [one] пропонується { $conference_workshops } воркшоп.
        [few] пропонуються { $conference_workshops } воркшопи.
        [many] пропонується { $conference_workshops } воркшопів.
       *[other] пропонується { $conference_workshops } воркшопу.
    } Будь ласка, скористайтеся [реєстрацією](https://fachtag.example.org/), щоб усім вистачило стільців.

    Програма станом на { DATETIME($updated_on, dateStyle: "medium") }

link-registration = Реєстрація на конференцію
