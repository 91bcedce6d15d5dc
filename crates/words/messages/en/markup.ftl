### Findings about Markdown.

different-link = this link is not in the source
    .help = remove it, or ask for it in the source language
    .explain =
        The translation has other links than the source: one is missing or added, or its address differs. A different address may be right, where a website has a page in your language: then silence the finding with a comment.
different-link-missing = the source's link to { $address } is missing
    .help = write it where it belongs: [text]({ $address })
different-link-address = this address is not the source's, { $address }
    .help = correct it; if the page is there in your language, write: # lotse: allow different-link because …

different-headings = the source has { $wanted } headings, the translation { $found }
    .help = begin a heading's line with #, ## or ###, as many as in the source
    .explain =
        The translation has more or fewer headings than the source, or of other ranks. Mostly a `#` was lost, or there is no space after it.
different-headings-rank = this heading has another rank than the source's
    .help = begin its line with as many # as in the source

different-lists = the source has { $wanted } items in lists, the translation { $found }
    .help = begin each item's line with “- ”, with an empty line before the list
    .explain =
        The translation has more or fewer items in lists than the source. Mostly a hyphen was lost, was written as a dash, or there is no space after it.

loose-emphasis = these signs of emphasis are shown as they are
    .help = write **word** without spaces inside, and close what is opened
    .explain =
        Asterisks that have no partner are no emphasis, and are shown as they are. There is no space between the asterisks and the word that they are about, and as many close as open.

missing-emphasis = the source emphasises something, the translation nothing
    .help = write *word* or **word** where the emphasis belongs in your language
    .explain =
        The source has words in `*…*` or `**…**`, the translation has none. Mostly the signs were lost. Where your language emphasises by the order of words, silence the finding with a comment.

html = “{ $tag }” is HTML, and is shown as it is written
    .help = write Markdown: **strong**, *emphasis*, [text](address)
    .explain =
        A body is Markdown, and HTML in it is shown as text. Write `**strong**`, `*emphasis*` and `[text](address)`, and an empty line between paragraphs.
