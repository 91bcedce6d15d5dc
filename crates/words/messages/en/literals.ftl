### Findings about facts that are written out, and about texts that are too long.

literal-fact = “{ $text }” is the fact “${ $name }”, written out
    .help = write { $placeable } instead: a correction of the fact then reaches this text
    .explain =
        The text writes out a date, a number, a phone number, an e-mail or web address that is a fact of this item, or of a contact. When the fact is corrected, this text goes on saying the old one, in this language only. Write the variable, or `CONTACT`, in its place; the help says how. It finds dates in every style and calendar of the language, and digits of any script. Small numbers and years are told only where the source shows the variable and the translation does not.
literal-fact-contact = “{ $text }” stands in the facts of a contact, and is written out here

too-long = “{ $id }” has about { $length } characters; at most { $limit } have room where it is shown
    .help = say it more briefly, and the rest in the body
    .explain =
        A text is longer than the place where it is shown: a `title` has room for 150 characters, a `summary` for 600, a `slug` for 80, a `role` for 150, an `image-alt` and an `opening-hours-note` for 300. Counted is what a reader sees, with the facts filled in; of a choice the longest variant counts.
