### origin: machine

title = Example: News from the future

slug = example-news-from-the-future

summary =
    This made-up article does not appear until { $published_on }. By then, the project will be { $years ->
        [one] { $years } year
       *[other] { $years } years
    } old.

body = Until then it is *invisible*, and that is intended.
