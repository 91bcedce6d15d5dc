### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Konferencja
kind-news = Aktualność
kind-workshop-report = Relacja z warsztatów
kind-organisation = Organizacja
kind-contact = Kontakt

## Topics

topic-administration = Administracja
topic-diversity = Różnorodność
topic-education = Edukacja
topic-health = Zdrowie
topic-language = Język
topic-participation = Udział w życiu społecznym
topic-work = Praca

## Places

venue-altes-rathaus = Stary Ratusz
venue-beispielhaus = Dom „Przykład”

city-magdeburg = Magdeburg
city-musterstadt = Musterstadt

## What an organisation is

organisation-kind-administration = Administracja
organisation-kind-advisory-body = Organ doradczy
organisation-kind-network = Sieć
organisation-kind-association = Stowarzyszenie
organisation-kind-project = Projekt

## What a contact is for

contact-kind-office = Biuro
contact-kind-advice = Doradztwo
contact-kind-project = Projekt
contact-kind-network = Sieć
contact-kind-press = Biuro prasowe

## The part that an organisation had in a workshop

role-input = Wkład merytoryczny
role-moderation = Moderacja
role-host = Gospodarz
role-organisation = Organizacja

## What a link leads to

link-association = Strona stowarzyszenia
link-city = Strona miasta
link-full-report = Szczegółowa relacja
link-more = Więcej informacji
link-press-release = Komunikat prasowy
link-registration = Rejestracja

## Interface strings for partners' websites

ui-read-more = Czytaj dalej
ui-all-news = Wszystkie aktualności
ui-all-contacts = Wszystkie kontakty
ui-next-page = Następna strona
ui-previous-page = Poprzednia strona
ui-back = Wstecz
ui-search = Szukaj
ui-no-results = Nic nie znaleziono
ui-results =
    { $count ->
        [one] { $count } wynik
        [few] { $count } wyniki
        [many] { $count } wyników
       *[other] { $count } wyniku
    }
ui-published-on = Opublikowano { DATETIME($date, dateStyle: "long") }
ui-updated-on = Zaktualizowano { DATETIME($date, dateStyle: "long") }
ui-held-on = Przeprowadzono { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } uczestnik
        [few] { $count } uczestników
        [many] { $count } uczestników
       *[other] { $count } uczestnika
    }
ui-date = Data
ui-venue = Miejsce
ui-host = Organizator
ui-topics = Tematy
ui-contributors = Zaangażowane organizacje
ui-contact = Kontakt
ui-phone = Telefon
ui-email = E-mail
ui-website = Strona internetowa
ui-address = Adres
ui-opening-hours = Godziny otwarcia
ui-closed = Nieczynne
ui-languages = Języki, w których mówimy
ui-choose-language = Wybierz język
ui-valid-until = Ważne do { DATETIME($date, dateStyle: "long") }
ui-verified-on = Ostatnio sprawdzono { DATETIME($date, dateStyle: "long") }
ui-not-translated = Ten tekst nie jest jeszcze dostępny w wybranym języku. Język wyświetlanego tekstu: { $language }.
ui-machine-translated = Ten tekst przetłumaczyła maszyna.
ui-outdated = Tekst niemiecki zmienił się po wykonaniu tego tłumaczenia.
ui-fictitious = Te dane kontaktowe są zmyślone.
ui-example = To jest zmyślony przykład.
ui-image-credit = Ilustracja: { $name }
