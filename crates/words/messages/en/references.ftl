### Findings about what an entry refers to.

unknown-variable = “${ $name }” is no fact of this item
    .help = this item's facts are { $known }
    .explain =
        A variable is not a fact of this item; the help names those that are. Correct the name; or have the fact imported first (see [facts.md](facts.md)).
unknown-variable-near = { unknown-variable }
    .help = did you mean “${ $near }”?
unknown-variable-none = { unknown-variable }
    .help = this item has no facts

unknown-term = there is no term “-{ $name }” in this language
    .help = write it in the locale's terms.ftl, or write the name out
    .explain =
        The language has no such term, or the term has no such attribute. Correct the name, write the term in the language's own `terms.ftl`, or write the name out.
unknown-term-near = { unknown-term }
    .help = did you mean “-{ $near }”?
unknown-term-attribute = the term “-{ $name }” has no attribute “{ $attribute }”
    .help = write .{ $attribute } = … below the term

unknown-message = there is no message “{ $name }” in this file
    .help = a message can show only messages of its own file; a variable begins with “$”, a term with “-”
    .explain =
        A message shows another one that is not in the same file, or an attribute that it has not. Labels are not visible in item files. Correct the name: a variable begins with `$`, a term with `-`.
unknown-message-near = { unknown-message }
    .help = did you mean “{ $near }”?
unknown-message-attribute = the message “{ $name }” has no attribute “{ $attribute }”
    .help = write .{ $attribute } = … below the message

ambiguous-id = “{ $name }” is a message here and a term of the language, and Fluent keeps only one of them
    .help = give the message another name
    .explain =
        A message and a term that meet have the same name, and Fluent keeps only one of them. Give the message another name.

cycle = “{ $id }” refers to itself, directly or through others
    .help = write the text out at one place of the circle
    .explain =
        Messages or terms show each other in a circle, so that none of them can be shown. Write the text out at one place of the circle.

lost-parameter = “${ $name }” stands after another term, where Fluent has forgotten it
    .help = choose by “${ $name }” first, and put the whole term into each variant
    .explain =
        A term uses its parameter after it has shown another term. Fluent has forgotten the parameter by then. Choose first, and put the whole text into each variant.

different-reference = “{ $name }” is shown here, but not in the source
    .help = compare it with the source: { $known }
    .explain =
        The translation shows another message or term than the source. Mostly a name was mistyped, or the source has changed.
different-reference-missing = the source shows “{ $name }” here, the translation does not
    .help = write {"{"} { $name } {"}"} where it belongs in your language
different-reference-alone = “{ $name }” is shown here, but the source shows no other message
    .help = write the text as the source does, without it
