### origin: machine

title = Example: Books to give away

slug = example-books-to-give-away

summary =
    { $books ->
        [one] { $books } children’s book is
       *[other] { $books } children’s books are
    } looking for a new home. This made-up article has expired and is no longer shown.

body = The campaign is *over*. The facts of this article say since when.
