### Befunde zu Einträgen und dem, woraus sie bestehen, allein und neben ihrer Quelle.

duplicate-id = „{ $id }“ steht zweimal in dieser Datei; das erste zählt
    .help = entfernen Sie eines davon, oder geben Sie ihm einen anderen Namen
    .explain =
        Eine Nachricht oder ein Term steht zweimal in einer Datei. Das erste zählt, das andere wird nicht übernommen: Entfernen Sie eines der beiden.

duplicate-attribute = das Attribut „{ $name }“ steht zweimal da; das letzte zählt
    .help = entfernen Sie eines davon, oder geben Sie ihm einen anderen Namen
    .explain =
        Eine Nachricht hat zwei Attribute mit demselben Namen, und nur das letzte wird gezeigt. Entfernen Sie eines der beiden.

duplicate-variant = die Variante [{ $key }] steht zweimal da; die zweite wird nie gewählt
    .help = entfernen Sie eine davon, oder berichtigen Sie ihren Namen
    .explain =
        Eine Auswahl hat zwei Varianten mit demselben Namen, und immer wird die erste gewählt. Meist ist der Name einer der beiden falsch.

misplaced-entry = der Term „{ $id }“ gehört nicht in diese Datei
    .help = verschieben Sie ihn in die terms.ftl der Sprache: Andere Dateien sehen ihn hier nicht
    .explain =
        Ein Term steht außerhalb der `terms.ftl` seiner Sprache, oder eine Nachricht darin. Terme an anderer Stelle sieht niemand. Verschieben Sie sie.
misplaced-entry-message = die Nachricht „{ $id }“ gehört nicht in diese Datei
    .help = verschieben Sie sie in die labels.ftl, oder machen Sie mit einem Bindestrich einen Term daraus: -name

missing-title = der Inhalt hat in der Quellsprache keinen Titel
    .help = schreiben Sie title = und den Titel
    .explain =
        Die Datei der Quellsprache hat kein `title`. Alles andere kann durch die Quellsprache ersetzt werden, aber nur, wenn es dort steht.

empty-message = „{ $id }“ hat keinen Text
    .help = schreiben Sie den Text, oder entfernen Sie die Zeile: Dann wird der Ersatz gezeigt
    .explain =
        Eine Nachricht hat keinen Text oder nur Leerzeichen. Schreiben Sie ihn, oder entfernen Sie die Zeile: Dann wird der Ersatz gezeigt, und es ist sichtbar, was fehlt.

invalid-slug = „{ $slug }“ ist kein Slug
    .help = verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche, wie in integrationsbericht-2025
    .explain =
        Der `slug` wird Teil einer Webadresse. Er besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen und hat höchstens 100 Bytes. Buchstaben jeder Schrift sind willkommen, Variablen und Terme nicht.
invalid-slug-placeable = ein Slug ist einfacher Text, ohne Variablen oder Terme

slug-taken = der Slug „{ $slug }“ führt schon zu einem anderen Inhalt
    .help = wählen Sie einen anderen; bis dahin hat der Inhalt hier keinen
    .explain =
        Ein `slug` führt schon zu einem anderen Inhalt derselben Art und Sprache oder ist der feste Name eines anderen. Wählen Sie einen anderen. Bis dahin gilt der feste Name des Inhalts.

too-many-placeables = „{ $id }“ hat mehr als { $most } Platzhalter
    .help = teilen Sie den Text, oder schreiben Sie mehr davon als einfachen Text
    .explain =
        Eine Nachricht hat mehr als 100 Platzhalter, also Klammerpaare; Fluent würde den Text abschneiden. Teilen Sie ihn, oder schreiben Sie mehr davon als einfachen Text.

missing-message = „{ $id }“ ist nicht übersetzt
    .help = übersetzen Sie es: In der Datei der Quellsprache steht es in Zeile { $line }
    .explain =
        Die Datei der Quellsprache hat eine Nachricht, die in dieser fehlt. An ihrer Stelle wird der Ersatz gezeigt.

obsolete-message = „{ $id }“ steht nicht in der Datei der Quellsprache und wird nicht gezeigt
    .help = entfernen Sie es
    .explain =
        Die Übersetzung hat eine Nachricht, die die Quelle nicht hat. Dort wurde sie entfernt oder umbenannt, oder ihr Name ist hier vertippt. Die Hilfe schlägt einen neuen Namen vor, wenn eine der fehlenden Nachrichten ihr sehr ähnlich ist.
obsolete-message-renamed = { obsolete-message }
    .help = meinten Sie „{ $near }“, das hier fehlt?
obsolete-message-moved = „{ $id }“ steht in der Quellsprache nicht in dieser Datei, sondern in „{ $file }“
    .help = verschieben Sie es dorthin, oder entfernen Sie es, wenn es dort schon steht

missing-attribute = „{ $id }“ fehlt das Attribut „{ $name }“
    .help = schreiben Sie .{ $name } = … unter die Nachricht, mit Leerzeichen davor
    .explain =
        Die Nachricht der Quelle hat ein Attribut, etwa die Kurzform einer Schaltfläche, das der Übersetzung fehlt; oder die eine hat einen eigenen Text und die andere nicht.
missing-attribute-value = „{ $id }“ hat keinen eigenen Text, die Quelle aber schon
    .help = schreiben Sie den Text hinter das „=“

obsolete-attribute = „{ $id }“ hat ein Attribut „{ $name }“, das die Quelle nicht hat
    .help = entfernen Sie es
    .explain =
        Die Nachricht der Übersetzung hat ein Attribut, das die der Quelle nicht hat: Es wird nicht gezeigt. Dort wurde es entfernt oder umbenannt, oder sein Name ist hier vertippt.
obsolete-attribute-renamed = { obsolete-attribute }
    .help = meinten Sie „{ $near }“, das hier fehlt?
obsolete-attribute-value = „{ $id }“ hat einen eigenen Text, die Quelle aber nur Attribute
    .help = entfernen Sie den Text hinter dem „=“
