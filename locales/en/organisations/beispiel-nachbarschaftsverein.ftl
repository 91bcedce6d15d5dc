### origin: machine

title = Example: Musterstadt Neighbourhood Association

summary = This association is made up. It is here so that the examples have a sender.

body =
    In the examples, the association brings people in the neighbourhood together: at *celebrations*, through **advice** and in small projects. In reality, it does not exist.
