### origin: machine

title = { -city }

summary = The city administration hosted the { -conference }. The office of the { -integration-commissioner } is part of it.

body =
    { -magdeburg } is the capital of the state of Saxony-Anhalt. The city administration carries out the { -integration-concept } that the city council has adopted.

    The { -advisory-council } advises the city. In the { -integration-network }, the city works together with associations and migrant organisations.

    Find out more on the [city’s website]({ $website }).
