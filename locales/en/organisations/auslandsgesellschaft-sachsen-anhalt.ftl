### origin: machine

title = { -auslandsgesellschaft }

summary = The association runs the { -ikoe } project.

body =
    The { -auslandsgesellschaft } is a registered association. It runs the { -ikoe } project, which gave the expert input to a workshop at the { -conference }.

    Find out more on the [association’s website]({ $website }).
