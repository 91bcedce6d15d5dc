//! Table `workshop_contributor`: which organisation had which part in a workshop.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr, QueryOrder, entity::prelude::*};

/// One organisation's part. What the part is called is the label `role-<part>`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "workshop_contributor")]
pub struct Model {
    /// The report.
    #[sea_orm(primary_key, auto_increment = false)]
    pub workshop_report_id: i64,
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: i64,
    /// Names the label `role-<part>`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub part: String,
    /// The place among the report's contributors.
    pub position: i32,
    /// The report.
    #[sea_orm(belongs_to, from = "workshop_report_id", to = "id")]
    pub report: BelongsTo<super::report::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The contributors of each of several reports, in their order: one statement.
pub async fn of_reports(
    connection: &impl ConnectionTrait,
    reports: &[i64],
) -> Result<HashMap<i64, Vec<Model>>, DbErr> {
    let rows = Entity::find()
        .filter(COLUMN.workshop_report_id.is_in(reports.iter().copied()))
        .order_by_asc(COLUMN.position)
        .all(connection)
        .await?;
    let mut contributors: HashMap<i64, Vec<Model>> = HashMap::new();
    for row in rows {
        contributors
            .entry(row.workshop_report_id)
            .or_default()
            .push(row);
    }
    Ok(contributors)
}
