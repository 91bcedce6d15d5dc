### origin: machine

title = Example: Registration at the Language House

role = Assigns places in language courses

summary = The free places are listed at { $website }. Questions are answered at { $email }. This contact is made up.
