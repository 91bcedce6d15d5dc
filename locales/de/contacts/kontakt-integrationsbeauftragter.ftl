### All contact data of this item are fictitious.

title = Büro des { -integration-commissioner(case: "genitive") }

# What this contact does, in a few words
role = Ansprechstelle der { -city } für Fragen der Integration

# $phone (text) - the phone number, written internationally
# $email (text) - the e-mail address
summary = Das Büro erreichen Sie unter { $phone } oder { $email }. Diese Kontaktdaten, auch Sprachen und Öffnungszeiten, sind erfunden und dienen nur der Veranschaulichung.

opening-hours-note = Andere Termine nach Vereinbarung
