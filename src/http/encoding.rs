//! Content codings of answers that are kept: each is made once.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// Answers smaller than this are not worth compressing.
pub(super) const COMPRESS_FROM: usize = 1024;
/// How hard brotli tries, from 0 to 11: what a server can afford at once.
const BROTLI_QUALITY: u32 = 4;
/// How much brotli looks back, as a power of two.
const BROTLI_WINDOW: u32 = 20;

/// How the bytes of an answer are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    Identity,
    Gzip,
    Brotli,
}

impl Coding {
    /// The name in `Content-Encoding`; none for the bytes as they are.
    pub(super) fn name(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }

    /// What tells the entity tags of the codings of one answer apart.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::Identity => "",
            Self::Gzip => "-g",
            Self::Brotli => "-b",
        }
    }

    /// The coding that a client takes and that is the smallest (RFC 9110, section 12.5.3).
    pub(super) fn negotiate(headers: &HeaderMap, length: usize) -> Self {
        if length < COMPRESS_FROM {
            return Self::Identity;
        }
        let (mut gzip, mut brotli) = (0.0, 0.0);
        for value in headers.get_all(header::ACCEPT_ENCODING) {
            for part in value.to_str().unwrap_or_default().split(',') {
                let (name, parameters) = part.split_once(';').unwrap_or((part, ""));
                let weight = match parameters.trim().strip_prefix("q=") {
                    Some(weight) => weight.trim().parse().unwrap_or(0.0),
                    None => 1.0_f32,
                };
                match name.trim() {
                    name if name.eq_ignore_ascii_case("gzip") => gzip = weight,
                    name if name.eq_ignore_ascii_case("br") => brotli = weight,
                    _ => {}
                }
            }
        }
        if brotli > 0.0 && brotli >= gzip {
            Self::Brotli
        } else if gzip > 0.0 {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// Codes `bytes`.
    pub(super) fn encode(self, bytes: &Bytes) -> Bytes {
        let written = match self {
            Self::Identity => return bytes.clone(),
            Self::Gzip => {
                let mut writer = GzEncoder::new(Vec::new(), Compression::new(4));
                writer.write_all(bytes).and_then(|()| writer.finish())
            }
            Self::Brotli => {
                let mut writer =
                    brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
                let written = writer.write_all(bytes);
                written.map(|()| writer.into_inner())
            }
        };
        // Writing to memory does not fail.
        written.map_or_else(|_| bytes.clone(), Bytes::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Coding;
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn the_smallest_coding_that_is_taken_wins() {
        let chosen = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(text));
            Coding::negotiate(&headers, 10_000)
        };
        assert_eq!(chosen("gzip, deflate, br"), Coding::Brotli);
        assert_eq!(chosen("gzip;q=1.0, br;q=0.5"), Coding::Gzip);
        assert_eq!(chosen("br;q=0, GZIP"), Coding::Gzip);
        assert_eq!(chosen("gzip;q=0"), Coding::Identity);
        assert_eq!(chosen("gzip;q=x"), Coding::Identity);
        assert_eq!(chosen(""), Coding::Identity);
        assert_eq!(
            Coding::negotiate(&HeaderMap::new(), 10_000),
            Coding::Identity
        );
    }
}
