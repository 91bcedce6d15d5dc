### Findings about entries and what they consist of, alone and beside their source.

duplicate-id = “{ $id }” stands twice in this file; the first one counts
    .help = remove one of the two, or give it another name
    .explain =
        A message or term stands twice in one file. The first one counts, the other is not taken: remove one of the two.

duplicate-attribute = the attribute “{ $name }” stands twice; the last one counts
    .help = remove one of the two, or give it another name
    .explain =
        A message has two attributes of one name, and only the last of them is shown. Remove one of the two.

duplicate-variant = the variant [{ $key }] stands twice; the second one is never chosen
    .help = remove one of the two, or correct its name
    .explain =
        A choice has two variants of one name, and the first of them is always chosen. Mostly the name of one of the two is wrong.

misplaced-entry = the term “{ $id }” does not belong in this file
    .help = move it to the locale's terms.ftl: other files do not see it here
    .explain =
        A term stands outside of the locale's `terms.ftl`, or a message within it. Terms that stand elsewhere are seen by nothing. Move it.
misplaced-entry-message = the message “{ $id }” does not belong in this file
    .help = move it to labels.ftl, or make it a term with a hyphen: -name

missing-title = the item has no title in the source language
    .help = write title = and the title
    .explain =
        The source language's file of an item has no `title`. Everything else can fall back to the source language, but only if it is there.

empty-message = “{ $id }” has no text
    .help = write the text, or remove the line: the fallback is shown then
    .explain =
        A message has no text, or only spaces. Write it, or remove the line: then the fallback is shown, and it is visible what is missing.

invalid-slug = “{ $slug }” is no slug
    .help = use lower-case letters, digits and single hyphens, as in integration-report-2025
    .explain =
        The `slug` becomes a part of a web address. It is made of small letters, digits and single hyphens, and has at most 100 bytes. Letters of every script are welcome; variables and terms are not.
invalid-slug-placeable = a slug is plain text, without variables or terms

slug-taken = the slug “{ $slug }” leads to another item already
    .help = choose another; until then the item has none here
    .explain =
        A `slug` leads to another item of the same kind and language already, or is another item's stable name. Choose another. Until then the item's stable name is used.

too-many-placeables = “{ $id }” has more than { $most } placeables
    .help = split the text, or write more of it as plain text
    .explain =
        A message holds more than 100 placeables, that is pairs of braces; Fluent would cut the text. Split it, or write more of it as plain text.

missing-message = “{ $id }” is not translated
    .help = translate it: in the source language's file it stands in line { $line }
    .explain =
        The source language's file has a message that this file lacks. The fallback is shown in its place.

obsolete-message = “{ $id }” is not in the source language's file, and is not shown
    .help = remove it
    .explain =
        The translation has a message that the source does not have. It was removed or renamed there, or its name is mistyped here. The help proposes a new name where one of the missing messages is very much like it.
obsolete-message-renamed = { obsolete-message }
    .help = did you mean “{ $near }”, which is missing here?
obsolete-message-moved = “{ $id }” is not in this file of the source language, but in “{ $file }”
    .help = move it there, or remove it if it is there already

missing-attribute = “{ $id }” lacks the attribute “{ $name }”
    .help = write .{ $name } = … below the message, with spaces before it
    .explain =
        The source's message has an attribute, such as a button's short form, that the translation lacks; or the one has a text of its own, and the other has not.
missing-attribute-value = “{ $id }” has no text of its own, but the source has
    .help = write the text after the “=”

obsolete-attribute = “{ $id }” has an attribute “{ $name }” that the source has not
    .help = remove it
    .explain =
        The translation's message has an attribute that the source's has not: it is not shown. It was removed or renamed there, or its name is mistyped here.
obsolete-attribute-renamed = { obsolete-attribute }
    .help = did you mean “{ $near }”, which is missing here?
obsolete-attribute-value = “{ $id }” has a text of its own, but the source has attributes only
    .help = remove the text after the “=”
