### What `lotse check` says around its findings.

severity-error = error
severity-warning = warning
severity-note = note
quoted = “{ $name }”
# The end of a list of names that is too long
names-cut = … ({ $count } in all)

# The line below all findings
summary = { $files ->
        [one] { $files } file
       *[other] { $files } files
    } checked: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $notes ->
        [0] {""}
        [one] , { $notes } note
       *[other] , { $notes } notes
    }

# Above the words that are right, in a chapter
handbook-right = This is right, in `{ $path }`:

handbook =
    # What `lotse check` finds

    `lotse check` reads the locale files and changes nothing. It works on any folder of the form `<locale>/**/*.ftl`, with or without facts: `lotse check --locales folder --source en`. What is said about items holds for the files in the folders of items (`news/`, `contacts/` …); variables are checked against the facts in the database, or, where there is none yet, those in the folder of facts files.

    Each finding has a code, which never changes its meaning, a place, and a help. An **error** keeps the message out: its last good version stays, or, if there is none, the fallback is shown. A **warning** never does: something should be put right. A **note** is work that is still to be done, such as a message that is not translated yet. `lotse sync` tells errors only.

    | | |
    |---|---|
    | `--format json` | an object on a line for each finding: `code`, `severity`, `file`, `line`, `column`, `end_line`, `end_column`, `locale`, `id`, `message`, `help`; `--json` is the same |
    | `--format github` | annotations of a pull request on GitHub |
    | `--format sarif` | SARIF 2.1.0, for code scanning and editors |
    | `--deny warnings` | warnings, too, make it fail |
    | `--lang de` | the language of the findings; otherwise the environment's (`LC_ALL`, `LC_MESSAGES`, `LANG`), or English |
    | `--explain code` | prints the code's chapter |

    It ends with 0 if there is no error, 1 if there is something to mend, and 2 if it could not do its work. Lines and columns count from 1. Of one file no more than 200 errors, 200 warnings and 200 notes are told.

    A *false alarm* is silenced by a comment on the message, with its reason: `# lotse: allow end-punctuation because the title is a question in Ukrainian`. With three signs, `### lotse: allow …`, it holds for the whole file. Errors cannot be silenced.

invalid-allow = this comment gives no reason
    .help = write why: # lotse: allow { $code } because …
    .explain =
        A comment silences a warning on the message or term that it stands on, and says why, so that the next translator knows: `# lotse: allow CODE because …`. With three signs, `###`, it holds for the whole file. One without a reason silences, but is told; one with an unknown code, or with the code of an error, does nothing.
invalid-allow-code = there is no code “{ $code }”
    .help = the code stands in brackets behind the word “warning”; all of them are in docs/checks.md
invalid-allow-near = { invalid-allow-code }
    .help = did you mean “{ $near }”?
invalid-allow-error = “{ $code }” is an error, which cannot be silenced
    .help = mend the message, and remove the comment

unused-allow = there is no “{ $code }” to silence here
    .help = remove the comment; one that is about a message stands directly above it
    .explain =
        A comment silences a warning that is not there: the message was mended, or the comment stands alone instead of directly above its message.
