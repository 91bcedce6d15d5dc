### Findings about a file as a whole.

too-large = the file is larger than { $limit } KB; nothing of it is taken
    .help = put the words of each item into a file of its own
    .explain =
        The file has more than 512 KB, and nothing of it is taken. Put the words of each item into a file of its own, and look for something that was pasted by mistake.

not-utf8 = byte { $byte } of the file is not UTF-8; nothing of the file is taken
    .help = save the file in the encoding UTF-8
    .explain =
        The file is in another encoding than UTF-8, and nothing of it is taken. The editor's menu “Save as” offers encodings.

byte-order-mark = the file begins with a byte-order mark, which other Fluent tools cannot read
    .help = save the file as UTF-8 without a byte-order mark (BOM)
    .explain =
        The file begins with the invisible mark U+FEFF. Lotse reads over it; other tools for Fluent do not, and lose the first message. Save the file as UTF-8 *without BOM*.

syntax = Fluent cannot read this
    .help = compare it with the source language's file
    .explain =
        Fluent cannot read a part of the file. Only the messages in that part are lost, and all of them are named: a brace that is not closed swallows the messages below it.

        A line of a text cannot begin with `[`, `*`, `.` or `{"}"}`, since Fluent reads these as its own signs. Write a list with hyphens (`- item`), put a word before a link, or write the sign as `{"{"}"["{"}"}`. A choice needs one default variant, with a `*` before it. A term needs a text of its own, and not only attributes.
# Added where a text is read only up to here
syntax-cut-off = ; the text of “{ $id }” is cut off here
# Added where a broken message makes others unreadable
syntax-swallowed = ; this also swallows { $swallowed }
syntax-line-start = a line of a text cannot begin with “{ $sign }”: Fluent reads it as its own sign
    .help = { $remedy ->
        [list] write a list with hyphens: “- item” instead of “* item”; or write the sign as {"{"}"*"{"}"}
        [link] put a word before the link, or write {"{"}"["{"}"}text](address)
        [point] put the point at the end of the line before, or write {"{"}"."{"}"}
       *[brace] write the sign as {"{"}"{"}"}"{"}"}, or remove it if it closes nothing
    }
syntax-tab = a line begins with a tab, which is no indentation in Fluent
    .help = begin the line with spaces instead
syntax-unclosed-brace = this “{"{"}” is not closed
    .help = close it with “{"}"}”; a “{"{"}” that is to be read is written {"{"}"{"{"}"{"}"}
syntax-no-equals-sign = a name must be followed by “=” and its text
    .help = write name = text; a text's further lines begin with spaces
syntax-unclosed-variant = a variant's name is not closed
    .help = write a variant as [one] or *[other]
syntax-stray-brace = a “{"}"}” closes nothing
    .help = remove it; a “{"}"}” that is to be read is written {"{"}"{"}"}"{"}"}
syntax-no-default = the choice has no default variant
    .help = put a “*” before one of the variants, as in *[other]
syntax-two-defaults = the choice has two default variants
    .help = keep the “*” before one variant only
syntax-no-text = there is a name, but no text after it
    .help = write the text after the “=”, or on the next lines with spaces before them
syntax-no-term-text = the term has no text of its own
    .help = write the text after the “=”; attributes alone make no term
syntax-no-value = a text is missing here
    .help = write the text
syntax-unclosed-quotation = a quotation mark is not closed in this line
    .help = close the literal with a " in the same line
syntax-placeable = between “{"{"}” and “{"}"}” something is missing or cannot be read
    .help = write a variable {"{"} $name {"}"}, a term {"{"} -name {"}"} or a function {"{"} NUMBER($name) {"}"}
syntax-literal = an argument must be a text in quotation marks or a number
    .help = write name: "value" or name: 1
syntax-function-name = functions are written in capital letters
    .help = write NUMBER(…), DATETIME(…), LIST(…) or CONTACT(…)
syntax-escape = this escape sequence does not exist
    .help = write \\ for a backslash, \" for a quotation mark, \u2014 for a code point
syntax-not-selectable = this cannot be chosen by, or shown
    .help = choose by a variable ($name), a number function, or a term's attribute (-name.gender)
syntax-argument-order = an argument without a name stands after one with a name
    .help = put it first: NUMBER($name, useGrouping: "false")
syntax-argument-twice = an argument stands twice
    .help = keep one of them
syntax-homeless-line = this line belongs to no message
    .help = write name = text; a text's further lines begin with spaces and follow it directly
syntax-variable-name = “${ $name }” cannot be the name of a variable
    .help = write it with the letters a to z, digits, “-” and “_” only, as in the source language's file
syntax-message-name = “{ $name }” cannot be the name of a message
    .help = names are not translated: write it as in the source language's file, with the letters a to z, digits, “-” and “_”
syntax-comment = a comment needs a space after its sign
    .help = write # and a space

nested-too-deep = braces nest more than { $deepest } deep; nothing of the file is taken
    .help = close every “{"{"}” with a “{"}"}”
    .explain =
        Braces stand within braces more than 100 deep, and nothing of the file is taken. Mostly many of them are not closed.

unknown-place = this file is not read: nothing is expected here
    .help = an item's words are in conferences/, news/, workshop-reports/, organisations/ or contacts/, and shared ones in labels.ftl and terms.ftl
    .explain =
        A file or folder lies among the files of items, in a place that means nothing, and `lotse sync` does not read it. Rename or move it.
unknown-place-folder = this folder is not read: its name is no language tag
    .help = name it by a BCP 47 tag such as uk or de-simple, or move it elsewhere
unknown-place-tag = the locale of this folder is written “{ $tag }”, and under another name it is not served
    .help = rename the folder to “{ $tag }”

unreadable-file = this file cannot be read: { $reason }
    .help = what it said before stays, until it can be read again
    .explain =
        A file cannot be read, because of its rights or because it is no file. What it said before stays. Make it readable for the user that Lotse runs as.

unknown-item = there are no facts for “{ $item }”: these words belong to nothing
    .help = import the item's facts first, or correct the file's name
    .explain =
        The file is named after an item that does not exist. Correct the file's name, or import the item's facts first.
unknown-item-near = { unknown-item }
    .help = did you mean “{ $near }.ftl”? Otherwise import the item's facts first

invalid-confirmation = this line is no confirmation, and is passed over
    .help = `lotse confirm` writes these lines: item, message, and the 16 digits of a fingerprint of both texts, as in news/example title 0123456789abcdef; correct it, or remove it
    .explain =
        A line of `confirmed.txt` is not what `lotse confirm` writes: the item, the message, and a fingerprint of the source text and the translation. It has no effect: what it was to confirm counts as outdated. Remove the line and confirm again.
