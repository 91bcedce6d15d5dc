# The title of the workshop itself: diversity in society as an opportunity for a modern administration.
title = Gesellschaftliche Vielfalt als Chance für eine moderne Verwaltung

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = gesellschaftliche-vielfalt-als-chance

summary = Ein Workshop der { -conference } hat sich der Verwaltung in einer vielfältigen Gesellschaft gewidmet. Den fachlichen Beitrag gaben Mitglieder des Projekts { -ikoe }.

# $held_on (date) - the day of the workshop
# $conference_venue (text) - the venue, as its label in this language
# $conference_city (text) - the city, as its label in this language
# CONTACT(...) - the website of a contact, written by the server
body =
    Zur { -conference } gehörten am Nachmittag Workshops zu den Handlungsfeldern, die für die Stadt wichtig sind. Einer davon nahm am { $held_on } die **Verwaltung selbst** in den Blick: Vielfalt in der Gesellschaft, so der Titel, ist eine *Chance*.

    ## Ein Beitrag aus der Praxis

    Den fachlichen Beitrag gaben Mitglieder des Projekts { -ikoe }. Die { -auslandsgesellschaft } ist Träger des Projekts, das Verwaltungen bei der interkulturellen Öffnung begleitet:

    - mit **Beratung**
    - und mit **Schulungen**.

    ## Mehr erfahren

    Einen kurzen Bericht über den Workshop hat das Projekt auf seiner eigenen Seite veröffentlicht. Über den Träger informiert [dessen Website]({ CONTACT("kontakt-auslandsgesellschaft", show: "website") }).

    Ort der Konferenz: { $conference_venue }, { $conference_city }.

link-association = Website der { -auslandsgesellschaft }
