### origin: machine

title = Example: Press office

role = Information for the media

summary = The media can reach us at { $email } and { $phone }. This contact is made up.
