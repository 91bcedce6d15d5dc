### origin: machine

title = { -conference(case: "title") }, { -magdeburg } 2025

slug = конференция-по-вопросам-интеграции-магдебург-2025

summary =
    { $starts_on } около { $participants ->
        [one] { $participants } человека собралось
        [few] { $participants } человек собралось
        [many] { $participants } человек собралось
       *[other] { $participants } человека собралось
    } в { -old-town-hall(case: "locative") }, чтобы подвести промежуточные итоги: как в { -magdeburg(case: "locative") } продвигается реализация { -integration-concept(case: "genitive") }?

body =
    { -city(case: "title") } разослал приглашения, и откликнулось около { $participants ->
        [one] { $participants } человека
        [few] { $participants } человек
        [many] { $participants } человек
       *[other] { $participants } человека
    }: из администрации и политики, из бизнеса и сферы образования, из социальных учреждений и организаций мигрантов.

    { -conference(case: "title") } была задумана, чтобы подвести *промежуточные итоги*. Городской совет принял { -integration-concept(case: "accusative") }. Теперь речь шла о том, как её воплощают в жизнь, какие задачи станут самыми насущными в ближайшие годы и как всем участникам сотрудничать ещё теснее.

    ## Программа дня

    - **Когда и где:** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Первая половина дня:** актуальные цифры, меры { -integration-concept(case: "genitive") }, а также работа { -advisory-council(case: "genitive") } и { -integration-network(case: "genitive") }
    - **Панельная дискуссия:** разговор с участием { $deputy_mayors ->
        [one] { $deputy_mayors } заместителя бургомистра
        [few] { $deputy_mayors } заместителей бургомистра
        [many] { $deputy_mayors } заместителей бургомистра
       *[other] { $deputy_mayors } заместителя бургомистра
    } и { -integration-commissioner(case: "genitive") }
    - **Вторая половина дня:** воркшопы, посвящённые важнейшим направлениям работы

    ## Что будет дальше

    Результаты лягут в основу дальнейшей работы городских органов. На них будут опираться следующие шаги по реализации { -integration-concept(case: "genitive") }. Больше о городе можно узнать на [его сайте]({ $information_url }).

link-city = Сайт { -city(case: "genitive") }
