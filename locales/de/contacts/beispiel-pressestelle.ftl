### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Pressestelle

# What this contact does, in a few words
role = Auskünfte für Redaktionen

# $email (text) - the e-mail address
# $phone (text) - the phone number, written internationally
summary = Redaktionen erreichen uns unter { $email } und { $phone }. Dieser Kontakt ist erfunden.
