### origin: machine

title = Приклад: Як минула конференція

slug = приклад-як-минула-конференція

summary =
    На конференції «Живемо разом» { $conference_participants ->
        [one] побував { $conference_participants } гість.
        [few] побували { $conference_participants } гості.
        [many] побувало { $conference_participants } гостей.
       *[other] побувало { $conference_participants } гостя.
    } Цю розповідь вигадано.

body =
    Тут слухали, сперечалися й *сміялися*. У залах { $conference_rooms } майже не лишилося вільних стільців.

    ## Кому ми дякуємо

    - усім, хто провів **воркшоп**,
    - { $helpers ->
        [one] { $helpers } помічникові
        [few] { $helpers } помічникам
        [many] { $helpers } помічникам
       *[other] { $helpers } помічника
    }, бо без цієї допомоги нічого б не вийшло,
    - і кухні.

    Починаючи з { DATETIME($published_on, dateStyle: "long") }, один за одним з’являються звіти про воркшопи. Світлини можна переглянути на [сторінці конференції](https://fachtag.example.org/).
