### Findings about names that are kept as terms.

spelled-term = “{ $text }” is a term, and is spelled out here
    .help = write { $placeable } instead, in the case that the sentence needs
    .explain =
        The text spells out a name that the language keeps as a term in `terms.ftl`: in the source language, or in a translation whose source shows the term. When the name changes, the term changes everywhere, and this text does not. Write the term in its place, in the grammatical case that the sentence needs.

missing-term = the source names “{ $name }” here, and the translation does not
    .help = write {"{"} { $name } {"}"} where the name belongs, in the case that the sentence needs
    .explain =
        The source shows a term that the translation neither shows nor spells out, although the language has it. Mostly the name was written in a form that the term does not have, or in another word: then readers meet two names for one thing. Show the term; if a case is missing, add it to the term in `terms.ftl`. If the sentence does without the name, silence this with a comment.

term-form = “-{ $name }” has no form for { $parameter } “{ $value }”: its usual form is shown
    .help = write one of its forms, { $known }; or add [{ $value }] to the term in terms.ftl
    .explain =
        A term chooses between its forms, such as grammatical cases, by a parameter: `{"{"} -town-hall(case: "genitive") {"}"}`. The text asks for a form that the term of this language does not have, or by a parameter that it does not know, and Fluent shows the usual form without a word. Mostly a name was mistyped, or a form is missing in `terms.ftl`.
term-form-parameter = “-{ $name }” does not choose by “{ $parameter }”: its usual form is shown
    .help = it chooses by { $known }
