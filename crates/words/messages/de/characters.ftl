### Befunde zu einzelnen Zeichen.

control-character = das Steuerzeichen { $character } ist kein Text
    .help = löschen Sie es: ein Editor oder eine Kopie von anderswo hat es hinterlassen
    .explain =
        Eine Nachricht enthält ein Zeichen, das kein Text ist, wie U+0000, oder nennt eines durch eine Escape-Folge. PostgreSQL kann es nicht speichern, und niemand kann es sehen. Löschen Sie es. In den meisten Editoren ist es unsichtbar: Löschen Sie, was um die genannte Stelle steht, und tippen Sie es neu.
control-character-escape = die Escape-Folge { $escape } steht für ein Steuerzeichen, das kein Text ist
    .help = löschen Sie sie

unbalanced-direction = { $character } beginnt einen Teil anderer Richtung, und nichts beendet ihn
    .help = beenden Sie ihn mit { $partner }, oder löschen Sie es
    .explain =
        Unsichtbare Zeichen legen die Richtung dessen fest, was folgt, bis ein anderes sie beendet. Eines ohne das andere verdreht die Reihenfolge des übrigen Textes. Fakten brauchen keines davon: Lotse schließt sie ein, wo es nötig ist.
unbalanced-direction-closed = { $character } beendet einen Teil anderer Richtung, aber nichts hat ihn begonnen
    .help = löschen Sie es, oder beginnen Sie den Teil mit { $partner }
unbalanced-direction-override = { $character } erzwingt die Richtung des Textes und zeigt Wörter rückwärts
    .help = löschen Sie es: Buchstaben kennen ihre Richtung

invisible-character = das unsichtbare Zeichen { $character } hat hier keinen Zweck
    .help = löschen Sie es
    .explain =
        Ein unsichtbares Zeichen, wie ein Leerzeichen ohne Breite, steht, wo die Schrift des Textes keinen Gebrauch davon macht. Eine Suche findet das Wort dann nicht, und eine Zeile wird falsch umbrochen. Persisch und die Schriften Indiens brauchen den breitenlosen Trenner und Verbinder, Thai das breitenlose Leerzeichen: Dort werden sie nicht genannt.

mixed-scripts = das Wort „{ $word }“ mischt Buchstaben verschiedener Schriften
    .help = tippen Sie es auf der Tastatur Ihrer Sprache neu: { $character } ist ein Buchstabe einer anderen Schrift
    .explain =
        Ein Wort mischt Schriften, etwa ein lateinisches „a“ in einem kyrillischen Wort. Es sieht richtig aus, wird aber von einer Suche nicht gefunden und von einem Vorleseprogramm falsch gelesen.

double-space = hier stehen zwei Leerzeichen
    .help = löschen Sie eines davon
    .explain =
        Innerhalb einer Zeile stehen zwei Leerzeichen hintereinander.

end-punctuation = die Quelle endet mit „{ $wanted }“, die Übersetzung nicht
    .help = beenden Sie den Text, wie es Ihre Sprache tut
    .explain =
        Die Quelle endet mit einem Zeichen wie einem Punkt, einem Doppelpunkt oder einem Fragezeichen, und die Übersetzung mit keinem. Ausrufe („!“), kurze Beschriftungen und kurze Fragen bleiben dem Übersetzer überlassen. Die Zeichen jeder Schrift sind bekannt, etwa „؟“, „。“ und „।“.
