### Befunde zu ausgeschriebenen Fakten und zu langen Texten.

literal-fact = „{ $text }“ ist der Fakt „${ $name }“, ausgeschrieben
    .help = schreiben Sie stattdessen { $placeable }: dann erreicht eine Korrektur des Fakts auch diesen Text
    .explain =
        Der Text schreibt ein Datum, eine Zahl, eine Telefonnummer, eine E-Mail- oder Webadresse aus, die ein Fakt dieses Inhalts oder eines Kontakts ist. Wird der Fakt berichtigt, sagt dieser Text weiter das Alte, und nur in dieser Sprache. Schreiben Sie an seine Stelle die Variable oder `CONTACT`; wie, sagt die Hilfe. Gefunden werden Daten in jedem Stil und Kalender der Sprache und Ziffern jeder Schrift. Kleine Zahlen und Jahre werden nur genannt, wenn der Ausgangstext die Variable zeigt und die Übersetzung nicht.
literal-fact-contact = „{ $text }“ steht in den Fakten eines Kontakts und ist hier ausgeschrieben

too-long = „{ $id }“ hat etwa { $length } Zeichen; höchstens { $limit } haben dort Platz, wo es gezeigt wird
    .help = sagen Sie es kürzer, und den Rest im Text (body)
    .explain =
        Ein Text ist länger als der Platz, an dem er gezeigt wird: Ein Titel (`title`) hat Platz für 150 Zeichen, eine Zusammenfassung (`summary`) für 600, ein `slug` für 80, eine `role` für 150, `image-alt` und `opening-hours-note` für je 300. Gezählt wird, was Lesende sehen, mit den eingesetzten Fakten; von einer Auswahl zählt die längste Variante.
