### All contact data of this item are fictitious.

title = { -advisory-council }: Kontakt

# What this contact does, in a few words
role = Nimmt Fragen und Anregungen an den Beirat entgegen

# $email (text) - the e-mail address
summary = Schreiben Sie dem Beirat an { $email }. Diese Kontaktdaten, auch Sprachen und Öffnungszeiten, sind erfunden und dienen nur der Veranschaulichung.
