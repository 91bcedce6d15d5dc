### A made-up example.

title = Beispiel: Sprachmittlung in der Praxis

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-sprachmittlung

# $participants (number) - how many people took part
summary =
    { $participants ->
        [one] { $participants } Person hat
       *[other] { $participants } Personen haben
    } geübt, wie man im Gespräch vermittelt. Dieser Bericht ist erfunden.

# $held_on (date) - the day of the workshop
# $room (text) - the name of the room
# $participants (number) - how many people took part
body =
    Am { $held_on } ging es in Raum { $room } um eine Frage, die einfach klingt: Wer sagt was, und wer übersetzt es *wie*?

    ## Drei Regeln zum Mitnehmen

    - **Alles** übersetzen, auch das Unangenehme.
    - Nachfragen, wenn etwas unklar ist.
    - Selbst keinen Rat geben.

    Dass nur { $participants ->
        [one] { $participants } Person kam
       *[other] { $participants } Personen kamen
    }, hatte einen Vorteil: Zum Üben blieb viel Zeit. Das Arbeitsblatt liegt auf der [Seite zum Fachtag](https://fachtag.example.org/).
