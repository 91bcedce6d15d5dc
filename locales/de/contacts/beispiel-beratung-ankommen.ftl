### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Beratung für Neuangekommene

# What this contact does, in a few words
role = Hilft bei den ersten Schritten in der Stadt

# $phone (text) - the phone number, written internationally
# $verified_on (date) - the day on which someone last checked the contact
summary = Am Telefon ({ $phone }) oder vor Ort, auch ohne Termin. Dieser Kontakt ist erfunden. Zuletzt geprüft am { $verified_on }.

opening-hours-note = An Feiertagen geschlossen
