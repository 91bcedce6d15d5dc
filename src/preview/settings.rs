//! The `[preview]` table of `lotse.toml`.

use serde::Deserialize;

/// Who may see the preview.
#[derive(Deserialize, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct PreviewSettings {
    /// Whether everybody may, not only who sits at this machine. Drafts and what is scheduled are
    /// left out then, for everybody.
    pub public: bool,
    /// Whether everybody may see drafts and what is scheduled, too: where a reverse proxy asks for a
    /// password, say. Without `public` it means nothing.
    pub public_drafts: bool,
}
