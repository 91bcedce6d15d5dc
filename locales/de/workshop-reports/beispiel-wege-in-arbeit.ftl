### A made-up example.

title = Beispiel: Wege in Arbeit

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-wege-in-arbeit

# $participants (number) - how many people took part
summary =
    In kleiner Runde { $participants ->
        [one] hat { $participants } Fachkraft
       *[other] haben { $participants } Fachkräfte
    } über die Anerkennung von Abschlüssen gesprochen. Dieser Bericht ist erfunden.

# $held_on (date) - the day of the workshop
# $next_meeting_on (date) - the day of the next meeting
body =
    Zwischen einem Diplom und einer Stelle liegt oft viel Papier. Am { $held_on } wurde zusammengetragen, *wo es hakt*.

    ## Was helfen würde

    - **Eine** Stelle, die alle Fragen annimmt
    - Formulare in einfacher Sprache
    - Betriebe, die ein Praktikum anbieten

    Die Runde trifft sich am { DATETIME($next_meeting_on, dateStyle: "full") } wieder. Wer dazukommen möchte, meldet sich über die [Seite des Vereins](https://verein.example.org/).
