### origin: machine

title = Example: Advice for newcomers

role = Helps with the first steps in the city

summary = By phone ({ $phone }) or on site, even without an appointment. This contact is made up. Last checked on { $verified_on }.

opening-hours-note = Closed on public holidays
