### Findings about translations that are none.

untranslated = this is the text of the source language
    .help = translate it, or remove the message: the fallback is shown then, and says its language
    .explain =
        The translation repeats the source's text, or a paragraph of it. Mostly it was copied to be translated later. Without the message, readers see the same text as a fallback, marked as what it is, and lists of work to do know that it is missing. Names, addresses and short labels, which are often alike in two languages, are not told, nor what is alike in two varieties of one language.
untranslated-paragraph = this paragraph is the source language's
    .help = translate it

left-over = “{ $text }” is left over from the source language
    .help = translate it; a name or title that stays as it is can stand in quotation marks
    .explain =
        Several words in a row are in the script of the source language, in a text that is written in another script. Mostly a part of a sentence was forgotten. Names, what stands in quotation marks or brackets, and addresses are not told.

empty-translation = “{ $id }” has no text, but the source has
    .help = translate it, or remove it: the fallback is shown then
    .explain =
        The translation of a whole sentence is empty, so that nothing is shown in its place. Write the text, or remove the message or attribute: then the fallback is shown.
