//! Workflow commands of GitHub Actions: annotations beside the lines of a pull request.

use crate::words::check::{Severity, Told};

/// One finding as a command.
pub(super) fn command(told: &Told<'_>) -> String {
    let command = match told.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let properties = [
        ("file", told.file.to_owned()),
        ("line", told.line.to_string()),
        ("endLine", told.end_line.to_string()),
        ("col", told.column.to_string()),
        ("endColumn", told.end_column.to_string()),
        ("title", told.code.to_string()),
    ]
    .map(|(name, value)| format!("{name}={}", property(&value)))
    .join(",");
    let text = data(&format!("{}\n{}", told.message, told.help));
    format!("::{command} {properties}::{text}\n")
}

/// As the runner reads it back.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{check::Code, locale::LocaleTag};

    #[test]
    fn signs_of_the_command_are_escaped() {
        let locale = LocaleTag::german();
        let told = Told {
            code: Code::Syntax,
            severity: Severity::Error,
            file: "a,b:c%.ftl",
            line: 1,
            column: 2,
            end_line: 3,
            end_column: 4,
            locale: &locale,
            id: None,
            message: "100 %\r::error::no".to_owned(),
            help: "so".to_owned(),
        };
        assert_eq!(
            command(&told),
            "::error file=a%2Cb%3Ac%25.ftl,line=1,endLine=3,col=2,endColumn=4,title=syntax::100 %25%0D::error::no%0Aso\n"
        );
    }
}
