### origin: machine

title = { -advisory-council }: contact

role = Receives questions and suggestions for the Advisory Council

summary = Write to the Advisory Council at { $email }. These contact details, including languages and opening hours, are made up and serve only as an illustration.
