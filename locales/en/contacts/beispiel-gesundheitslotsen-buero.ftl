### origin: machine

title = Example: Health guides’ office

role = Arranges for someone to come along to medical appointments

summary = Please get in touch a few days before your appointment. The project runs until { $valid_until }. This contact is made up.

opening-hours-note = Closed in August
