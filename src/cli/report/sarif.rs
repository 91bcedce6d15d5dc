//! SARIF 2.1.0 (OASIS), which code scanning and editors read.

use serde_json::{Value, json};

use crate::{
    config::VERSION,
    words::check::{Code, Diagnostic, Wordings},
};

/// The whole log of one run.
pub(super) fn log(diagnostics: &[Diagnostic], wordings: &Wordings) -> Value {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code, wordings)).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|diagnostic| result(diagnostic, wordings))
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "lotse",
                "version": VERSION,
                "language": wordings.tag().as_str(),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code, wordings: &Wordings) -> Value {
    let explanation = wordings.explanation(code);
    let first = explanation.lines().next().unwrap_or_default();
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": first },
        "help": { "text": explanation, "markdown": explanation },
        "defaultConfiguration": { "level": code.severity().as_str() },
    })
}

fn result(diagnostic: &Diagnostic, wordings: &Wordings) -> Value {
    let told = diagnostic.told(wordings);
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(told.file) },
            "region": {
                "startLine": told.line,
                "startColumn": told.column,
                "endLine": told.end_line,
                "endColumn": told.end_column,
            },
        },
    });
    if let Some(id) = told.id {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": id }]);
    }
    json!({
        "ruleId": told.code.as_str(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == told.code),
        "level": told.severity.as_str(),
        "message": { "text": format!("{}\n{}", told.message, told.help) },
        "locations": [location],
        "properties": { "locale": told.locale.as_str() },
    })
}

/// A path as a reference (RFC 3986), relative where the path is.
fn uri(path: &str) -> String {
    let Ok(mut address) = url::Url::parse("file:///") else {
        return path.to_owned();
    };
    if let Ok(mut segments) = address.path_segments_mut() {
        segments
            .clear()
            .extend(path.trim_start_matches('/').split('/'));
    }
    if path.starts_with('/') {
        address.to_string()
    } else {
        address.path().trim_start_matches('/').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("locales/uk/a b%ї.ftl"), "locales/uk/a%20b%25%D1%97.ftl");
        assert_eq!(uri("/srv/de/a.ftl"), "file:///srv/de/a.ftl");
    }
}
