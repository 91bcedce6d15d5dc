### origin: machine

title = Deputy mayors on the panel: what follows the conference

slug = deputy-mayors-on-the-panel

summary =
    At the { -conference }, { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } deputy mayor
       *[other] { $conference_deputy_mayors } deputy mayors
    } joined the { -integration-commissioner } for a discussion. The results of the day now go into the work of the city’s bodies.

body =
    Integration concerns many departments at once. The panel of the { -conference } on { $conference_starts_on } made this visible: { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } deputy mayor
       *[other] { $conference_deputy_mayors } deputy mayors
    } sat there *together* with the { -integration-commissioner }. This was described as a sign of how much weight integration policy carries in the city.

    ## What they talked about

    - the **challenges** that the city faces today,
    - the **projects** that are planned,
    - their **wishes** for the city’s development.

    ## What comes next

    What was raised on the panel and in the workshops goes into the further work of the city’s bodies. It is the basis on which the { -integration-concept } will continue to be carried out.

    In doing so, the administration keeps building on strong networks, on reliable cooperation and on firmer structures for integration.

    General information about the city can be found at [magdeburg.de]({ $conference_information_url }). The office of the { -integration-commissioner } answers questions: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (this address is made up).
