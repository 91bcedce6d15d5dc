//! The room of one kind: news.

pub mod entity;
