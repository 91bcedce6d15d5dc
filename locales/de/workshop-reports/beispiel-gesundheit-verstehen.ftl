### A made-up example.

title = Beispiel: Gesundheit verstehen

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-gesundheit-verstehen

# $participants (number) - how many people took part
summary =
    Wie erklärt man einen Beipackzettel? { $participants ->
        [one] { $participants } Person hat
       *[other] { $participants } Personen haben
    } es ausprobiert. Dieser Bericht ist erfunden.

# $held_on (date) - the day of the workshop
# $leaflets_in (list) - the languages of the leaflets, each in its own name
body =
    „Dreimal täglich“ kann vieles heißen. Der Workshop am { $held_on } hat gezeigt, wie leicht man sich *missversteht*.

    ## So wird es klarer

    - **Uhrzeiten** nennen statt Tageszeiten
    - Mengen zeigen, nicht nur sagen
    - Die andere Person wiederholen lassen, was sie verstanden hat

    Dazu entsteht ein Merkblatt in mehreren Sprachen: { LIST($leaflets_in, type: "unit", style: "long") }. Es soll auf der [Projektseite](https://gesundheit.example.org/) stehen.
