//! Items of five kinds, their words, the vocabulary of each locale, and the change log.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, big_pk_auto, boolean, date, date_null, integer,
        integer_null, json_binary, json_binary_null, string, string_null, text,
        timestamp_with_time_zone_null,
    },
};

/// Creates every table.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_change_log(manager).await?;
        create_items(manager).await?;
        create_words(manager).await?;
        create_organisations(manager).await?;
        create_conferences(manager).await?;
        create_news(manager).await?;
        create_workshop_reports(manager).await?;
        create_contacts(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "contact_language",
            "contact",
            "workshop_contributor",
            "workshop_report",
            "news_article",
            "conference",
            "organisation",
            "words",
            "vocabulary",
            "item_topic",
            "topic",
            "item",
            "change",
            "revision",
        ] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}

/// A foreign key from `table.column` to `target.id`.
fn references(
    table: &'static str,
    column: &'static str,
    target: &'static str,
    on_delete: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_{column}"))
        .from(table, column)
        .to(target, "id")
        .on_delete(on_delete)
        .to_owned()
}

/// An index over `columns`, named after them.
fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut statement = Index::create();
    statement
        .name(format!("ix_{table}_{}", columns.join("_")))
        .table(table);
    for column in columns {
        statement.col(*column);
    }
    statement
}

async fn create_change_log(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("revision")
                .col(integer("id").primary_key())
                .col(big_integer("value"))
                .col(big_integer("vocabulary"))
                .to_owned(),
        )
        .await?;
    manager
        .exec_stmt(
            Query::insert()
                .into_table("revision")
                .columns(["id", "value", "vocabulary"])
                .values_panic([1.into(), 0_i64.into(), 0_i64.into()])
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("change")
                .col(big_integer("revision").primary_key())
                .col(string_null("kind"))
                .col(string("slug"))
                .col(string_null("locale"))
                .col(string("action"))
                .to_owned(),
        )
        .await
}

async fn create_items(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("item")
                .col(big_pk_auto("id"))
                .col(string("kind"))
                .col(string("slug"))
                .col(boolean("draft"))
                .col(boolean("example"))
                .col(json_binary("facts"))
                .col(json_binary("links"))
                .col(json_binary_null("image"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("item", &["kind", "slug"]).unique().to_owned())
        .await?;
    manager
        .create_table(
            Table::create()
                .table("topic")
                .col(big_pk_auto("id"))
                .col(string("key"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("topic", &["key"]).unique().to_owned())
        .await?;
    manager
        .create_table(
            Table::create()
                .table("item_topic")
                .col(big_integer("item_id"))
                .col(big_integer("topic_id"))
                .primary_key(Index::create().col("item_id").col("topic_id"))
                .foreign_key(&mut references(
                    "item_topic",
                    "item_id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "item_topic",
                    "topic_id",
                    "topic",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("item_topic", &["topic_id", "item_id"]))
        .await
}

async fn create_words(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("words")
                .col(big_integer("item_id"))
                .col(string("locale"))
                .col(string("kind"))
                .col(string_null("url_slug"))
                .col(boolean("has_title"))
                .col(text("messages"))
                .col(json_binary("notes"))
                .primary_key(Index::create().col("item_id").col("locale"))
                .foreign_key(&mut references(
                    "words",
                    "item_id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(
            index("words", &["kind", "url_slug", "locale"])
                .unique()
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("vocabulary")
                .col(string("locale").primary_key())
                .col(text("labels"))
                .col(text("terms"))
                .to_owned(),
        )
        .await
}

async fn create_organisations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("organisation")
                .col(big_integer("id").primary_key())
                .col(string("category"))
                .col(big_integer_null("parent_id"))
                .col(string_null("website"))
                .col(json_binary_null("address"))
                .foreign_key(&mut references(
                    "organisation",
                    "id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "organisation",
                    "parent_id",
                    "organisation",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("organisation", &["parent_id"]))
        .await
}

async fn create_conferences(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("conference")
                .col(big_integer("id").primary_key())
                .col(date("starts_on"))
                .col(date("ends_on"))
                .col(string_null("venue"))
                .col(string_null("city"))
                .col(big_integer_null("host_id"))
                .col(integer_null("participants"))
                .col(string_null("press_release"))
                .foreign_key(&mut references(
                    "conference",
                    "id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "conference",
                    "host_id",
                    "organisation",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("conference", &["starts_on", "id"]))
        .await?;
    manager
        .create_index(index("conference", &["host_id", "starts_on", "id"]))
        .await
}

async fn create_news(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("news_article")
                .col(big_integer("id").primary_key())
                .col(timestamp_with_time_zone_null("published_at"))
                .col(timestamp_with_time_zone_null("updated_at"))
                .col(timestamp_with_time_zone_null("expires_at"))
                .col(big_integer_null("conference_id"))
                .col(big_integer_null("organisation_id"))
                .foreign_key(&mut references(
                    "news_article",
                    "id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "news_article",
                    "conference_id",
                    "conference",
                    ForeignKeyAction::Restrict,
                ))
                .foreign_key(&mut references(
                    "news_article",
                    "organisation_id",
                    "organisation",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("news_article", &["published_at", "id"]))
        .await?;
    manager
        .create_index(index(
            "news_article",
            &["conference_id", "published_at", "id"],
        ))
        .await?;
    manager
        .create_index(index(
            "news_article",
            &["organisation_id", "published_at", "id"],
        ))
        .await
}

async fn create_workshop_reports(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("workshop_report")
                .col(big_integer("id").primary_key())
                .col(big_integer_null("conference_id"))
                .col(date("held_on"))
                .col(integer_null("participants"))
                .col(string_null("full_report"))
                .foreign_key(&mut references(
                    "workshop_report",
                    "id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "workshop_report",
                    "conference_id",
                    "conference",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("workshop_report", &["held_on", "id"]))
        .await?;
    manager
        .create_index(index(
            "workshop_report",
            &["conference_id", "held_on", "id"],
        ))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("workshop_contributor")
                .col(big_integer("workshop_report_id"))
                .col(big_integer("organisation_id"))
                .col(string("part"))
                .col(integer("position"))
                .primary_key(
                    Index::create()
                        .col("workshop_report_id")
                        .col("organisation_id")
                        .col("part"),
                )
                .foreign_key(&mut references(
                    "workshop_contributor",
                    "workshop_report_id",
                    "workshop_report",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "workshop_contributor",
                    "organisation_id",
                    "organisation",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index(
            "workshop_contributor",
            &["organisation_id", "workshop_report_id"],
        ))
        .await
}

async fn create_contacts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("contact")
                .col(big_integer("id").primary_key())
                .col(string("category"))
                .col(big_integer_null("organisation_id"))
                .col(string_null("email"))
                .col(string_null("phone"))
                .col(string_null("website"))
                .col(json_binary_null("address"))
                .col(json_binary("opening_hours"))
                .col(date_null("valid_until"))
                .col(timestamp_with_time_zone_null("verified_at"))
                .foreign_key(&mut references(
                    "contact",
                    "id",
                    "item",
                    ForeignKeyAction::Cascade,
                ))
                .foreign_key(&mut references(
                    "contact",
                    "organisation_id",
                    "organisation",
                    ForeignKeyAction::Restrict,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("contact", &["organisation_id"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("contact_language")
                .col(big_integer("contact_id"))
                .col(string("language"))
                .col(integer("position"))
                .primary_key(Index::create().col("contact_id").col("language"))
                .foreign_key(&mut references(
                    "contact_language",
                    "contact_id",
                    "contact",
                    ForeignKeyAction::Cascade,
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("contact_language", &["language", "contact_id"]))
        .await
}
