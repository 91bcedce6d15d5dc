### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Конференція
kind-news = Новина
kind-workshop-report = Звіт про воркшоп
kind-organisation = Організація
kind-contact = Контакт

## Topics

topic-administration = Адміністрація
topic-diversity = Розмаїття
topic-education = Освіта
topic-health = Здоров’я
topic-language = Мова
topic-participation = Участь у житті суспільства
topic-work = Робота

## Places

venue-altes-rathaus = Стара ратуша
venue-beispielhaus = Дім «Приклад»

city-magdeburg = Магдебург
city-musterstadt = Мустерштадт

## What an organisation is

organisation-kind-administration = Адміністрація
organisation-kind-advisory-body = Дорадчий орган
organisation-kind-network = Мережа
organisation-kind-association = Громадське об’єднання
organisation-kind-project = Проєкт

## What a contact is for

contact-kind-office = Офіс
contact-kind-advice = Консультації
contact-kind-project = Проєкт
contact-kind-network = Мережа
contact-kind-press = Пресслужба

## The part that an organisation had in a workshop

role-input = Фаховий внесок
role-moderation = Модерація
role-host = Господар заходу
role-organisation = Організація

## What a link leads to

link-association = Сайт об’єднання
link-city = Сайт міста
link-full-report = Докладний звіт
link-more = Докладніше
link-press-release = Пресреліз
link-registration = Реєстрація

## Interface strings for partners' websites

ui-read-more = Читати далі
ui-all-news = Усі новини
ui-all-contacts = Усі контакти
ui-next-page = Наступна сторінка
ui-previous-page = Попередня сторінка
ui-back = Назад
ui-search = Пошук
ui-no-results = Нічого не знайдено
ui-results =
    { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
ui-published-on = Опубліковано { DATETIME($date, dateStyle: "long") }
ui-updated-on = Оновлено { DATETIME($date, dateStyle: "long") }
ui-held-on = Проведено { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } учасник
        [few] { $count } учасники
        [many] { $count } учасників
       *[other] { $count } учасника
    }
ui-date = Дата
ui-venue = Місце проведення
ui-host = Організатор
ui-topics = Теми
ui-contributors = Залучені організації
ui-contact = Контакт
ui-phone = Телефон
ui-email = Електронна пошта
ui-website = Сайт
ui-address = Адреса
ui-opening-hours = Години роботи
ui-closed = Зачинено
ui-languages = Мови спілкування
ui-choose-language = Оберіть мову
ui-valid-until = Дійсно до { DATETIME($date, dateStyle: "long") }
ui-verified-on = Востаннє перевірено { DATETIME($date, dateStyle: "long") }
ui-not-translated = Цього тексту ще немає вашою мовою. Мова показаного тексту: { $language }.
ui-machine-translated = Цей текст переклала машина.
ui-outdated = Німецький текст змінився після того, як було зроблено цей переклад.
ui-fictitious = Ці контактні дані вигадані.
ui-example = Це вигаданий приклад.
ui-image-credit = Зображення: { $name }
