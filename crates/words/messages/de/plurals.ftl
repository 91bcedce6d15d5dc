### Befunde zu Pluralformen.

missing-plural = { $count ->
        [one] die Form { $missing } fehlt
       *[other] die Formen { $missing } fehlen
    }: bei { $number } werden die Wörter einer anderen Form gezeigt
    .help = ergänzen Sie [{ $form }] mit den Wörtern für { $number }
    .explain =
        Einer Auswahl nach einer Zahl fehlt eine Form, die die Sprache hat (CLDR, Pluralregeln): `few` im Ukrainischen, `one` im Deutschen. Lesende sehen Wörter, die nicht zur Zahl passen. Formen, die nur Brüche oder nur Millionen haben, werden nicht verlangt. Die Vorschau zeigt die Nachricht mit einer Zahl für jede Form.
unreachable-plural = [{ $name }] wird nie gewählt: { $locale } hat die Formen { $forms }
    .help = entfernen Sie sie, oder geben Sie ihr den Namen der gemeinten Form
    .explain =
        Eine Form hat einen Namen, den in dieser Sprache keine Zahl hat (CLDR, Pluralregeln), etwa `few` im Deutschen: ihre Wörter werden nie gezeigt. Meist wurde sie aus einer anderen Sprache kopiert.
unreachable-plural-ordinal = [{ $name }] wird nie gewählt: für Ränge hat { $locale } die Formen { $forms }
    .help = entfernen Sie sie, oder geben Sie ihr den Namen der gemeinten Form
unreachable-plural-rank = [{ $name }] wird nie gewählt: { $locale } kennt es für Ränge (1., 2.), und hier wird gezählt (1, 2)
    .help = wenn Ränge gemeint sind, wählen Sie nach NUMBER(${ $variable }, type: "ordinal"), sonst entfernen Sie es
unreachable-plural-no-form = [{ $name }] wird nie gewählt: eine Zahl hat die Formen { $forms }
    .help = schreiben Sie eine davon, oder eine Zahl wie [0]

dropped-plural = „${ $variable }“ steht vor einem Wort, das sich nicht nach der Zahl richtet, obwohl der Ausgangstext hier eine Auswahl hat
    .help = wählen Sie mit {"{"} ${ $variable } -> … {"}"} zwischen { $forms }
    .explain =
        Der Ausgangstext wählt seine Wörter nach einer Zahl, und die Übersetzung schreibt bei jeder Zahl dieselben, obwohl ihre Sprache drei oder mehr Pluralformen hat. Eine Zahl, die für sich steht, wie in „Teilnehmende: 5“, braucht keine Auswahl.

different-plural-type = der Ausgangstext ordnet nach „${ $variable }“ (der 2.), dies zählt (2)
    .help = wählen Sie nach NUMBER(${ $variable }, type: "ordinal")
    .explain =
        Der Ausgangstext wählt nach dem Rang (`type: "ordinal"`) und die Übersetzung nach der Anzahl, oder umgekehrt. Die Formen sind in den meisten Sprachen verschieden.
different-plural-type-cardinal = der Ausgangstext zählt nach „${ $variable }“ (2), dies ordnet (der 2.)
    .help = lassen Sie type: "ordinal" weg

missing-variable = { $count ->
        [one] der Ausgangstext nennt hier „${ $variable }“, die Übersetzung nicht
       *[other] der Ausgangstext nennt hier { $names }, die Übersetzung nicht
    }
    .help = schreiben Sie {"{"} ${ $variable } {"}"} an seine Stelle
    .explain =
        Der Ausgangstext zeigt einen Fakt, den die Übersetzung auslässt. Meist wurde er vergessen, oder als Zahl oder Datum ausgeschrieben, die veralten. Varianten für genau eine Zahl dürfen sie ausschreiben: „Ein Mensch kam.“ In manchen Sprachen wird eine Form wie `one` auch für 21 und 31 gewählt und muss die Zahl zeigen.
missing-variable-form = [{ $form }] lässt „${ $variable }“ aus, wird aber auch für { $number } gezeigt
    .help = schreiben Sie {"{"} ${ $variable } {"}"} hinein

undocumented-variable = kein Kommentar sagt, was „${ $name }“ ist
    .help = schreiben Sie darüber: # ${ $name } ({ $actual ->
        [number] number
        [date] date
        [list] list
       *[text] text
    }) - was es bedeutet
    .explain =
        Wer übersetzt, sieht den Namen einer Variablen und nicht ihren Wert. Ein Kommentar in der Datei der Ausgangssprache sagt, was sie ist: `# $participants (number) - wie viele Menschen teilnahmen`. Er steht über der Nachricht, oder einmal am Anfang der Datei nach `###`.

contradicting-comment = der Kommentar nennt „${ $name }“ { $written }, es ist aber { $actual ->
        [number] eine Zahl
        [date] ein Datum
        [list] eine Liste
       *[text] ein Text
    }
    .help = schreiben Sie ({ $actual ->
        [number] number
        [date] date
        [list] list
       *[text] text
    }) in den Kommentar
    .explain =
        Der Kommentar in der Datei der Ausgangssprache nennt für eine Variable einen anderen Typ, als der Fakt hat. Wer übersetzt, vertraut ihm und verwendet die Variable so, wie es nicht geht.
