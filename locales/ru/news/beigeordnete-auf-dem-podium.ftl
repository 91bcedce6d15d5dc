### origin: machine

title = Заместители бургомистра на панельной дискуссии: что будет после конференции

slug = заместители-бургомистра-на-панельной-дискуссии

summary =
    На { -conference(case: "locative") } { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } заместитель бургомистра принял участие
        [few] { $conference_deputy_mayors } заместителя бургомистра приняли участие
        [many] { $conference_deputy_mayors } заместителей бургомистра приняли участие
       *[other] { $conference_deputy_mayors } заместителя бургомистра приняли участие
    } в дискуссии вместе с { -integration-commissioner(case: "instrumental") }. Теперь результаты этого дня переходят в работу городских органов.

body =
    Интеграция затрагивает сразу многие ведомства. Панельная дискуссия, прошедшая { $conference_starts_on } на { -conference(case: "locative") }, показала это наглядно: { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } заместитель бургомистра участвовал
        [few] { $conference_deputy_mayors } заместителя бургомистра участвовали
        [many] { $conference_deputy_mayors } заместителей бургомистра участвовали
       *[other] { $conference_deputy_mayors } заместителя бургомистра участвовали
    } в ней *вместе* с { -integration-commissioner(case: "instrumental") }. Это было расценено как знак того, какое значение придают в городе интеграционной политике.

    ## О чём говорили

    - о **трудностях**, с которыми город сталкивается сегодня,
    - о **проектах**, которые запланированы,
    - о **пожеланиях**, касающихся развития города.

    ## Что дальше

    Всё, что прозвучало на панельной дискуссии и на воркшопах, войдёт в дальнейшую работу городских органов. На этой основе и впредь будут воплощать в жизнь { -integration-concept(case: "accusative") }.

    При этом администрация по-прежнему делает ставку на сильные сети, надёжное сотрудничество и более прочные структуры в сфере интеграции.

    Общую информацию о городе можно найти на сайте [magdeburg.de]({ $conference_information_url }). На вопросы отвечает бюро { -integration-commissioner(case: "genitive") }: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (этот адрес вымышлен).
