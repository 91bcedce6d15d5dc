### A made-up example. All contact data of this item are fictitious.

title = Beispiel: Büro der Gesundheitslotsen

# What this contact does, in a few words
role = Vermittelt Begleitung zu Arztterminen

# $valid_until (date) - the last day on which the contact is valid
summary = Bitte melden Sie sich einige Tage vor dem Termin. Das Projekt läuft bis zum { $valid_until }. Dieser Kontakt ist erfunden.

opening-hours-note = Im August geschlossen
