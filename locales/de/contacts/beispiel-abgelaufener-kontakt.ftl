### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Ein Kontakt, den es nicht mehr gibt

# What this contact does, in a few words
role = Frühere Geschäftsstelle

# $valid_until (date) - the last day on which the contact was valid
summary = Dieser erfundene Kontakt war nur bis zum { $valid_until } gültig und wird nicht mehr gezeigt.
