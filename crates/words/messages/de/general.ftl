### Was `lotse check` um seine Befunde herum sagt.

severity-error = Fehler
severity-warning = Warnung
severity-note = Hinweis
quoted = „{ $name }“
names-cut = … (insgesamt { $count })

summary = { $files ->
        [one] { $files } Datei
       *[other] { $files } Dateien
    } geprüft: { $errors } Fehler, { $warnings ->
        [one] { $warnings } Warnung
       *[other] { $warnings } Warnungen
    }{ $notes ->
        [0] {""}
        [one] , { $notes } Hinweis
       *[other] , { $notes } Hinweise
    }

handbook-right = So ist es richtig, in `{ $path }`:

handbook =
    # Was `lotse check` findet

    `lotse check` liest die Sprachdateien und ändert nichts. Es prüft jeden Ordner der Form `<locale>/**/*.ftl`, mit und ohne Fakten: `lotse check --locales Ordner --source en`. Was über Inhalte gesagt wird, gilt für die Dateien in den Ordnern der Inhalte (`news/`, `contacts/` …); Variablen werden mit den Fakten in der Datenbank verglichen oder, wo es noch keine gibt, mit denen im Ordner der Faktendateien.

    Jeder Befund hat einen Code, dessen Bedeutung sich nie ändert, eine Stelle und eine Hilfe. Ein **Fehler** hält die Nachricht zurück: Ihre letzte gute Fassung bleibt, oder, wenn es keine gibt, wird der Ersatz gezeigt. Eine **Warnung** tut das nie: Etwas sollte verbessert werden. Ein **Hinweis** nennt Arbeit, die noch zu tun ist, etwa eine Nachricht, die noch nicht übersetzt ist. `lotse sync` nennt nur Fehler.

    | | |
    |---|---|
    | `--format json` | zu jedem Befund ein Objekt auf einer Zeile: `code`, `severity`, `file`, `line`, `column`, `end_line`, `end_column`, `locale`, `id`, `message`, `help`; `--json` ist dasselbe |
    | `--format github` | Anmerkungen an einem Pull Request auf GitHub |
    | `--format sarif` | SARIF 2.1.0, für Code Scanning und Editoren |
    | `--deny warnings` | auch Warnungen lassen es scheitern |
    | `--lang de` | die Sprache der Befunde; sonst die der Umgebung (`LC_ALL`, `LC_MESSAGES`, `LANG`) oder Englisch |
    | `--explain Code` | gibt das Kapitel des Codes aus |

    Es endet mit 0, wenn es keinen Fehler gibt, mit 1, wenn etwas zu verbessern ist, und mit 2, wenn es nicht arbeiten konnte. Zeilen und Spalten zählen ab 1. Zu einer Datei werden höchstens 200 Fehler, 200 Warnungen und 200 Hinweise genannt.

    Ein *falscher Alarm* wird durch einen Kommentar an der Nachricht stummgeschaltet, mit seinem Grund: `# lotse: allow end-punctuation because der Titel ist auf Ukrainisch eine Frage`. Mit drei Zeichen, `### lotse: allow …`, gilt er für die ganze Datei. Fehler lassen sich nicht stummschalten.

invalid-allow = dieser Kommentar nennt keinen Grund
    .help = schreiben Sie, warum: # lotse: allow { $code } because …
    .explain =
        Ein Kommentar schaltet eine Warnung an der Nachricht oder dem Term stumm, über dem er steht, und sagt, warum, damit es auch die Nächsten wissen: `# lotse: allow CODE because …`. Mit drei Zeichen, `###`, gilt er für die ganze Datei. Einer ohne Grund wirkt, wird aber genannt; einer mit unbekanntem Code oder mit dem Code eines Fehlers bewirkt nichts.
invalid-allow-code = den Code „{ $code }“ gibt es nicht
    .help = der Code steht in Klammern hinter dem Wort „Warnung“; alle stehen in docs/checks.md
invalid-allow-near = { invalid-allow-code }
    .help = meinten Sie „{ $near }“?
invalid-allow-error = „{ $code }“ ist ein Fehler und lässt sich nicht stummschalten
    .help = verbessern Sie die Nachricht und entfernen Sie den Kommentar

unused-allow = „{ $code }“ gibt es hier nicht stummzuschalten
    .help = entfernen Sie den Kommentar; einer zu einer Nachricht steht direkt über ihr
    .explain =
        Ein Kommentar schaltet eine Warnung stumm, die es nicht gibt: Die Nachricht wurde verbessert, oder der Kommentar steht allein statt direkt über seiner Nachricht.
