### origin: machine

title = Office of the { -integration-commissioner(form: "title") }

role = The { -city }’s point of contact for questions of integration

summary = You can reach the office at { $phone } or { $email }. These contact details, including languages and opening hours, are made up and serve only as an illustration.

opening-hours-note = Other times by appointment
