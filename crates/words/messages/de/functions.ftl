### Befunde zu Funktionen und dem, was ihnen gegeben wird.

wrong-type = { $function } nimmt { $wanted ->
        [number] eine Zahl
        [date] ein Datum
        [list] eine Liste
       *[text] einen Text
    }
    .help = schreiben Sie { $function }($name)
    .explain =
        Eine Funktion bekommt einen Fakt, den sie nicht schreiben kann, oder es wird nach einem Datum oder einer Liste ausgewählt. Daten gehören in `DATETIME`, Zahlen in `NUMBER`, Listen in `LIST`. Wählen Sie nach einer Zahl oder einem Text.
wrong-type-variable = { wrong-type }, aber „${ $variable }“ ist { $actual ->
        [number] eine Zahl
        [date] ein Datum
        [list] eine Liste
       *[text] ein Text
    }
    .help = schreiben Sie { $actual ->
        [number] {"{"} NUMBER(${ $variable }) {"}"}
        [date] {"{"} DATETIME(${ $variable }) {"}"}
        [list] {"{"} LIST(${ $variable }) {"}"}
       *[text] {"{"} ${ $variable } {"}"}
    }
wrong-type-selected = „${ $variable }“ ist { $actual ->
        [list] eine Liste
       *[date] ein Datum
    }: Keine Variante kann dazu passen
    .help = wählen Sie nach einer Zahl oder einem Text
wrong-type-selector = { $function } ergibt einen Text, zu dem keine Variante passen kann
    .help = wählen Sie nach einer Zahl oder einem Text

unknown-contact = den Kontakt „{ $slug }“ gibt es nicht
    .help = schreiben Sie den Slug eines Kontakts: den Namen seiner Datei in contacts/
    .explain =
        `CONTACT` nennt einen Kontakt, den es nicht gibt. Schreiben Sie den Namen seiner Datei in `contacts/`, ohne `.ftl`.
unknown-contact-near = { unknown-contact }
    .help = meinten Sie „{ $near }“?

unknown-function = die Funktion „{ $name }“ gibt es nicht
    .help = es gibt { $known }
    .explain =
        Eine solche Funktion gibt es nicht. Inhalte haben `NUMBER`, `DATETIME`, `LIST` und `CONTACT`; die Texte eines Programms haben die, die seine Quellsprache aufruft.
unknown-function-near = { unknown-function }
    .help = meinten Sie „{ $near }“?

wrong-argument = { $function } hat kein Argument „{ $name }“
    .help = { $function } kennt { $known }
    .explain =
        Ein Argument einer Funktion ist unbekannt, fehlt oder ist falsch. Die Hilfe sagt, was es sein kann.
wrong-argument-near = { wrong-argument }
    .help = meinten Sie „{ $near }“?
wrong-argument-one-value = { $function } nimmt genau einen Wert
    .help = schreiben Sie { $function }($name)
wrong-argument-contact = CONTACT nimmt den Slug eines Kontakts in Anführungszeichen
    .help = schreiben Sie CONTACT("slug-des-kontakts", show: "phone")
wrong-argument-show = CONTACT muss sagen, was es zeigt
    .help = schreiben Sie CONTACT("slug-des-kontakts", show: "phone")
wrong-argument-value = „{ $name }“ kann das in { $function } nicht sein
    .help = es kann { $values } sein
wrong-argument-time = ein Fakt ist ein Tag, ohne Uhrzeit
    .help = entfernen Sie timeStyle
wrong-argument-style-and-parts = DATETIME nimmt entweder dateStyle oder Teile eines Datums
    .help = verwenden Sie dateStyle oder Teile, die zusammengehören: weekday, day, month, year
wrong-argument-parts = für diese Teile eines Datums hat keine Sprache ein Muster
    .help = verwenden Sie dateStyle oder Teile, die zusammengehören: weekday, day, month, year

fraction-digits = eine Zahl hat mehr als { $most } Nachkommastellen
    .help = schreiben Sie weniger Stellen
    .explain =
        `NUMBER` soll mehr als 20 Nachkommastellen schreiben, oder das Minimum liegt über dem Maximum; oder eine Zahl in der Datei selbst hat mehr als 15. Schreiben Sie weniger.
fraction-digits-count = „{ $name }“ muss eine ganze Zahl von 0 bis { $most } sein
    .help = schreiben Sie { $name }: 1, ohne Anführungszeichen
fraction-digits-order = das Minimum der Nachkommastellen liegt über dem Maximum
    .help = senken Sie das Minimum, oder erhöhen Sie das Maximum

unreachable-variant = [{ $key }] wird nie gewählt: NUMBER mit Argumenten passt nur zu Pluralformen
    .help = wählen Sie nach der Variablen selbst, mit einer zweiten Auswahl darin
    .explain =
        Eine Variante kann nie gewählt werden. Wählen Sie nach der Variablen selbst, und stellen Sie eine zweite Auswahl hinein.
unreachable-variant-text = [{ $key }] wird nie gewählt: „${ $variable }“ ist ein Text, und nur Zahlen haben Formen
    .help = wählen Sie nach einer Zahl, oder nennen Sie die Texte, die gemeint sind

raw-date = in der Quelle steht mit DATETIME, wie „${ $variable }“ geschrieben wird, hier nicht
    .help = schreiben Sie {"{"} DATETIME(${ $variable }, dateStyle: "long") {"}"} mit den Angaben der Quelle
    .explain =
        Ein Datum ohne `DATETIME` wird so geschrieben, wie es in der Sprache üblich ist. Die Quelle wählt hier etwas anderes: mit Wochentag, oder kurz für eine Tabelle. Übernehmen Sie ihre Angaben, oder lassen Sie das Datum so, wenn Ihre Sprache es so braucht.
