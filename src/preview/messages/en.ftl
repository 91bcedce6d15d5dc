### What the pages of the preview say.

preview = Preview
skip = Skip to the content
way = You are here
page-language = Language of this page
live = Live: a saved file shows here at once
live-lost = The server does not answer. Trying again …
live-updated = The page has changed.

## Where nothing is to be seen

replica-title = Previews are the desk’s
replica-text = This server has no locale files: it serves what its database holds. Open the preview on the desk, where `lotse serve` runs beside the files.
closed-title = The preview is closed
closed-text = It shows drafts, so it opens only for a browser on the same machine. The operator can open it with `public = true` under `[preview]` in `lotse.toml`; drafts and what is scheduled are left out then.
nothing-here-title = There is nothing here
nothing-here-text = No language or item has this name. An item is here as soon as its facts are imported.
no-database-title = The database does not answer
no-database-text = The server tells why in its log. Please try again.

## Kinds

kind-conference = Conferences
kind-news = News
kind-workshop-report = Workshop reports
kind-organisation = Organisations
kind-contact = Contacts
one-conference = Conference
one-news = News
one-workshop-report = Workshop report
one-organisation = Organisation
one-contact = Contact

## Lists

overview = What to translate
overview-lead = Each language with how much of the published content is translated, and with what matters next: events that are near, then what is new.
next = To do next
next-lead = Events that are near come first, then what is new.
nothing-near = Nothing to do among what matters most.
all-done = Everything is translated. Thank you!
source-pages = The source texts in { $language }
kinds = By kind
no-items = There are no items of this kind.
# $percent (number), $done (number), $all (number) - messages
share = { $percent } %: { $done } of { $all } messages
# $count (number) - messages
share-outdated = { $count } outdated.
share-machine = { $count } translated by machine.
# $done (number), $all (number) - items
items-done = { $done } of { $all } complete
state-missing = Not begun
state-outdated = Outdated
state-partial = Incomplete
state-complete = Complete
messages-missing = { $count } missing
messages-outdated = { $count } outdated
draft = Draft
scheduled = Not published yet
expired = Expired
pages = Pages
previous = Previous page
following = Next page
# $page (number), $pages (number), $all (number) - items
page-of = Page { $page } of { $pages } ({ $all ->
    [one] { $all } item
   *[other] { $all } items
})

## An item

other-locales = This item in other languages
# $command (text)
no-file = There is no file yet. `{ $command }` writes it, with the source texts as comments.
findings-of-file = About the file
messages-cut = The file has more messages than are shown here.
broken = Broken
missing = Missing
optional = Not there (optional)
outdated = Outdated
orphaned = Not in the source
machine = Machine translated
not-in-source = The source has no such message.
not-translated = Not translated yet.
broken-without-good = The message is broken, and there is no earlier version of it.
last-good = The file’s version is broken. Readers see the last good one:
# $language (text)
fallback = Readers see it in { $language }:
no-fallback = Readers see nothing.
cannot-be-filled-in = This cannot be filled in:
# $language (text)
difference = What changed in { $language } since it was translated
# $command (text)
difference-help = Edit the translation, and it is current again. If it is right as it is: `{ $command }`.
removed = removed:{" "}
added = added:{" "}
plurals = Plural forms of
ranks = Forms for ranks of
excerpt = Only the lines that differ from form to form.
# $variable (text), $number (text)
with = With `{ $variable }` at { $number }: only then these words are read.
form = Form
number = Number
exact = for just this number
fact = as it is now
raw = Text in the file
