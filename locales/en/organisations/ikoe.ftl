### origin: machine

title = { -ikoe }

summary = The project supports administrations in their intercultural opening.

body =
    Intercultural opening means that an administration is there for *everyone* who lives in the city. The { -ikoe } project helps administrations with this, through **advice** and **training**.

    The { -auslandsgesellschaft } runs the project. At the { -conference }, members of the project gave the expert input to a workshop.
