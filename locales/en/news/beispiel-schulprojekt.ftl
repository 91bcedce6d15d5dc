### origin: machine

title = Example: Children write a dictionary

slug = example-children-write-a-dictionary

summary =
    { $pupils ->
        [one] { $pupils } child is
       *[other] { $pupils } children are
    } collecting favourite words in all the languages they know, at { $schools ->
        [one] { $schools } school.
       *[other] { $schools } schools.
    } This article is made up.

body =
    What is the Vietnamese word for butterfly, and what does rain sound like in Arabic? The children ask at home, *listen* and write things down.

    ## Words become a book

    - Each child chooses **one word**.
    - They paint a picture to go with it.
    - In the end, all the pages are bound.

    { $schools ->
        [one] The school presents
       *[other] The { $schools } schools present
    } the book together with the Language House. On [its website]({ CONTACT("beispiel-sprachhaus-anmeldung", show: "website") }), there will be a version to listen to as well.

image-alt = An open exercise book with colourful drawings and words in several scripts
