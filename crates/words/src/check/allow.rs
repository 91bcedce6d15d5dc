//! Comments that silence warnings: `# lotse: allow CODE because …` on a message or term,
//! `### lotse: allow CODE because …` for the whole file.

use std::ops::Range;

use fluent_syntax::ast::{Comment, Entry};

use super::finding::{Finding, Findings, nearest};
use super::{Code, Severity};
use crate::file::LocaleFile;

const MARK: &str = "lotse:";
const ALLOW: &str = "allow";
const BECAUSE: &str = "because";

/// A comment that silences.
struct Allow {
    code: Code,
    /// Its code in the file.
    span: Range<usize>,
    /// The entry that it is about; nothing for the whole file.
    id: Option<String>,
    used: bool,
}

/// Takes away the warnings that comments silence, and tells of comments that silence nothing.
pub(super) fn silence(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let mut allows = Vec::new();
    for entry in &file.resource.body {
        let (comment, id, attached) = match entry {
            Entry::Message(message) => (
                message.comment.as_ref(),
                Some(message.id.name.to_owned()),
                true,
            ),
            Entry::Term(term) => (
                term.comment.as_ref(),
                Some(format!("-{}", term.id.name)),
                true,
            ),
            Entry::ResourceComment(comment) => (Some(comment), None, true),
            Entry::Comment(comment) | Entry::GroupComment(comment) => (Some(comment), None, false),
            Entry::Junk { .. } => continue,
        };
        if let Some(comment) = comment {
            read(
                file,
                comment,
                id.as_deref(),
                attached,
                &mut allows,
                findings,
            );
        }
    }
    if allows.is_empty() {
        return;
    }
    findings.diagnostics.retain(|diagnostic| {
        let mut silenced = false;
        for allow in &mut allows {
            let about = allow.id.is_none() || allow.id == diagnostic.id;
            if about && allow.code == diagnostic.code && diagnostic.severity < Severity::Error {
                allow.used = true;
                silenced = true;
            }
        }
        !silenced
    });
    for allow in allows.iter().filter(|allow| !allow.used) {
        findings.add(
            allow.id.as_deref(),
            Finding::at(allow.span.clone(), Code::UnusedAllow).with("code", allow.code.as_str()),
        );
    }
}

fn read(
    file: &LocaleFile<'_>,
    comment: &Comment<&str>,
    id: Option<&str>,
    attached: bool,
    allows: &mut Vec<Allow>,
    findings: &mut Findings<'_>,
) {
    for line in &comment.content {
        let Some(rest) = line.trim_start().strip_prefix(MARK) else {
            continue;
        };
        let Some(rest) = rest.trim_start().strip_prefix(ALLOW) else {
            continue;
        };
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            continue;
        }
        let rest = rest.trim_start();
        let (name, reason) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
        let span = file.span_of(name);
        let Some(code) = Code::of_name(name) else {
            let known = Code::ALL
                .iter()
                .filter(|code| code.severity() < Severity::Error)
                .map(|code| code.as_str());
            let finding = Finding::at(span, Code::InvalidAllow)
                .with("code", name)
                .worded("code")
                .near(nearest(name, known));
            findings.add(id, finding);
            continue;
        };
        let finding = Finding::at(span.clone(), Code::InvalidAllow).with("code", name);
        if code.severity() == Severity::Error {
            findings.add(id, finding.worded("error"));
            continue;
        }
        let reason = reason.trim_start().strip_prefix(BECAUSE);
        if reason.is_none_or(|reason| reason.trim_matches([' ', '…', '.', ':']).is_empty()) {
            // It silences all the same: one alarm about it is enough.
            findings.add(id, finding);
        }
        // One that stands alone belongs to no message.
        let id = if attached {
            id.map(str::to_owned)
        } else {
            Some(String::new())
        };
        allows.push(Allow {
            code,
            span,
            id,
            used: false,
        });
    }
}
