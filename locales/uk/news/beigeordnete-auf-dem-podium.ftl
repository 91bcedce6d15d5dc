### origin: machine

title = Заступники бургомістра на панельній дискусії: що буде після конференції

slug = заступники-бургомістра-на-панельній-дискусії

summary =
    На { -conference(case: "locative") } { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } заступник бургомістра взяв участь
        [few] { $conference_deputy_mayors } заступники бургомістра взяли участь
        [many] { $conference_deputy_mayors } заступників бургомістра взяли участь
       *[other] { $conference_deputy_mayors } заступника бургомістра взяли участь
    } у дискусії разом з { -integration-commissioner(case: "instrumental") }. Тепер результати цього дня переходять у роботу міських органів.

body =
    Інтеграція стосується багатьох відомств одразу. Панельна дискусія, що відбулася { $conference_starts_on } на { -conference(case: "locative") }, показала це наочно: { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } заступник бургомістра взяв
        [few] { $conference_deputy_mayors } заступники бургомістра взяли
        [many] { $conference_deputy_mayors } заступників бургомістра взяли
       *[other] { $conference_deputy_mayors } заступника бургомістра взяли
    } в ній участь *разом* з { -integration-commissioner(case: "instrumental") }. Це розцінили як знак того, якої ваги в місті надають інтеграційній політиці.

    ## Про що говорили

    - про **виклики**, які стоять перед містом сьогодні,
    - про **проєкти**, які заплановано,
    - про **побажання** щодо розвитку міста.

    ## Що далі

    Усе, що прозвучало на панельній дискусії та на воркшопах, увійде в подальшу роботу міських органів. На цій основі й надалі втілюватимуть { -integration-concept(case: "accusative") }.

    При цьому адміністрація, як і раніше, робить ставку на сильні мережі, надійну співпрацю та міцніші структури у сфері інтеграції.

    Загальну інформацію про місто можна знайти на сайті [magdeburg.de]({ $conference_information_url }). На запитання відповідає бюро { -integration-commissioner(case: "genitive") }: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (цю адресу вигадано).
