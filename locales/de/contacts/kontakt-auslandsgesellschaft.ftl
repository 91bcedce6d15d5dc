### All contact data of this item are fictitious.

title = { -auslandsgesellschaft }: Kontakt

# What this contact does, in a few words
role = Beantwortet Fragen zum Verein und zu seinen Projekten

# $phone (text) - the phone number, written internationally
# $website (text) - the address of the website
summary = Telefon: { $phone }. Mehr über den Verein steht unter { $website }. Alle Kontaktdaten außer der Website, auch Sprachen und Öffnungszeiten, sind erfunden und dienen nur der Veranschaulichung.
