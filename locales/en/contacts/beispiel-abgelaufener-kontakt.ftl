### origin: machine

title = Example: A contact that no longer exists

role = Former office

summary = This made-up contact was only valid until { $valid_until } and is no longer shown.
