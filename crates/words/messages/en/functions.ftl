### Findings about functions and what they are given.

wrong-type = { $function } takes { $wanted ->
        [number] a number
        [date] a date
        [list] a list
       *[text] a text
    }
    .help = write { $function }($name)
    .explain =
        A function gets a fact that it cannot write, or a choice is made by a date or a list. Dates go into `DATETIME`, numbers into `NUMBER`, lists into `LIST`. Choose by a number or a text.
wrong-type-variable = { wrong-type }, but “${ $variable }” is { $actual ->
        [number] a number
        [date] a date
        [list] a list
       *[text] a text
    }
    .help = write { $actual ->
        [number] {"{"} NUMBER(${ $variable }) {"}"}
        [date] {"{"} DATETIME(${ $variable }) {"}"}
        [list] {"{"} LIST(${ $variable }) {"}"}
       *[text] {"{"} ${ $variable } {"}"}
    }
wrong-type-selected = “${ $variable }” is { $actual ->
        [list] a list
       *[date] a date
    }: no variant can match it
    .help = choose by a number or a text
wrong-type-selector = { $function } gives a text that no variant can match
    .help = choose by a number or a text

unknown-contact = there is no contact “{ $slug }”
    .help = write the slug of a contact: the name of its file in contacts/
    .explain =
        `CONTACT` names a contact that does not exist. Write the name of its file in `contacts/`, without `.ftl`.
unknown-contact-near = { unknown-contact }
    .help = did you mean “{ $near }”?

unknown-function = there is no function “{ $name }”
    .help = there are { $known }
    .explain =
        There is no such function. Items have `NUMBER`, `DATETIME`, `LIST` and `CONTACT`; the words of a program have those that its source language calls.
unknown-function-near = { unknown-function }
    .help = did you mean “{ $near }”?

wrong-argument = { $function } has no argument “{ $name }”
    .help = { $function } knows { $known }
    .explain =
        An argument of a function is unknown, missing or wrong. The help says what it can be.
wrong-argument-near = { wrong-argument }
    .help = did you mean “{ $near }”?
wrong-argument-one-value = { $function } takes exactly one value
    .help = write { $function }($name)
wrong-argument-contact = CONTACT takes a contact's slug in quotation marks
    .help = write CONTACT("the-contacts-slug", show: "phone")
wrong-argument-show = CONTACT must say what it shows
    .help = write CONTACT("the-contacts-slug", show: "phone")
wrong-argument-value = “{ $name }” cannot be this in { $function }
    .help = it can be { $values }
wrong-argument-time = a fact is a day, without a time of day
    .help = remove timeStyle
wrong-argument-style-and-parts = DATETIME takes either dateStyle or parts of a date
    .help = use dateStyle, or parts that belong together: weekday, day, month, year
wrong-argument-parts = no language has a pattern for these parts of a date
    .help = use dateStyle, or parts that belong together: weekday, day, month, year

fraction-digits = a number has more than { $most } fraction digits
    .help = write fewer digits
    .explain =
        `NUMBER` is asked for more than 20 fraction digits, or for a minimum above the maximum; or a number in the file itself has more than 15. Write fewer.
fraction-digits-count = “{ $name }” must be a whole number from 0 to { $most }
    .help = write { $name }: 1, without quotation marks
fraction-digits-order = the minimum of fraction digits is above the maximum
    .help = lower the minimum or raise the maximum

unreachable-variant = [{ $key }] is never chosen: NUMBER with arguments matches only plural forms
    .help = choose by the variable itself, with a second choice inside
    .explain =
        A variant can never be chosen. Choose by the variable itself, and put a second choice inside.
unreachable-variant-text = [{ $key }] is never chosen: “${ $variable }” is a text, and only numbers have forms
    .help = choose by a number, or name the texts that are meant

raw-date = the source says by DATETIME how “${ $variable }” is written, this does not
    .help = write {"{"} DATETIME(${ $variable }, dateStyle: "long") {"}"}, with the source's arguments
    .explain =
        A date without `DATETIME` is written in the language's usual style. The source chooses another one here: with the day of the week, or short for a table. Take its arguments over, or leave the date as it is if your language needs it so.
