### A made-up example.

title = Beispiel: Sprachhaus

summary = Dieses Projekt ist erfunden. In den Beispielen lernen und üben Menschen hier Deutsch.

# $courses (number) - how many courses there are
# $website (text) - the address of the organisation's website
body =
    Das erfundene Sprachhaus bietet { $courses ->
        [one] { $courses } Kurs
       *[other] { $courses } Kurse
    } an, vom ersten Wort bis zur Prüfung. Seine ebenso erfundene Website: [Sprachhaus]({ $website }).
