//! An item in a locale as a translator sees it: what is in the file now, beside its source.
//!
//! [`load`] asks the database and reads the files, [`side`] finds what one language says,
//! [`explorer`] tries the plural forms, and [`view`] puts both sides together for the page.

pub(super) mod explorer;
mod load;
mod side;
pub(super) mod view;

pub(super) use load::{Asked, load};
pub(super) use side::Shown;
pub(super) use view::{Found, ItemView, MessageView};
