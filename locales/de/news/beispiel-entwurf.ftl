### A made-up example.

title = Beispiel: Ein Entwurf

summary = Diese erfundene Meldung ist noch nicht fertig. Leserinnen und Leser sehen sie nicht.

body = Hier steht *später* ein Text über neue Kurse.
