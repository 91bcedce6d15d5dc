### origin: machine

title = { -ikoe }

summary = Le projet aide les administrations à s’ouvrir à la diversité des cultures.

body =
    L’ouverture interculturelle, c’est une administration qui se met au service de *toutes* les personnes vivant dans la ville. Le projet { -ikoe } aide les administrations dans cette démarche, par du **conseil** et par des **formations**.

    L’{ -auslandsgesellschaft } porte le projet. Lors de la { -conference }, des membres du projet ont apporté leur expertise à un atelier.
