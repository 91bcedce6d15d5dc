### origin: machine

title = { -conference(case: "title") } підбила проміжні підсумки

slug = конференція-з-питань-інтеграції-підбила-підсумки

summary =
    { $conference_starts_on } близько { $conference_participants ->
        [one] { $conference_participants } людини
        [few] { $conference_participants } людей
        [many] { $conference_participants } людей
       *[other] { $conference_participants } людини
    } зібралося в { -old-town-hall(case: "locative") }, щоб обговорити, чого вже досягнуто в { -magdeburg(case: "locative") } у сфері інтеграції та що ще належить зробити.

body =
    Що передбачає { -integration-concept } і що з неї вже втілено? Це питання було головним { $conference_starts_on }, коли на запрошення { -city(case: "genitive") } до { -old-town-hall(case: "genitive") } прийшло близько { $conference_participants ->
        [one] { $conference_participants } людини.
        [few] { $conference_participants } людей.
        [many] { $conference_participants } людей.
       *[other] { $conference_participants } людини.
    }

    Учасники представляли найрізноманітніші сфери: адміністрацію та політику, бізнес і освіту, соціальні установи й мігрантські організації.

    ## Три частини, одна тема

    - У **першій половині дня** говорили про актуальні цифри та заходи { -integration-concept(case: "genitive") }. Розповіли й про роботу { -advisory-council(case: "genitive") } та { -integration-network(case: "genitive") }.
    - На **панельній дискусії** { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } заступник бургомістра
        [few] { $conference_deputy_mayors } заступники бургомістра
        [many] { $conference_deputy_mayors } заступників бургомістра
       *[other] { $conference_deputy_mayors } заступника бургомістра
    } та { -integration-commissioner } обговорили виклики, плани й побажання.
    - У **другій половині дня** учасники *воркшопів* працювали над окремими напрямами.

    ## Основа для наступних кроків

    Із завершенням конференції робота не закінчується. Її результати враховуватимуть у своїй подальшій роботі міські органи, і саме на них спиратимуться наступні кроки. Більше про місто можна дізнатися на сайті [magdeburg.de]({ $conference_information_url }).
