### origin: machine

title = { -auslandsgesellschaft }

summary = L’association porte le projet { -ikoe }.

body =
    L’{ -auslandsgesellschaft } est une association déclarée de droit allemand. Elle porte le projet { -ikoe }, qui a apporté son expertise à un atelier de la { -conference }.

    Pour en savoir plus, consultez le [site web de l’association]({ $website }).
