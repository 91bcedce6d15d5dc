### origin: machine

title = { -conference(case: "title") }, { -magdeburg } 2025

slug = конференція-з-питань-інтеграції-магдебург-2025

summary =
    { $starts_on } близько { $participants ->
        [one] { $participants } людини
        [few] { $participants } людей
        [many] { $participants } людей
       *[other] { $participants } людини
    } зібралося в { -old-town-hall(case: "locative") }, щоб підбити проміжні підсумки: як просувається в { -magdeburg(case: "locative") } втілення { -integration-concept(case: "genitive") }?

body =
    { -city(case: "title") } розіслало запрошення, і відгукнулося близько { $participants ->
        [one] { $participants } людини
        [few] { $participants } людей
        [many] { $participants } людей
       *[other] { $participants } людини
    }: з адміністрації та політики, бізнесу й освіти, із соціальних установ і мігрантських організацій.

    { -conference(case: "title") } мала підбити *проміжні підсумки*. Міська рада ухвалила { -integration-concept(case: "accusative") }. Тепер ішлося про те, як її втілюють у життя, які завдання будуть найнагальнішими в найближчі роки та як усі причетні можуть співпрацювати ще тісніше.

    ## Програма дня

    - **Коли й де:** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Перша половина дня:** актуальні цифри, заходи { -integration-concept(case: "genitive") }, а також робота { -advisory-council(case: "genitive") } та { -integration-network(case: "genitive") }
    - **Панельна дискусія:** розмова за участю { $deputy_mayors ->
        [one] { $deputy_mayors } заступника бургомістра
        [few] { $deputy_mayors } заступників бургомістра
        [many] { $deputy_mayors } заступників бургомістра
       *[other] { $deputy_mayors } заступника бургомістра
    } та { -integration-commissioner(case: "genitive") }
    - **Друга половина дня:** воркшопи, присвячені найважливішим напрямам роботи

    ## Що буде далі

    Результати лягають в основу подальшої роботи міських органів. На них спиратимуться наступні кроки з утілення { -integration-concept(case: "genitive") }. Більше про місто можна дізнатися на [його сайті]({ $information_url }).

link-city = Сайт { -city(case: "genitive") }
