### origin: machine
###
### Shared vocabulary in Leichte Sprache: kinds, topics, places, roles, and the
### interface strings for partners' websites.

## Kinds of item

kind-conference = Konferenz
kind-news = Nachricht
kind-workshop-report = Bericht aus einer Arbeits-Gruppe
kind-organisation = Organisation
kind-contact = Kontakt

## Topics

topic-administration = Ämter und Verwaltung
topic-diversity = Vielfalt
topic-education = Lernen und Bildung
topic-health = Gesundheit
topic-language = Sprache
topic-participation = Mitmachen
topic-work = Arbeit

## Places

venue-altes-rathaus = Altes Rathaus
venue-beispielhaus = Beispiel-Haus

city-magdeburg = Magdeburg
city-musterstadt = Muster-Stadt

## What an organisation is

organisation-kind-administration = Verwaltung
organisation-kind-advisory-body = Gruppe für Beratung
organisation-kind-network = Netzwerk
organisation-kind-association = Verein
organisation-kind-project = Projekt

## What a contact is for

contact-kind-office = Büro
contact-kind-advice = Beratung
contact-kind-project = Projekt
contact-kind-network = Netzwerk
contact-kind-press = Zeitung, Radio und Fernsehen

## The part that an organisation had in a workshop

role-input = Beitrag mit Fach-Wissen
role-moderation = Leitung vom Gespräch
role-host = Gastgeber
role-organisation = Planung

## What a link leads to

link-association = Internet-Seite vom Verein
link-city = Internet-Seite von der Stadt
link-full-report = Langer Bericht
link-more = Mehr dazu
link-press-release = Text für Zeitung, Radio und Fernsehen
link-registration = Anmeldung

## Interface strings for partners' websites

ui-read-more = Mehr lesen
ui-all-news = Alle Nachrichten
ui-all-contacts = Alle Kontakte
ui-next-page = Nächste Seite
ui-previous-page = Seite davor
ui-back = Zurück
ui-search = Suchen
ui-no-results = Wir haben nichts gefunden.
ui-results =
    { $count ->
        [one] { $count } Treffer
       *[other] { $count } Treffer
    }
ui-published-on = Dieser Text ist vom { DATETIME($date, dateStyle: "long") }
ui-updated-on = Text geändert am { DATETIME($date, dateStyle: "long") }
ui-held-on = Das war am { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } Mensch hat mitgemacht
       *[other] { $count } Menschen haben mitgemacht
    }
ui-date = Datum
ui-venue = Ort
ui-host = Eingeladen hat
ui-topics = Themen
ui-contributors = Mitgearbeitet haben
ui-contact = Kontakt
ui-phone = Telefon
ui-email = E-Mail
ui-website = Internet-Seite
ui-address = Adresse
ui-opening-hours = Öffnungs-Zeiten
ui-closed = Geschlossen
ui-languages = Wir sprechen diese Sprachen
ui-choose-language = Sprache wählen
ui-valid-until = Gültig bis { DATETIME($date, dateStyle: "long") }
ui-verified-on = Zuletzt geprüft am { DATETIME($date, dateStyle: "long") }
ui-not-translated = Diesen Text gibt es noch nicht in Ihrer Sprache. Sie sehen den Text in dieser Sprache: { $language }.
ui-machine-translated = Ein Computer-Programm hat diesen Text übersetzt.
ui-outdated = Achtung: Diese Übersetzung ist alt. Der deutsche Text ist neuer.
ui-fictitious = Diese Kontakt-Daten sind erfunden.
ui-example = Das ist ein Beispiel. Das Beispiel ist erfunden.
ui-image-credit = Das Bild ist von: { $name }
