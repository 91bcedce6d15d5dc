### Befunde zu Übersetzungen, die keine sind.

untranslated = dies ist der Text der Ausgangssprache
    .help = übersetzen Sie ihn, oder entfernen Sie die Nachricht: dann wird der Ersatz gezeigt und sagt, welche Sprache er ist
    .explain =
        Die Übersetzung wiederholt den Ausgangstext oder einen Absatz davon. Meist wurde er kopiert, um später übersetzt zu werden. Ohne die Nachricht sehen Lesende denselben Text als Ersatz, der als solcher gekennzeichnet ist, und in den Listen der offenen Arbeit steht, dass er fehlt. Namen, Adressen und kurze Beschriftungen, die oft in zwei Sprachen gleich sind, werden nicht genannt, und auch nicht, was in zwei Spielarten einer Sprache gleich ist.
untranslated-paragraph = dieser Absatz ist der der Ausgangssprache
    .help = übersetzen Sie ihn

left-over = „{ $text }“ ist aus der Ausgangssprache stehen geblieben
    .help = übersetzen Sie es; ein Name oder Titel, der so bleibt, kann in Anführungszeichen stehen
    .explain =
        Mehrere Wörter hintereinander stehen in der Schrift der Ausgangssprache, in einem Text, der eine andere Schrift hat. Meist wurde ein Teil eines Satzes vergessen. Namen, Adressen und was in Anführungszeichen oder Klammern steht, werden nicht gemeldet.

empty-translation = „{ $id }“ hat keinen Text, der Ausgangstext aber schon
    .help = übersetzen Sie ihn, oder entfernen Sie die Zeile: dann wird der Ersatz gezeigt
    .explain =
        Die Übersetzung eines ganzen Satzes ist leer, so dass an seiner Stelle nichts gezeigt wird. Schreiben Sie den Text, oder entfernen Sie die Nachricht oder das Attribut: dann wird der Ersatz gezeigt.
