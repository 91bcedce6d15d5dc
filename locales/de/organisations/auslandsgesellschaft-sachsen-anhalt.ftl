title = { -auslandsgesellschaft }

summary = Der Verein ist Träger des Projekts { -ikoe }.

# $website (text) - the address of the organisation's website
body =
    Die { -auslandsgesellschaft } ist ein eingetragener Verein. Sie ist Träger des Projekts { -ikoe }, das auf der { -conference } den fachlichen Beitrag zu einem Workshop gab.

    Mehr steht auf der [Website des Vereins]({ $website }).
