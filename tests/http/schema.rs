//! A small schema with every shape that validation and null propagation care about.
#![expect(
    clippy::unused_async,
    reason = "the engine's macro wants resolvers async where they return results"
)]

use async_graphql::{
    Context, EmptySubscription, Enum, Error, ErrorExtensions, ID, InputObject, Interface,
    MaybeUndefined, Object, OneofObject, Schema, SimpleObject, Union, ValidationMode,
};
use lotse::graphql::judge::Judged;
use lotse::graphql::nulls::NullPropagation;
use lotse::http::{BoxFuture, Execute, Executed, Reader};
use std::sync::Arc;
use std::time::Duration;

pub(crate) type TestSchema = Schema<Query, Mutation, EmptySubscription>;

pub(crate) fn build() -> TestSchema {
    Schema::build(Query, Mutation, EmptySubscription)
        .validation_mode(ValidationMode::Fast)
        .limit_recursive_depth(lotse::graphql::judge::ENGINE_LEVELS)
        .disable_suggestions()
        .extension(NullPropagation)
        .finish()
}

pub(crate) struct Executor(pub(crate) TestSchema);

impl Execute for Executor {
    fn execute(&self, judged: Arc<Judged>, reader: Reader) -> BoxFuture<Executed> {
        let schema = self.0.clone();
        Box::pin(async move {
            let language = reader.accept_language.clone();
            let response = schema.execute(judged.request().data(reader)).await;
            Executed {
                response,
                content_language: vec!["de".to_owned(), "uk".to_owned()],
                varies_by_language: language.is_some(),
                ..Executed::default()
            }
        })
    }
}

fn failure() -> Error {
    Error::new("This field fails.").extend_with(|_, extensions| extensions.set("code", "FAILED"))
}

#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub(crate) enum Color {
    Red,
    Green,
}

#[derive(InputObject)]
pub(crate) struct EchoInput {
    required: i32,
    optional: MaybeUndefined<String>,
    list: Option<Vec<i32>>,
    #[graphql(default = 7)]
    seven: i32,
    color: Option<Color>,
    nested: Option<Box<EchoInput>>,
}

#[derive(OneofObject)]
pub(crate) enum OneInput {
    Text(String),
    Number(i32),
}

#[derive(Interface)]
#[graphql(
    field(name = "name", ty = "String"),
    field(name = "nickname", ty = "Option<String>")
)]
pub(crate) enum Pet {
    Dog(Dog),
    Cat(Cat),
}

#[derive(Union)]
pub(crate) enum Animal {
    Dog(Dog),
    Cat(Cat),
    Human(Human),
}

#[derive(Clone)]
pub(crate) struct Dog;

#[Object]
impl Dog {
    async fn name(&self) -> String {
        "Rex".to_owned()
    }
    async fn nickname(&self) -> Option<String> {
        None
    }
    async fn bark_volume(&self) -> Option<i32> {
        Some(11)
    }
    async fn color(&self) -> Color {
        Color::Green
    }
    async fn does_know(&self, command: String) -> bool {
        command == "sit"
    }
    async fn owner(&self) -> Option<Human> {
        Some(Human)
    }
}

#[derive(Clone)]
pub(crate) struct Cat;

#[Object]
impl Cat {
    async fn name(&self) -> String {
        "Mia".to_owned()
    }
    async fn nickname(&self) -> Option<String> {
        Some("M".to_owned())
    }
    async fn meow_volume(&self) -> Option<i32> {
        Some(3)
    }
    async fn color(&self) -> Option<String> {
        Some("grey".to_owned())
    }
}

#[derive(Clone)]
pub(crate) struct Human;

#[Object]
impl Human {
    async fn name(&self) -> String {
        "Ada".to_owned()
    }
    async fn pets(&self) -> Vec<Pet> {
        vec![Pet::Dog(Dog), Pet::Cat(Cat)]
    }
    async fn animals(&self) -> Option<Vec<Option<Animal>>> {
        Some(vec![
            Some(Animal::Dog(Dog)),
            None,
            Some(Animal::Human(Human)),
        ])
    }
}

#[derive(SimpleObject)]
pub(crate) struct PageInfo {
    has_next_page: bool,
    end_cursor: Option<String>,
}

#[derive(SimpleObject)]
pub(crate) struct DogEdge {
    cursor: String,
    node: Dog,
}

#[derive(SimpleObject)]
pub(crate) struct DogConnection {
    edges: Vec<DogEdge>,
    nodes: Vec<Dog>,
    page_info: PageInfo,
    total_count: i32,
}

/// Something in which fields fail.
pub(crate) struct Fragile {
    number: i32,
}

#[Object]
impl Fragile {
    async fn number(&self) -> i32 {
        self.number
    }
    /// Fails for odd numbers.
    async fn must(&self) -> Result<i32, Error> {
        if self.number % 2 == 1 {
            Err(failure())
        } else {
            Ok(self.number)
        }
    }
    /// Fails for odd numbers, and may be null.
    async fn may(&self) -> Result<Option<i32>, Error> {
        if self.number % 2 == 1 {
            Err(failure())
        } else {
            Ok(Some(self.number))
        }
    }
    async fn strict(&self) -> Fragile {
        Fragile {
            number: self.number + 1,
        }
    }
    async fn lenient(&self) -> Option<Fragile> {
        Some(Fragile {
            number: self.number + 1,
        })
    }
    async fn strict_list(&self) -> Vec<Fragile> {
        (0..3).map(|number| Fragile { number }).collect()
    }
    async fn lenient_list(&self) -> Vec<Option<Fragile>> {
        (0..3).map(|number| Some(Fragile { number })).collect()
    }
    async fn optional_list(&self) -> Option<Vec<Fragile>> {
        Some((0..3).map(|number| Fragile { number }).collect())
    }
    async fn lists(&self) -> Option<Vec<Option<Vec<Fragile>>>> {
        let lists = (0..2).map(|start| {
            Some(
                (0..=start)
                    .map(|number| Fragile {
                        number: number * 2 + start,
                    })
                    .collect(),
            )
        });
        Some(lists.collect())
    }
}

pub(crate) struct Query;

#[Object]
impl Query {
    async fn hello(&self, #[graphql(default = "world")] name: String) -> String {
        format!("hello {name}")
    }
    async fn number(&self, value: i32) -> Option<i32> {
        Some(value)
    }
    async fn real(&self, value: f64) -> Option<f64> {
        Some(value)
    }
    async fn flag(&self, value: bool) -> Option<bool> {
        Some(value)
    }
    async fn word(&self, value: MaybeUndefined<String>) -> String {
        match value {
            MaybeUndefined::Undefined => "absent".to_owned(),
            MaybeUndefined::Null => "null".to_owned(),
            MaybeUndefined::Value(value) => value,
        }
    }
    async fn identify(&self, id: ID) -> ID {
        id
    }
    async fn color(&self, value: Color) -> Color {
        value
    }
    async fn echo(&self, input: EchoInput) -> String {
        let optional = match input.optional {
            MaybeUndefined::Undefined => "absent".to_owned(),
            MaybeUndefined::Null => "null".to_owned(),
            MaybeUndefined::Value(value) => format!("={value}"),
        };
        let list = input.list.map_or(-1, |list| list.iter().sum());
        format!(
            "{} {optional} {list} {} {} {}",
            input.required,
            input.seven,
            input.color.is_some(),
            input.nested.map_or(0, |nested| nested.required)
        )
    }
    async fn one(&self, input: OneInput) -> String {
        match input {
            OneInput::Text(text) => text,
            OneInput::Number(number) => number.to_string(),
        }
    }
    async fn sum(&self, values: Vec<i32>) -> i32 {
        values.iter().sum()
    }
    async fn count(&self, values: Option<Vec<Option<i32>>>) -> Option<i32> {
        values.map(|values| i32::try_from(values.len()).unwrap_or(i32::MAX))
    }
    async fn matrix(&self, rows: Vec<Vec<i32>>) -> i32 {
        rows.iter().flatten().sum()
    }
    async fn dogs(
        &self,
        first: Option<i32>,
        after: Option<String>,
        last: Option<i32>,
    ) -> DogConnection {
        let _ = after;
        let size = first.or(last).unwrap_or(20).clamp(0, 100);
        DogConnection {
            edges: (0..size)
                .map(|number| DogEdge {
                    cursor: number.to_string(),
                    node: Dog,
                })
                .collect(),
            nodes: (0..size).map(|_| Dog).collect(),
            page_info: PageInfo {
                has_next_page: false,
                end_cursor: None,
            },
            total_count: size,
        }
    }
    async fn nodes(&self, ids: Vec<ID>) -> Vec<Option<Animal>> {
        ids.iter().map(|_| Some(Animal::Cat(Cat))).collect()
    }
    async fn dog(&self) -> Option<Dog> {
        Some(Dog)
    }
    async fn pet(&self) -> Pet {
        Pet::Cat(Cat)
    }
    async fn animal(&self) -> Option<Animal> {
        Some(Animal::Human(Human))
    }
    async fn human(&self) -> Human {
        Human
    }
    async fn fragile(&self) -> Option<Fragile> {
        Some(Fragile { number: 0 })
    }
    async fn strict_fragile(&self) -> Fragile {
        Fragile { number: 0 }
    }
    async fn language(&self, context: &Context<'_>) -> Option<String> {
        context.data::<Reader>().ok()?.accept_language.clone()
    }
    async fn slow(&self, milliseconds: u64) -> bool {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        true
    }
    async fn big(&self, bytes: usize) -> String {
        "x".repeat(bytes.min(100_000_000))
    }
    async fn panics(&self, #[graphql(default = true)] really: bool) -> bool {
        assert!(!really, "a secret of the inside");
        false
    }
    async fn leaks(&self) -> Result<Option<bool>, Error> {
        Err(Error::new("connection to 10.1.2.3 refused for user admin"))
    }
}

pub(crate) struct Mutation;

#[Object]
impl Mutation {
    async fn rename(&self, slug: String, title: MaybeUndefined<String>) -> String {
        match title {
            MaybeUndefined::Undefined => format!("{slug} absent"),
            MaybeUndefined::Null => format!("{slug} null"),
            MaybeUndefined::Value(title) => format!("{slug} {title}"),
        }
    }
}
