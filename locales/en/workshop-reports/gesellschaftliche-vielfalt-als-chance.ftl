### origin: machine

title = Diversity in society as an opportunity for a modern administration

slug = diversity-as-an-opportunity

summary = A workshop at the { -conference } was devoted to the administration in a diverse society. Members of the { -ikoe } project gave the expert input.

body =
    In the afternoon, the { -conference } offered workshops on the fields of action that matter to the city. On { $held_on }, one of them looked at the **administration itself**: diversity in society, as the title puts it, is an *opportunity*.

    ## Input from practice

    Members of the { -ikoe } project gave the expert input. The { -auslandsgesellschaft } runs the project, which supports administrations in their intercultural opening:

    - with **advice**
    - and with **training**.

    ## Find out more

    The project has published a short report on the workshop on its own page. The association that runs it has [a website]({ CONTACT("kontakt-auslandsgesellschaft", show: "website") }).

    Venue of the conference: { $conference_venue }, { $conference_city }.

link-association = Website of the { -auslandsgesellschaft }
