### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Anmeldung im Sprachhaus

# What this contact does, in a few words
role = Vergibt Plätze in Sprachkursen

# $website (text) - the address of the website
# $email (text) - the e-mail address
summary = Die freien Plätze stehen auf { $website }. Fragen beantwortet { $email }. Dieser Kontakt ist erfunden.
