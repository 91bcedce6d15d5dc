### All contact data of this item are fictitious.

title = Projekt { -ikoe }: Kontakt

# What this contact does, in a few words
role = Beratung und Schulungen für Verwaltungen

# $email (text) - the e-mail address
summary = Verwaltungen, die sich beraten lassen möchten, schreiben an { $email }. Diese Kontaktdaten, auch Sprachen und Öffnungszeiten, sind erfunden und dienen nur der Veranschaulichung.

opening-hours-note = In den Schulferien nur per E-Mail
