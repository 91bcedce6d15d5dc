### origin: machine

title = { -ikoe } project: contact

role = Advice and training for administrations

summary = Administrations that would like advice can write to { $email }. These contact details, including languages and opening hours, are made up and serve only as an illustration.

opening-hours-note = By email only during the school holidays
