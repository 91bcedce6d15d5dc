### Befunde zu einer Datei als Ganzes.

too-large = die Datei ist größer als { $limit } KB; nichts davon wird übernommen
    .help = legen Sie die Texte jedes Inhalts in eine eigene Datei
    .explain =
        Die Datei hat mehr als 512 KB, und nichts davon wird übernommen. Legen Sie die Texte jedes Inhalts in eine eigene Datei, und suchen Sie nach etwas, das versehentlich eingefügt wurde.

not-utf8 = Byte { $byte } der Datei ist kein UTF-8; nichts von der Datei wird übernommen
    .help = speichern Sie die Datei in der Kodierung UTF-8
    .explain =
        Die Datei hat eine andere Kodierung als UTF-8, und nichts davon wird übernommen. Im Menü „Speichern unter“ des Editors lässt sich die Kodierung wählen.

byte-order-mark = die Datei beginnt mit einer Byte-Reihenfolge-Marke, die andere Werkzeuge für Fluent nicht lesen können
    .help = speichern Sie die Datei als UTF-8 ohne Byte-Reihenfolge-Marke (BOM)
    .explain =
        Die Datei beginnt mit dem unsichtbaren Zeichen U+FEFF. Lotse liest darüber hinweg; andere Werkzeuge für Fluent nicht, sie verlieren die erste Nachricht. Speichern Sie die Datei als UTF-8 *ohne BOM*.

syntax = Fluent kann das nicht lesen
    .help = vergleichen Sie es mit der Datei der Quellsprache
    .explain =
        Fluent kann einen Teil der Datei nicht lesen. Nur die Nachrichten in diesem Teil gehen verloren, und alle werden genannt: Eine Klammer, die nicht geschlossen ist, verschluckt die Nachrichten darunter.

        Eine Zeile eines Textes kann nicht mit `[`, `*`, `.` oder `{"}"}` beginnen, weil Fluent das als eigene Zeichen liest. Schreiben Sie Listen mit Bindestrichen (`- Punkt`), stellen Sie ein Wort vor einen Link, oder schreiben Sie das Zeichen als `{"{"}"["{"}"}`. Eine Auswahl braucht eine Standardvariante mit einem `*` davor. Ein Term braucht einen eigenen Text und nicht nur Attribute.
syntax-cut-off = ; der Text von „{ $id }“ ist hier abgeschnitten
syntax-swallowed = ; das verschluckt auch { $swallowed }
syntax-line-start = eine Zeile eines Textes kann nicht mit „{ $sign }“ beginnen: Fluent liest das als eigenes Zeichen
    .help = { $remedy ->
        [list] schreiben Sie eine Liste mit Bindestrichen: „- Punkt“ statt „* Punkt“; oder schreiben Sie das Zeichen als {"{"}"*"{"}"}
        [link] stellen Sie ein Wort vor den Link, oder schreiben Sie {"{"}"["{"}"}Text](Adresse)
        [point] setzen Sie den Punkt ans Ende der Zeile davor, oder schreiben Sie {"{"}"."{"}"}
       *[brace] schreiben Sie das Zeichen als {"{"}"{"}"}"{"}"}, oder entfernen Sie es, wenn es nichts schließt
    }
syntax-tab = eine Zeile beginnt mit einem Tabulator, der in Fluent keine Einrückung ist
    .help = beginnen Sie die Zeile stattdessen mit Leerzeichen
syntax-unclosed-brace = diese „{"{"}“ ist nicht geschlossen
    .help = schließen Sie sie mit „{"}"}“; eine „{"{"}“, die zu lesen sein soll, schreibt man {"{"}"{"{"}"{"}"}
syntax-no-equals-sign = auf einen Namen müssen „=“ und sein Text folgen
    .help = schreiben Sie name = Text; weitere Zeilen eines Textes beginnen mit Leerzeichen
syntax-unclosed-variant = der Name einer Variante ist nicht geschlossen
    .help = schreiben Sie eine Variante als [one] oder *[other]
syntax-stray-brace = eine „{"}"}“ schließt nichts
    .help = entfernen Sie sie; eine „{"}"}“, die zu lesen sein soll, schreibt man {"{"}"{"}"}"{"}"}
syntax-no-default = die Auswahl hat keine Standardvariante
    .help = setzen Sie ein „*“ vor eine der Varianten, wie in *[other]
syntax-two-defaults = die Auswahl hat zwei Standardvarianten
    .help = lassen Sie das „*“ nur vor einer Variante stehen
syntax-no-text = da ist ein Name, aber kein Text dahinter
    .help = schreiben Sie den Text hinter das „=“ oder auf die nächsten Zeilen, mit Leerzeichen davor
syntax-no-term-text = der Term hat keinen eigenen Text
    .help = schreiben Sie den Text hinter das „=“; Attribute allein machen keinen Term
syntax-no-value = hier fehlt ein Text
    .help = schreiben Sie den Text
syntax-unclosed-quotation = ein Anführungszeichen ist in dieser Zeile nicht geschlossen
    .help = schließen Sie den Text in derselben Zeile mit "
syntax-placeable = zwischen „{"{"}“ und „{"}"}“ fehlt etwas oder ist nicht zu lesen
    .help = schreiben Sie eine Variable {"{"} $name {"}"}, einen Term {"{"} -name {"}"} oder eine Funktion {"{"} NUMBER($name) {"}"}
syntax-literal = ein Argument muss ein Text in Anführungszeichen oder eine Zahl sein
    .help = schreiben Sie name: "Wert" oder name: 1
syntax-function-name = Funktionen werden in Großbuchstaben geschrieben
    .help = schreiben Sie NUMBER(…), DATETIME(…), LIST(…) oder CONTACT(…)
syntax-escape = diese Escape-Folge gibt es nicht
    .help = schreiben Sie \\ für einen Rückstrich, \" für ein Anführungszeichen, \u2014 für einen Codepunkt
syntax-not-selectable = danach kann nicht ausgewählt werden, oder das kann nicht gezeigt werden
    .help = wählen Sie nach einer Variablen ($name), einer Funktion für Zahlen oder dem Attribut eines Terms (-name.gender)
syntax-argument-order = ein Argument ohne Namen steht hinter einem mit Namen
    .help = stellen Sie es an den Anfang: NUMBER($name, useGrouping: "false")
syntax-argument-twice = ein Argument steht zweimal da
    .help = behalten Sie eines davon
syntax-homeless-line = diese Zeile gehört zu keiner Nachricht
    .help = schreiben Sie name = Text; weitere Zeilen eines Textes beginnen mit Leerzeichen und folgen direkt
syntax-variable-name = „${ $name }“ kann kein Name einer Variablen sein
    .help = schreiben Sie ihn nur mit den Buchstaben a bis z, Ziffern, „-“ und „_“, wie in der Datei der Ausgangssprache
syntax-message-name = „{ $name }“ kann kein Name einer Nachricht sein
    .help = Namen werden nicht übersetzt: schreiben Sie ihn wie in der Datei der Ausgangssprache, mit den Buchstaben a bis z, Ziffern, „-“ und „_“
syntax-comment = ein Kommentar braucht ein Leerzeichen hinter seinem Zeichen
    .help = schreiben Sie # und ein Leerzeichen

nested-too-deep = Klammern sind mehr als { $deepest }-fach verschachtelt; nichts von der Datei wird übernommen
    .help = schließen Sie jede „{"{"}“ mit einer „{"}"}“
    .explain =
        Klammern stehen mehr als 100-fach in Klammern, und nichts von der Datei wird übernommen. Meist sind viele davon nicht geschlossen.

unknown-place = diese Datei wird nicht gelesen: an dieser Stelle wird nichts erwartet
    .help = Texte von Inhalten liegen in conferences/, news/, workshop-reports/, organisations/ oder contacts/, gemeinsame in labels.ftl und terms.ftl
    .explain =
        Eine Datei oder ein Ordner liegt zwischen den Dateien der Inhalte an einer Stelle, die nichts bedeutet, und `lotse sync` liest sie nicht. Benennen Sie sie um oder verschieben Sie sie.
unknown-place-folder = dieser Ordner wird nicht gelesen: sein Name ist kein Sprachkürzel
    .help = benennen Sie ihn mit einem Sprachkürzel nach BCP 47 wie uk oder de-simple, oder verschieben Sie ihn
unknown-place-tag = die Sprache dieses Ordners schreibt man „{ $tag }“, und unter einem anderen Namen wird sie nicht ausgeliefert
    .help = benennen Sie den Ordner in „{ $tag }“ um

unreadable-file = diese Datei lässt sich nicht lesen: { $reason }
    .help = was sie zuvor sagte, bleibt, bis sie wieder lesbar ist
    .explain =
        Eine Datei lässt sich wegen ihrer Rechte nicht lesen, oder weil sie keine Datei ist. Was sie zuvor sagte, bleibt. Machen Sie sie für den Benutzer lesbar, unter dem Lotse läuft.

unknown-item = zu „{ $item }“ gibt es keine Fakten: diese Texte gehören zu nichts
    .help = importieren Sie zuerst die Fakten, oder berichtigen Sie den Dateinamen
    .explain =
        Die Datei ist nach einem Inhalt benannt, den es nicht gibt. Berichtigen Sie den Dateinamen, oder importieren Sie zuerst die Fakten des Inhalts.
unknown-item-near = { unknown-item }
    .help = meinten Sie „{ $near }.ftl“? Sonst importieren Sie zuerst die Fakten

invalid-confirmation = diese Zeile ist keine Bestätigung und wird übergangen
    .help = `lotse confirm` schreibt solche Zeilen: Inhalt, Nachricht und die 16 Ziffern der Prüfsumme beider Texte, wie news/example title 0123456789abcdef; berichtigen oder entfernen Sie sie
    .explain =
        Eine Zeile in `confirmed.txt` ist nicht, was `lotse confirm` schreibt: der Inhalt, die Nachricht und eine Prüfsumme des Ausgangstextes und der Übersetzung. Sie bewirkt nichts: Was sie bestätigen sollte, gilt als veraltet. Entfernen Sie die Zeile, und bestätigen Sie noch einmal.
