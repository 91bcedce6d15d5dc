### origin: machine

title = Example: Evening advice

role = Advice on training and careers, also after working hours

summary =
    A conversation takes { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. For an appointment, call { $phone }. This contact is made up.

opening-hours-note = Saturdays by appointment only
