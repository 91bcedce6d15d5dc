### Befunde zu Markdown.

different-link = dieser Link steht nicht in der Quelle
    .help = entfernen Sie ihn, oder bitten Sie darum, dass er in die Quellsprache kommt
    .explain =
        Die Übersetzung hat andere Links als die Quelle: Einer fehlt oder ist dazugekommen, oder seine Adresse ist anders. Eine andere Adresse kann richtig sein, wenn eine Website eine Seite in Ihrer Sprache hat: Dann schalten Sie den Befund mit einem Kommentar stumm.
different-link-missing = der Link der Quelle zu { $address } fehlt
    .help = schreiben Sie ihn dorthin, wo er hingehört: [Text]({ $address })
different-link-address = diese Adresse ist nicht die der Quelle, { $address }
    .help = berichtigen Sie sie; gibt es die Seite in Ihrer Sprache, schreiben Sie: # lotse: allow different-link because …

different-headings = die Quelle hat { $wanted } Überschriften, die Übersetzung { $found }
    .help = beginnen Sie die Zeile einer Überschrift mit #, ## oder ###, so vielen wie in der Quelle
    .explain =
        Die Übersetzung hat mehr oder weniger Überschriften als die Quelle oder solche anderen Ranges. Meist ging ein `#` verloren, oder hinter ihm fehlt das Leerzeichen.
different-headings-rank = diese Überschrift hat einen anderen Rang als die der Quelle
    .help = beginnen Sie ihre Zeile mit so vielen # wie in der Quelle

different-lists = die Quelle hat { $wanted } Punkte in Listen, die Übersetzung { $found }
    .help = beginnen Sie die Zeile jedes Punktes mit „- “, mit einer leeren Zeile vor der Liste
    .explain =
        Die Übersetzung hat mehr oder weniger Punkte in Listen als die Quelle. Meist ging ein Bindestrich verloren, wurde als Gedankenstrich geschrieben, oder hinter ihm fehlt das Leerzeichen.

loose-emphasis = diese Zeichen der Hervorhebung werden gezeigt, wie sie dastehen
    .help = schreiben Sie **Wort** ohne Leerzeichen darin, und schließen Sie, was Sie öffnen
    .explain =
        Sternchen ohne Gegenstück heben nichts hervor und werden gezeigt, wie sie dastehen. Zwischen den Sternchen und ihrem Wort steht kein Leerzeichen, und es schließen so viele, wie öffnen.

missing-emphasis = die Quelle hebt etwas hervor, die Übersetzung nichts
    .help = schreiben Sie *Wort* oder **Wort**, wo die Hervorhebung in Ihrer Sprache hingehört
    .explain =
        Die Quelle hat Wörter in `*…*` oder `**…**`, die Übersetzung keine. Meist gingen die Zeichen verloren. Wo Ihre Sprache durch die Wortstellung betont, schalten Sie den Befund mit einem Kommentar stumm.

html = „{ $tag }“ ist HTML und wird gezeigt, wie es dasteht
    .help = schreiben Sie Markdown: **stark**, *betont*, [Text](Adresse)
    .explain =
        Ein Haupttext ist Markdown, und HTML darin wird als Text gezeigt. Schreiben Sie `**stark**`, `*betont*` und `[Text](Adresse)`, und zwischen Absätzen eine leere Zeile.
