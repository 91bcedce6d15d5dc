### origin: machine

title = Example: Advice in many languages

slug = example-advice-in-many-languages

summary = At the neighbourhood association, you can now ask your questions in several languages: { $offered_in }. This article is made up.

body =
    A letter from an authority, a contract, a deadline: many things are easier to understand in the language you think in. This is why { $advisers ->
        [one] { $advisers } adviser at the association now gives
       *[other] { $advisers } advisers at the association now give
    } advice in several languages.

    ## What you should know

    - The advice is **free** and *confidential*.
    - There you can speak { LIST($offered_in, type: "disjunction") }.
    - Bring the letters that you have questions about.

    Call to make an appointment: { CONTACT("beispiel-beratung-ankommen", show: "phone") }. The [association’s page](https://verein.example.org/) lists the documents that are useful to bring.
