//! SQLite is read in two ways: by the pool, and in the thread that wants to know.

use lotse::{
    clock::Moment,
    conferences,
    config::{Settings, VERSION},
    contacts,
    content::{KindTable, languages::LanguageShelf, record},
    db::{Database, ReadRows},
    editions::Editions,
    news, organisations, workshop_reports,
};
use std::sync::Arc;

use crate::server::World;

async fn all<T: KindTable>(moment: Moment, connection: &impl ReadRows) -> Vec<String> {
    let select = record::visible::<T>(moment, &[]);
    let records = record::fetch(connection, select).await.unwrap();
    let mut records: Vec<String> = records.iter().map(|record| format!("{record:?}")).collect();
    records.sort();
    records
}

#[tokio::test]
async fn items_of_every_kind_are_the_same_whichever_way_they_are_read() {
    let world = World::empty();
    world.done(&["import", concat!(env!("CARGO_MANIFEST_DIR"), "/facts")]);
    let database = Database::open(&world.database_url(), None).await.unwrap();
    let settings = Settings::default();
    let editions = Arc::new(Editions::new(
        database.clone(),
        LanguageShelf::new(settings.languages()),
        settings.time_zone,
        0,
        VERSION,
    ));
    let moment = Moment::current(settings.time_zone);
    let edition = editions.ask(moment.now).await.unwrap();
    let view = editions.view(edition);
    let here = view.connection().await.unwrap();
    let pool = database.snapshot().await.unwrap();
    macro_rules! compare {
        ($($table:ty),+) => {
            $(
                let (one, other) = (all::<$table>(moment, here).await, all::<$table>(moment, &pool).await);
                assert!(!other.is_empty(), "there are some");
                assert_eq!(one, other);
            )+
        };
    }
    compare!(
        organisations::entity::Entity,
        conferences::entity::Entity,
        news::entity::Entity,
        workshop_reports::entity::report::Entity,
        contacts::entity::contact::Entity
    );
}
