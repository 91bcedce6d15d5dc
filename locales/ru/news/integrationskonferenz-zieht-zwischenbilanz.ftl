### origin: machine

title = { -conference(case: "title") } подвела промежуточные итоги

slug = конференция-по-вопросам-интеграции-подвела-итоги

summary =
    { $conference_starts_on } около { $conference_participants ->
        [one] { $conference_participants } человека собралось
        [few] { $conference_participants } человек собралось
        [many] { $conference_participants } человек собралось
       *[other] { $conference_participants } человека собралось
    } в { -old-town-hall(case: "locative") }, чтобы обсудить, чего { -magdeburg } уже добился в сфере интеграции и что ещё предстоит сделать.

body =
    Что предусматривает { -integration-concept } и что из неё уже воплощено в жизнь? Этот вопрос был главным { $conference_starts_on }, когда по приглашению { -city(case: "genitive") } в { -old-town-hall(case: "accusative") } пришло около { $conference_participants ->
        [one] { $conference_participants } человека.
        [few] { $conference_participants } человек.
        [many] { $conference_participants } человек.
       *[other] { $conference_participants } человека.
    }

    Участники представляли самые разные сферы: администрацию и политику, бизнес и образование, социальные учреждения и организации мигрантов.

    ## Три части, одна тема

    - В **первой половине дня** говорили об актуальных цифрах и о мерах { -integration-concept(case: "genitive") }. Рассказали и о работе { -advisory-council(case: "genitive") } и { -integration-network(case: "genitive") }.
    - На **панельной дискуссии** { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } заместитель бургомистра
        [few] { $conference_deputy_mayors } заместителя бургомистра
        [many] { $conference_deputy_mayors } заместителей бургомистра
       *[other] { $conference_deputy_mayors } заместителя бургомистра
    } и { -integration-commissioner } обсудили трудности, планы и пожелания.
    - Во **второй половине дня** участники *воркшопов* работали над отдельными направлениями.

    ## Основа для следующих шагов

    С окончанием конференции работа не завершается. Её результаты войдут в дальнейшую работу городских органов и послужат основой для следующих шагов. Больше о городе можно узнать на сайте [magdeburg.de]({ $conference_information_url }).
