### Befunde zu dem, worauf sich ein Eintrag bezieht.

unknown-variable = „${ $name }“ ist kein Fakt dieses Inhalts
    .help = die Fakten dieses Inhalts sind { $known }
    .explain =
        Eine Variable ist kein Fakt dieses Inhalts; die Hilfe nennt die, die es gibt. Berichtigen Sie den Namen, oder lassen Sie den Fakt zuerst importieren (siehe [facts.md](facts.md)).
unknown-variable-near = { unknown-variable }
    .help = meinten Sie „${ $near }“?
unknown-variable-none = { unknown-variable }
    .help = dieser Inhalt hat keine Fakten

unknown-term = den Term „-{ $name }“ gibt es in dieser Sprache nicht
    .help = schreiben Sie ihn in die terms.ftl der Sprache, oder schreiben Sie den Namen aus
    .explain =
        Die Sprache hat keinen solchen Term, oder der Term hat kein solches Attribut. Berichtigen Sie den Namen, schreiben Sie den Term in die `terms.ftl` der Sprache, oder schreiben Sie den Namen aus.
unknown-term-near = { unknown-term }
    .help = meinten Sie „-{ $near }“?
unknown-term-attribute = der Term „-{ $name }“ hat kein Attribut „{ $attribute }“
    .help = schreiben Sie .{ $attribute } = … unter den Term

unknown-message = die Nachricht „{ $name }“ gibt es in dieser Datei nicht
    .help = eine Nachricht kann nur Nachrichten ihrer eigenen Datei zeigen; eine Variable beginnt mit „$“, ein Term mit „-“
    .explain =
        Eine Nachricht zeigt eine andere, die nicht in derselben Datei steht, oder ein Attribut, das diese nicht hat. Beschriftungen sind in den Dateien der Inhalte nicht zu sehen. Berichtigen Sie den Namen: Eine Variable beginnt mit `$`, ein Term mit `-`.
unknown-message-near = { unknown-message }
    .help = meinten Sie „{ $near }“?
unknown-message-attribute = die Nachricht „{ $name }“ hat kein Attribut „{ $attribute }“
    .help = schreiben Sie .{ $attribute } = … unter die Nachricht

ambiguous-id = „{ $name }“ ist hier eine Nachricht und in der Sprache ein Term, und Fluent behält nur eins davon
    .help = geben Sie der Nachricht einen anderen Namen
    .explain =
        Eine Nachricht und ein Term, die sich treffen, haben denselben Namen, und Fluent behält nur eins davon. Geben Sie der Nachricht einen anderen Namen.

cycle = „{ $id }“ bezieht sich auf sich selbst, direkt oder über andere
    .help = schreiben Sie den Text an einer Stelle des Kreises aus
    .explain =
        Nachrichten oder Terme zeigen einander im Kreis, sodass keiner von ihnen gezeigt werden kann. Schreiben Sie den Text an einer Stelle des Kreises aus.

lost-parameter = „${ $name }“ steht hinter einem anderen Term, wo Fluent es vergessen hat
    .help = wählen Sie zuerst nach „${ $name }“, und stellen Sie den ganzen Term in jede Variante
    .explain =
        Ein Term verwendet seinen Parameter, nachdem er einen anderen Term gezeigt hat. Fluent hat den Parameter dann vergessen. Wählen Sie zuerst, und stellen Sie den ganzen Text in jede Variante.

different-reference = „{ $name }“ wird hier gezeigt, in der Quelle aber nicht
    .help = vergleichen Sie mit der Quelle: { $known }
    .explain =
        Die Übersetzung zeigt eine andere Nachricht oder einen anderen Term als die Quelle. Meist ist ein Name vertippt, oder die Quelle hat sich geändert.
different-reference-missing = die Quelle zeigt hier „{ $name }“, die Übersetzung nicht
    .help = schreiben Sie {"{"} { $name } {"}"} dorthin, wo es in Ihrer Sprache hingehört
different-reference-alone = „{ $name }“ wird hier gezeigt, die Quelle zeigt aber keine andere Nachricht
    .help = schreiben Sie den Text wie die Quelle, ohne sie
