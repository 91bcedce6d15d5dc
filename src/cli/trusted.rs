//! The folder of trusted documents.

use std::path::Path;

use crate::{error::Error, graphql::judge::Judge, http::TrustedDocuments};

/// Reads every `.graphql` file in `folder` and the folders below it.
///
/// # Errors
/// If one cannot be read, or holds a document that the schema or a limit refuses; if there is none,
/// and nothing else would be answered.
pub(super) fn read(
    folder: &Path,
    is_exclusive: bool,
    judge: &Judge,
) -> Result<TrustedDocuments, Error> {
    let mut documents = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::File {
            path: folder.to_owned(),
            source: error.into(),
        })?;
        let path = entry.path();
        let is_document = path
            .extension()
            .is_some_and(|extension| extension == "graphql");
        if !entry.file_type().is_file() || !is_document {
            continue;
        }
        let text = std::fs::read_to_string(path).map_err(|source| Error::File {
            path: path.to_owned(),
            source,
        })?;
        judge.check(&text).map_err(|refusal| {
            let place = refusal.locations.first();
            let place = place.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
            Error::Setting {
                name: format!("{}{place}", path.display()),
                problem: format!("this document cannot be trusted: {}", refusal.message),
                help: "mend it, or take it out of the folder of trusted documents".to_owned(),
            }
        })?;
        documents.push(text);
    }
    if is_exclusive && documents.is_empty() {
        return Err(Error::Setting {
            name: format!("--trusted {}", folder.display()),
            problem: "there is no document in it, so that nothing would be answered".to_owned(),
            help:
                "put documents into it, whose names end in `.graphql`, or leave out --trusted-only"
                    .to_owned(),
        });
    }
    Ok(TrustedDocuments::new(documents, is_exclusive))
}
