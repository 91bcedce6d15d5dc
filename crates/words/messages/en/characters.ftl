### Findings about single characters.

control-character = the control character { $character } is no text
    .help = delete it: an editor or a copy from elsewhere left it behind
    .explain =
        A message holds a character that is no text, such as U+0000, or names one by an escape. PostgreSQL cannot store it, and no reader can see it. Delete it. It is invisible in most editors: delete what is around the place that is told, and type it again.
control-character-escape = the escape { $escape } stands for a control character, which is no text
    .help = delete it

unbalanced-direction = { $character } begins a part of another direction, and nothing ends it
    .help = end it with { $partner }, or delete it
    .explain =
        Invisible characters set the direction of what follows, until another ends it. One without the other turns the order of the rest of the text. Facts need none of them: Lotse isolates them where it is needed.
unbalanced-direction-closed = { $character } ends a part of another direction, but nothing began it
    .help = delete it, or begin the part with { $partner }
unbalanced-direction-override = { $character } forces the direction of the text, and shows words backwards
    .help = delete it: letters know their direction

invisible-character = the invisible character { $character } has no use here
    .help = delete it
    .explain =
        An invisible character, such as a zero-width space, stands where the script of the text has no use for it. It keeps a search from finding the word, and a line from being broken rightly. Persian and the scripts of India need the zero-width non-joiner and joiner, and Thai the zero-width space: there they are not told.

mixed-scripts = the word “{ $word }” mixes letters of different scripts
    .help = type it again on the keyboard of your language: { $character } is a letter of another script
    .explain =
        A word mixes scripts, such as a Latin “a” in a Cyrillic word. It looks right, but is not found by a search, and is read wrongly by a screen reader.

double-space = there are two spaces
    .help = delete one of them
    .explain =
        There are two spaces in a row within a line.

end-punctuation = the source ends with “{ $wanted }”, the translation does not
    .help = end it as your language does
    .explain =
        The source ends with a mark such as a point, a colon or a question mark and the translation with none. Calls (“!”), short labels and short questions are left to the translator. Each script's own marks are known, such as “؟”, “。” and “।”.
