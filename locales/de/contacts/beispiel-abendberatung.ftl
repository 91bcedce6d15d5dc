### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Abendberatung

# What this contact does, in a few words
role = Beratung zu Ausbildung und Beruf, auch nach Feierabend

# $minutes (number) - how long one conversation takes, in minutes
# $phone (text) - the phone number, written internationally
summary =
    Ein Gespräch dauert { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. Termine gibt es unter { $phone }. Dieser Kontakt ist erfunden.

opening-hours-note = Samstags nur mit Termin
