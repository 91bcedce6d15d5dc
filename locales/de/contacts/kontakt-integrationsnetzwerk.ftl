### All contact data of this item are fictitious.

title = { -integration-network }: Kontakt

# What this contact does, in a few words
role = Ansprechstelle für alle, die im Netzwerk mitarbeiten möchten

# $phone (text) - the phone number, written internationally
summary = Sie möchten mitarbeiten? Rufen Sie an: { $phone }. Diese Kontaktdaten, auch Sprachen und Öffnungszeiten, sind erfunden und dienen nur der Veranschaulichung.
