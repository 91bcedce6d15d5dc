### A made-up example.

title = Beispiel: Ein Entwurf

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-entwurf

summary = Diese erfundene Meldung ist noch nicht fertig. Leserinnen und Leser sehen sie nicht.

body = Hier steht *später* ein Text über neue Kurse.
