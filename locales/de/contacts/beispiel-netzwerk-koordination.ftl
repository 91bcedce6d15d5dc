### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Koordination des Netzwerks

# What this contact does, in a few words
role = Bringt Organisationen miteinander ins Gespräch

# $email (text) - the e-mail address
summary = Nur per E-Mail: { $email }. Dieser Kontakt ist erfunden.
