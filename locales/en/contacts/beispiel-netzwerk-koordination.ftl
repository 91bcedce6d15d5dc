### origin: machine

title = Example: Network coordination

role = Brings organisations into conversation with one another

summary = By email only: { $email }. This contact is made up.
