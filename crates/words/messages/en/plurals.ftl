### Findings about plural forms.

missing-plural = { $count ->
        [one] the form { $missing } is missing
       *[other] the forms { $missing } are missing
    }: with { $number }, the words of another form are shown
    .help = add [{ $form }] with the words for { $number }
    .explain =
        A choice by a number lacks a form that the language has (CLDR, plural rules): `few` in Ukrainian, `one` in German. Readers see words that do not fit the number. Forms that only fractions take, or only millions, are not asked for. The preview shows the message with a number for each form.
unreachable-plural = [{ $name }] is never chosen: { $locale } has the forms { $forms }
    .help = remove it, or give it the name of the form that is meant
    .explain =
        A form has a name that no number takes in this language (CLDR, plural rules), such as `few` in German: its words are never shown. Mostly it was copied from another language.
unreachable-plural-ordinal = [{ $name }] is never chosen: for ranks { $locale } has the forms { $forms }
    .help = remove it, or give it the name of the form that is meant
unreachable-plural-rank = [{ $name }] is never chosen: { $locale } has it for ranks (1st, 2nd), and this counts (1, 2)
    .help = if ranks are meant, choose by NUMBER(${ $variable }, type: "ordinal"); otherwise remove it
unreachable-plural-no-form = [{ $name }] is never chosen: a number has the forms { $forms }
    .help = write one of these, or a number such as [0]

dropped-plural = “${ $variable }” stands before a word that does not follow it, though the source has a choice here
    .help = choose by {"{"} ${ $variable } -> … {"}"} between { $forms }
    .explain =
        The source chooses its words by a number, and the translation writes the same words for every number, though its language has three plural forms or more. A number that stands for itself, as in “Participants: 5”, needs no choice.

different-plural-type = the source ranks by “${ $variable }” (the 2nd), this counts (2)
    .help = choose by NUMBER(${ $variable }, type: "ordinal")
    .explain =
        The source chooses by rank (`type: "ordinal"`) and the translation by count, or the other way round. The forms of the two are different in most languages.
different-plural-type-cardinal = the source counts by “${ $variable }” (2), this ranks (the 2nd)
    .help = leave out type: "ordinal"

missing-variable = { $count ->
        [one] the source tells “${ $variable }” here, the translation does not
       *[other] the source tells { $names } here, the translation does not
    }
    .help = write {"{"} ${ $variable } {"}"} where it belongs
    .explain =
        The source shows a fact that the translation leaves out. Mostly it was forgotten, or written out as a number or a date, which goes stale. Variants for exactly one number may write it out: “One person came.” In some languages a form such as `one` is chosen for 21 and 31, too, and has to show the number.
missing-variable-form = [{ $form }] leaves out “${ $variable }”, and is shown for { $number }, too
    .help = write {"{"} ${ $variable } {"}"} in it

undocumented-variable = no comment says what “${ $name }” is
    .help = write above it: # ${ $name } ({ $actual ->
        [number] number
        [date] date
        [list] list
       *[text] text
    }) - what it means
    .explain =
        Translators see a variable's name and not its value. A comment in the source language's file tells them what it is: `# $participants (number) - how many people took part`. It stands above the message, or once at the top of the file after `###`.

contradicting-comment = the comment calls “${ $name }” { $written }, but it is { $actual ->
        [number] a number
        [date] a date
        [list] a list
       *[text] a text
    }
    .help = write ({ $actual ->
        [number] number
        [date] date
        [list] list
       *[text] text
    }) in the comment
    .explain =
        The comment in the source language's file says of a variable that it is of another type than the fact. Translators trust it, and use the variable as it cannot be used.
