### origin: machine

title = { -auslandsgesellschaft }

summary =
    Das ist ein Verein.
    Der Verein leitet das Projekt { -ikoe }.

body =
    Die { -auslandsgesellschaft } ist ein Verein.

    Die Abkürzung e.V. heißt: eingetragener Verein.

    Das heißt: Der Verein steht in einer Liste beim Gericht.

    Der Verein leitet das Projekt { -ikoe }.

    Das Projekt war bei der { -conference } dabei.

    Dort hat es bei einer Arbeits-Gruppe mit seinem Wissen geholfen.

    ## Mehr lesen

    Mehr lesen Sie auf der [Internet-Seite vom Verein]({ $website }).
