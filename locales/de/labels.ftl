### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites. Item files cannot use these messages.

## Kinds of item, as a heading above one item

kind-conference = Konferenz
kind-news = Nachricht
kind-workshop-report = Workshop-Bericht
kind-organisation = Organisation
kind-contact = Kontakt

## Topics

topic-administration = Verwaltung
topic-diversity = Vielfalt
topic-education = Bildung
topic-health = Gesundheit
topic-language = Sprache
topic-participation = Teilhabe
topic-work = Arbeit

## Places

# The Old Town Hall, on its own, as in "Ort: Altes Rathaus"
venue-altes-rathaus = Altes Rathaus
# The made-up venue of the examples ("example house")
venue-beispielhaus = Beispielhaus

city-magdeburg = Magdeburg
# The made-up city of the examples (like "Anytown")
city-musterstadt = Musterstadt

## What an organisation is

organisation-kind-administration = Verwaltung
organisation-kind-advisory-body = Beratendes Gremium
organisation-kind-network = Netzwerk
organisation-kind-association = Verein
organisation-kind-project = Projekt

## What a contact is for

contact-kind-office = Geschäftsstelle
contact-kind-advice = Beratung
contact-kind-project = Projekt
contact-kind-network = Netzwerk
contact-kind-press = Presse

## The part that an organisation had in a workshop

role-input = Fachlicher Beitrag
role-moderation = Moderation
role-host = Gastgeber
role-organisation = Organisation

## What a link leads to

link-association = Website des Vereins
link-city = Website der Stadt
link-full-report = Ausführlicher Bericht
link-more = Weitere Informationen
link-press-release = Pressemitteilung
link-registration = Anmeldung

## Interface strings for partners' websites

ui-read-more = Weiterlesen
ui-all-news = Alle Nachrichten
ui-all-contacts = Alle Kontakte
ui-next-page = Nächste Seite
ui-previous-page = Vorige Seite
ui-back = Zurück
ui-search = Suchen
ui-no-results = Nichts gefunden
# $count (number) - how many items were found
ui-results =
    { $count ->
        [one] { $count } Treffer
       *[other] { $count } Treffer
    }
# $date (date) - the day on which the item was published
ui-published-on = Veröffentlicht am { DATETIME($date, dateStyle: "long") }
# $date (date) - the day of the last change
ui-updated-on = Aktualisiert am { DATETIME($date, dateStyle: "long") }
# $date (date) - the day on which the workshop took place
ui-held-on = Durchgeführt am { DATETIME($date, dateStyle: "long") }
# $count (number) - how many people took part
ui-participants =
    { $count ->
        [one] { $count } teilnehmende Person
       *[other] { $count } Teilnehmende
    }
ui-date = Datum
ui-venue = Ort
ui-host = Veranstaltet von
ui-topics = Themen
ui-contributors = Mitwirkende
ui-contact = Kontakt
ui-phone = Telefon
ui-email = E-Mail
ui-website = Website
ui-address = Anschrift
ui-opening-hours = Öffnungszeiten
ui-closed = Geschlossen
ui-languages = Wir sprechen
ui-choose-language = Sprache wählen
# $date (date) - the last day on which the contact is valid
ui-valid-until = Gültig bis { DATETIME($date, dateStyle: "long") }
# $date (date) - the day on which someone last checked the contact
ui-verified-on = Zuletzt geprüft am { DATETIME($date, dateStyle: "long") }
# $language (text) - the name of the language in which the text is shown, in the reader's language
ui-not-translated = Diesen Text gibt es noch nicht in Ihrer Sprache. Angezeigte Sprache: { $language }.
ui-machine-translated = Diesen Text hat eine Maschine übersetzt.
ui-outdated = Die Übersetzung ist älter als der deutsche Text.
ui-fictitious = Diese Kontaktdaten sind erfunden.
ui-example = Dies ist ein erfundenes Beispiel.
# $name (text) - who owns the rights to the picture
ui-image-credit = Bild: { $name }
