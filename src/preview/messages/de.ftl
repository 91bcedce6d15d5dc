### What the pages of the preview say.

preview = Vorschau
skip = Zum Inhalt springen
way = Sie sind hier
page-language = Sprache dieser Seite
live = Live: Eine gespeicherte Datei erscheint hier sofort
live-lost = Der Server antwortet nicht. Neuer Versuch …
live-updated = Die Seite hat sich geändert.

## Where nothing is to be seen

replica-title = Die Vorschau ist auf dem Schreibtisch-Server
replica-text = Dieser Server hat keine Sprachdateien: Er liefert aus, was seine Datenbank enthält. Öffnen Sie die Vorschau dort, wo `lotse serve` neben den Dateien läuft.
closed-title = Die Vorschau ist geschlossen
closed-text = Sie zeigt Entwürfe und öffnet sich deshalb nur für einen Browser auf demselben Rechner. Der Betreiber kann sie mit `public = true` unter `[preview]` in `lotse.toml` öffnen; Entwürfe und Geplantes fehlen dann.
nothing-here-title = Hier ist nichts
nothing-here-text = Keine Sprache und kein Eintrag heißt so. Ein Eintrag ist hier zu sehen, sobald seine Fakten importiert sind.
no-database-title = Die Datenbank antwortet nicht
no-database-text = Den Grund nennt der Server in seinem Protokoll. Bitte versuchen Sie es noch einmal.

## Kinds

kind-conference = Konferenzen
kind-news = Nachrichten
kind-workshop-report = Workshopberichte
kind-organisation = Organisationen
kind-contact = Kontakte
one-conference = Konferenz
one-news = Nachricht
one-workshop-report = Workshopbericht
one-organisation = Organisation
one-contact = Kontakt

## Lists

overview = Was zu übersetzen ist
overview-lead = Zu jeder Sprache, wie viel vom Veröffentlichten übersetzt ist, und was als Nächstes wichtig ist: Veranstaltungen, die bald sind, dann das Neueste.
next = Als Nächstes
next-lead = Veranstaltungen, die bald sind, stehen zuerst, dann das Neueste.
nothing-near = Im Wichtigsten ist nichts zu tun.
all-done = Alles ist übersetzt. Danke!
source-pages = Die Ausgangstexte: { $language }
kinds = Nach Art
no-items = Es gibt keine Einträge dieser Art.
# $percent (number), $done (number), $all (number) - messages
share = { $percent } %: { $done } von { $all ->
    [one] { $all } Text
   *[other] { $all } Texten
}
# $count (number) - messages
share-outdated = { $count } veraltet.
share-machine = { $count } maschinell übersetzt.
# $done (number), $all (number) - items
items-done = { $done } von { $all } vollständig
state-missing = Nicht begonnen
state-outdated = Veraltet
state-partial = Unvollständig
state-complete = Vollständig
messages-missing = { $count } fehlen
messages-outdated = { $count } veraltet
draft = Entwurf
scheduled = Noch nicht veröffentlicht
expired = Abgelaufen
pages = Seiten
previous = Vorige Seite
following = Nächste Seite
# $page (number), $pages (number), $all (number) - items
page-of = Seite { $page } von { $pages } ({ $all ->
    [one] { $all } Eintrag
   *[other] { $all } Einträge
})

## An item

other-locales = Dieser Eintrag in anderen Sprachen
# $command (text)
no-file = Es gibt noch keine Datei. `{ $command }` schreibt sie, mit den Ausgangstexten als Kommentaren.
findings-of-file = Zur Datei
messages-cut = Die Datei hat mehr Texte, als hier gezeigt werden.
broken = Fehlerhaft
missing = Fehlt
optional = Nicht da (freiwillig)
outdated = Veraltet
orphaned = Nicht im Ausgangstext
machine = Maschinell übersetzt
not-in-source = Die Ausgangssprache hat keinen solchen Text.
not-translated = Noch nicht übersetzt.
broken-without-good = Der Text ist fehlerhaft, und es gibt keine frühere Fassung.
last-good = Die Fassung in der Datei ist fehlerhaft. Gezeigt wird die letzte gute:
# $language (text)
fallback = Gezeigt wird stattdessen ({ $language }):
no-fallback = Stattdessen wird nichts gezeigt.
cannot-be-filled-in = Das lässt sich nicht ausfüllen:
# $language (text)
difference = Was sich seit der Übersetzung geändert hat ({ $language })
# $command (text)
difference-help = Bearbeiten Sie die Übersetzung, dann ist sie wieder aktuell. Stimmt sie, wie sie ist: `{ $command }`.
removed = entfernt:{" "}
added = hinzugefügt:{" "}
plurals = Pluralformen von
ranks = Formen der Rangzahlen von
excerpt = Nur die Zeilen, die sich von Form zu Form unterscheiden.
# $variable (text), $number (text)
with = Mit `{ $variable }` gleich { $number }: Nur dann kommen diese Wörter vor.
form = Form
number = Zahl
exact = für genau diese Zahl
fact = wie es jetzt ist
raw = Text in der Datei
