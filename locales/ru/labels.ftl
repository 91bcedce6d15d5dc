### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Конференция
kind-news = Новость
kind-workshop-report = Отчёт о воркшопе
kind-organisation = Организация
kind-contact = Контакт

## Topics

topic-administration = Администрация
topic-diversity = Многообразие
topic-education = Образование
topic-health = Здоровье
topic-language = Язык
topic-participation = Участие в жизни общества
topic-work = Работа

## Places

venue-altes-rathaus = Старая ратуша
venue-beispielhaus = Дом «Пример»

city-magdeburg = Магдебург
city-musterstadt = Мустерштадт

## What an organisation is

organisation-kind-administration = Администрация
organisation-kind-advisory-body = Совещательный орган
organisation-kind-network = Сеть
organisation-kind-association = Общественное объединение
organisation-kind-project = Проект

## What a contact is for

contact-kind-office = Офис
contact-kind-advice = Консультации
contact-kind-project = Проект
contact-kind-network = Сеть
contact-kind-press = Пресс-служба

## The part that an organisation had in a workshop

role-input = Экспертный вклад
role-moderation = Модерация
role-host = Принимающая сторона
role-organisation = Организация

## What a link leads to

link-association = Сайт объединения
link-city = Сайт города
link-full-report = Подробный отчёт
link-more = Подробнее
link-press-release = Пресс-релиз
link-registration = Регистрация

## Interface strings for partners' websites

ui-read-more = Читать далее
ui-all-news = Все новости
ui-all-contacts = Все контакты
ui-next-page = Следующая страница
ui-previous-page = Предыдущая страница
ui-back = Назад
ui-search = Поиск
ui-no-results = Ничего не найдено
ui-results =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
ui-published-on = Опубликовано { DATETIME($date, dateStyle: "long") }
ui-updated-on = Обновлено { DATETIME($date, dateStyle: "long") }
ui-held-on = Проведено { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } участник
        [few] { $count } участника
        [many] { $count } участников
       *[other] { $count } участника
    }
ui-date = Дата
ui-venue = Место проведения
ui-host = Организатор
ui-topics = Темы
ui-contributors = Участвующие организации
ui-contact = Контакт
ui-phone = Телефон
ui-email = Электронная почта
ui-website = Сайт
ui-address = Адрес
ui-opening-hours = Часы работы
ui-closed = Закрыто
ui-languages = Языки общения
ui-choose-language = Выберите язык
ui-valid-until = Действительно до { DATETIME($date, dateStyle: "long") }
ui-verified-on = Последняя проверка: { DATETIME($date, dateStyle: "long") }
ui-not-translated = Этого текста пока нет на вашем языке. Язык показанного текста: { $language }.
ui-machine-translated = Этот текст перевела машина.
ui-outdated = Немецкий текст изменился после того, как был сделан этот перевод.
ui-fictitious = Эти контактные данные вымышлены.
ui-example = Это вымышленный пример.
ui-image-credit = Изображение: { $name }
