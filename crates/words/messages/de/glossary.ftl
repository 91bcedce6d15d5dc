### Befunde zu Namen, die als Begriffe geführt werden.

spelled-term = „{ $text }“ ist ein Begriff und hier ausgeschrieben
    .help = schreiben Sie stattdessen { $placeable }, in dem Fall, den der Satz braucht
    .explain =
        Der Text schreibt einen Namen aus, den die Sprache als Begriff in `terms.ftl` führt: in der Ausgangssprache, oder in einer Übersetzung, deren Ausgangstext den Begriff zeigt. Ändert sich der Name, ändert sich der Begriff überall, dieser Text aber nicht. Schreiben Sie an seine Stelle den Begriff, in dem grammatischen Fall, den der Satz braucht.

missing-term = der Ausgangstext nennt hier „{ $name }“, die Übersetzung nicht
    .help = schreiben Sie {"{"} { $name } {"}"}, wo der Name hingehört, in dem Fall, den der Satz braucht
    .explain =
        Der Ausgangstext zeigt einen Begriff, den die Übersetzung weder zeigt noch ausschreibt, obwohl die Sprache ihn hat. Meist steht der Name in einer Form da, die der Begriff nicht hat, oder als anderes Wort: dann begegnen Lesenden zwei Namen für eine Sache. Zeigen Sie den Begriff; fehlt ihm ein Fall, ergänzen Sie ihn in `terms.ftl`. Kommt der Satz ohne den Namen aus, setzen Sie einen Kommentar, der den Befund stilllegt.

term-form = „-{ $name }“ hat keine Form für { $parameter } „{ $value }“: gezeigt wird die übliche
    .help = schreiben Sie eine seiner Formen, { $known }; oder ergänzen Sie [{ $value }] beim Begriff in terms.ftl
    .explain =
        Ein Begriff wählt zwischen seinen Formen, etwa den Fällen, nach einem Parameter: `{"{"} -town-hall(case: "genitive") {"}"}`. Der Text verlangt eine Form, die der Begriff in dieser Sprache nicht hat, oder wählt nach einem Parameter, den er nicht kennt, und Fluent zeigt ohne ein Wort die übliche Form. Meist ist ein Name falsch geschrieben, oder eine Form fehlt in `terms.ftl`.
term-form-parameter = „-{ $name }“ wählt nicht nach „{ $parameter }“: gezeigt wird die übliche Form
    .help = er wählt nach { $known }
