// Documents written by hand: for each validation rule of the GraphQL specification some that keep
// it and some that break it, then documents whose execution shows null propagation, coercion and
// absent values. Whether each is valid is graphql-js's to say.
const texts = `
{ hello }
{ hello(name: "x") }
{ hello(name: null) }
{ hello(name: 1) }
{ nothing }
{ hello { x } }
{ dog }
{ dog { } }
{ }
{
query
query { hello
{ hello } }
query A { hello } query A { hello }
query A { hello } { hello }
{ hello } { hello }
query A { hello } mutation A { rename(slug: "a") }
mutation { rename(slug: "a") }
mutation { rename(slug: "a", title: null) }
mutation { rename(slug: "a", title: "t") }
mutation { hello }
subscription { hello }
type A { b: Int }
extend type Query { b: Int }
{ hello } type A { b: Int }
fragment F on Query { hello }
{ ...F } fragment F on Query { hello }
{ ...F } fragment F on Query { hello } fragment F on Query { hello }
{ ...G } fragment F on Query { hello }
{ ...F }
{ hello } fragment F on Query { hello }
{ dog { ...F } } fragment F on Dog { name ...G } fragment G on Dog { nickname ...F }
{ dog { ...F } } fragment F on Dog { ...F }
{ dog { ...F } } fragment F on Dog { owner { pets { ...F } } }
{ dog { ...F } } fragment F on Nothing { name }
{ dog { ...F } } fragment F on String { name }
{ dog { ...F } } fragment F on Color { name }
{ dog { ...F } } fragment F on EchoInput { required }
{ dog { ... on Dog { name } } }
{ dog { ... { name } } }
{ dog { ... on Cat { name } } }
{ dog { ... on Pet { name } } }
{ dog { ... on Animal { __typename } } }
{ dog { ... on Nothing { name } } }
{ dog { ... on Int { name } } }
{ pet { ... on Dog { barkVolume } ... on Cat { meowVolume } } }
{ pet { ... on Human { name } } }
{ pet { ... on Animal { ... on Dog { name } } } }
{ pet { barkVolume } }
{ animal { name } }
{ animal { __typename } }
{ animal { ... on Pet { name } ... on Human { name pets { name } } } }
{ animal { ... on Dog { name } ...F } } fragment F on Animal { ... on Human { animals { __typename } } }
{ __typename }
{ __typename { x } }
{ __typename(x: 1) }
{ __typename @skip(if: true) }
{ __typename @nothing }
{ __typename @skip }
{ __typename @skip(if: 1) }
{ __typename @skip(if: true) @skip(if: false) }
{ a: __typename b: __typename }
{ a: __typename a: hello }
{ __schema { queryType { name } } }
{ __type(name: "Dog") { name kind fields { name } } }
{ __type { name } }
{ __type(name: 1) { name } }
{ __typo }
{ dog { __schema { queryType { name } } } }
{ dog { __type(name: "Dog") { name } } }
{ hello @skip(if: true) }
{ hello @include(if: false) }
{ hello @include(if: "false") }
{ hello @skip(unless: true) }
{ hello @skip(if: true, if: true) }
{ hello @deprecated }
{ hello @specifiedBy(url: "x") }
query @skip(if: true) { hello }
query ($a: Int @skip(if: true)) { number(value: $a) }
query ($a: Int! @nothing) { number(value: $a) }
{ ...F @skip(if: true) } fragment F on Query { hello }
{ ...F } fragment F on Query @skip(if: true) { hello }
{ ... @include(if: true) { hello } }
{ ... @include(if: false) { hello } number(value: 1) }
{ ... @nothing { hello } }
{ a: hello a: hello }
{ a: hello a: hello(name: "x") }
{ hello hello(name: "world") }
{ hello(name: "a") hello(name: "a") }
{ hello(name: "a") hello(name: "b") }
{ a: hello(name: "a") b: hello(name: "b") }
{ hello: number(value: 1) hello }
{ sum(values: [1]) sum(values: [1, 2]) }
{ sum(values: [1, 2]) sum(values: [1]) }
{ sum(values: []) sum(values: [1]) }
{ matrix(rows: [[1]]) matrix(rows: [[1, 2]]) }
{ matrix(rows: [[1], [2]]) matrix(rows: [[1]]) }
{ echo(input: {required: 1, list: [1]}) echo(input: {required: 1, list: [1, 2]}) }
{ echo(input: {required: 1, seven: 2}) echo(input: {seven: 2, required: 1}) }
{ echo(input: {required: 1}) echo(input: {required: 1, seven: 2}) }
{ echo(input: {required: 1, seven: 3}) echo(input: {required: 1, seven: 2}) }
query ($a: Int!, $b: Int!) { number(value: $a) number(value: $b) }
query ($a: Int!) { number(value: $a) number(value: $a) }
{ dog { name } dog { nickname } }
{ dog { a: name } dog { a: nickname } }
{ dog { a: name } ...F } fragment F on Query { dog { a: barkVolume } }
{ dog { ...F ...G } } fragment F on Dog { a: name } fragment G on Dog { a: nickname }
{ dog { ...F ...G } } fragment F on Dog { owner { name } } fragment G on Dog { owner { pets { name } } }
{ dog { owner { a: name } } dog { owner { a: pets { name } } } }
{ pet { ... on Dog { a: barkVolume } ... on Cat { a: meowVolume } } }
{ pet { ... on Dog { a: name } ... on Cat { a: meowVolume } } }
{ pet { ... on Dog { a: name } ... on Cat { a: nickname } } }
{ pet { ... on Dog { color } ... on Cat { color } } }
{ pet { a: name ... on Dog { a: nickname } } }
{ pet { name ... on Dog { name } } }
{ animal { ... on Dog { x: owner { a: name } } ... on Human { x: pets { a: name } } } }
{ animal { ... on Dog { x: owner { a: name } } ... on Human { x: name } } }
{ fragile { strict { a: number } strict { a: must } } }
{ fragile { a: strict { number } a: lenient { number } } }
{ fragile { strict { number } strict { number } } }
{ number }
{ number(value: 1, value: 2) }
{ number(value: 1, other: 2) }
{ number(value: null) }
{ number(value: "1") }
{ number(value: 1.0) }
{ number(value: 1e3) }
{ number(value: true) }
{ number(value: RED) }
{ number(value: [1]) }
{ number(value: {a: 1}) }
{ number(value: 2147483647) }
{ number(value: 2147483648) }
{ number(value: -2147483648) }
{ number(value: -2147483649) }
{ number(value: 99999999999999999999999999) }
{ number(value: 00) }
{ number(value: 01) }
{ number(value: -0) }
{ number(value: 1a) }
{ number(value: 0x1) }
{ real(value: 1) }
{ real(value: 1.5) }
{ real(value: 1e10) }
{ real(value: 1E+2) }
{ real(value: -1.5e-3) }
{ real(value: 1.) }
{ real(value: .5) }
{ real(value: "1") }
{ real(value: true) }
{ real(value: null) }
{ flag(value: true) }
{ flag(value: 1) }
{ flag(value: "true") }
{ flag(value: TRUE) }
{ word }
{ word(value: null) }
{ word(value: "x") }
{ word(value: x) }
{ word(value: 1) }
{ word(value: "\\u00e4\\n\\"\\\\") }
{ word(value: "\\u{1F600}") }
{ word(value: "\\uD83D\\uDE00") }
{ word(value: "\\uD83D") }
{ word(value: "\\x") }
{ word(value: "a }
{ word(value: """block "quoted" text""") }
{ word(value: """  a\\n  b""") }
{ word(value: "") }
{ word(value: """""") }
{ identify(id: "a") }
{ identify(id: 1) }
{ identify(id: 99999999999999) }
{ identify(id: 1.5) }
{ identify(id: true) }
{ identify(id: a) }
{ identify(id: null) }
{ color(value: RED) }
{ color(value: BLUE) }
{ color(value: "RED") }
{ color(value: red) }
{ color(value: 1) }
{ color(value: true) }
{ echo }
{ echo(input: {}) }
{ echo(input: {required: 1}) }
{ echo(input: {required: null}) }
{ echo(input: {required: 1, optional: null}) }
{ echo(input: {required: 1, optional: "x"}) }
{ echo(input: {required: 1, optional: 2}) }
{ echo(input: {required: 1, required: 2}) }
{ echo(input: {required: 1, list: [1, 2]}) }
{ echo(input: {required: 1, list: 5}) }
{ echo(input: {required: 1, list: [1, null]}) }
{ echo(input: {required: 1, list: ["1"]}) }
{ echo(input: {required: 1, list: null}) }
{ echo(input: {required: 1, seven: 8}) }
{ echo(input: {required: 1, seven: null}) }
{ echo(input: {required: 1, color: RED}) }
{ echo(input: {required: 1, color: "RED"}) }
{ echo(input: {required: 1, color: BLUE}) }
{ echo(input: {required: 1, nested: {required: 2}}) }
{ echo(input: {required: 1, nested: {}}) }
{ echo(input: {required: 1, nested: {required: 2, required: 3}}) }
{ echo(input: {required: 1, nested: {required: 2, nested: {required: 3, unknown: 1}}}) }
{ echo(input: {required: 1, unknown: 2}) }
{ echo(input: [{required: 1}]) }
{ echo(input: "x") }
{ one(input: {text: "a"}) }
{ one(input: {number: 1}) }
{ one(input: {}) }
{ one(input: {text: "a", number: 1}) }
{ one(input: {text: null}) }
{ one(input: {text: "a", number: null}) }
{ sum(values: [1, 2]) }
{ sum(values: 3) }
{ sum(values: []) }
{ sum(values: [1, null]) }
{ sum(values: [1, "2"]) }
{ sum(values: [[1]]) }
{ sum(values: null) }
{ count }
{ count(values: null) }
{ count(values: [null, 1]) }
{ count(values: 1) }
{ matrix(rows: [[1, 2], [3]]) }
{ matrix(rows: [1, 2]) }
{ matrix(rows: 1) }
{ matrix(rows: [[1], null]) }
{ matrix(rows: [[[1]]]) }
query ($a: Int) { hello }
query ($a: Int, $a: Int) { number(value: $a) }
query ($a: Nothing) { number(value: $a) }
query ($a: Dog) { number(value: $a) }
query ($a: Pet) { hello }
query ($a: [Dog]) { hello }
query ($a: Int) { number(value: $a) }
query ($a: Int = 1) { number(value: $a) }
query ($a: Int = null) { number(value: $a) }
query ($a: Int! = 1) { number(value: $a) }
query ($a: Int! = null) { number(value: $a) }
query ($a: Int = "1") { number(value: $a) }
query ($a: Int = $b, $b: Int) { number(value: $a) }
query ($a: String!) { number(value: $a) }
query ($a: [Int!]!) { number(value: $a) }
query ($a: Int!) { sum(values: $a) }
query ($a: Int!) { sum(values: [$a]) }
query ($a: Int) { sum(values: [$a]) }
query ($a: Int) { sum(values: [1, $a]) }
query ($a: Int = 3) { sum(values: [$a]) }
query ($a: Int) { count(values: [$a, 1]) }
query ($a: String) { count(values: [$a]) }
query ($a: [Int]) { sum(values: $a) }
query ($a: [Int!]) { sum(values: $a) }
query ($a: [Int]!) { sum(values: $a) }
query ($a: [Int!]!) { sum(values: $a) }
query ($a: [Int!]! = [1, 2]) { sum(values: $a) }
query ($a: [Int!] = [1, null]) { sum(values: $a) }
query ($a: [[Int!]!]!) { matrix(rows: $a) }
query ($a: [Int!]!) { matrix(rows: [$a]) }
query ($a: Int!) { matrix(rows: [[$a]]) }
query ($a: Int) { matrix(rows: [[$a]]) }
query ($a: String) { echo(input: {required: 1, optional: $a}) }
query ($a: Int) { echo(input: {required: 1, optional: $a}) }
query ($a: Int) { echo(input: {required: $a}) }
query ($a: Int!) { echo(input: {required: $a}) }
query ($a: Int = 2) { echo(input: {required: $a}) }
query ($a: Int) { echo(input: {required: 1, seven: $a}) }
query ($a: Color) { echo(input: {required: 1, color: $a}) }
query ($a: String) { echo(input: {required: 1, color: $a}) }
query ($a: Int) { echo(input: {required: 1, list: $a}) }
query ($a: [Int!]) { echo(input: {required: 1, list: $a}) }
query ($a: Int!) { echo(input: {required: 1, nested: {required: $a}}) }
query ($a: Int) { echo(input: {required: 1, nested: {required: $a}}) }
query ($a: EchoInput) { echo(input: {required: 1, nested: $a}) }
query ($a: EchoInput) { echo(input: $a) }
query ($a: String) { one(input: {text: $a}) }
query ($a: String!) { one(input: {text: $a}) }
query ($a: String = "x") { one(input: {text: $a}) }
query ($a: String) { hello(name: $a) }
query ($a: String) { word(value: $a) }
query ($a: Int) { word(value: $a) }
query ($a: ID) { word(value: $a) }
query ($a: String!) { identify(id: $a) }
query ($a: Int!) { real(value: $a) }
query ($a: Boolean!) { hello @skip(if: $a) }
query ($a: Boolean) { hello @skip(if: $a) }
query ($a: Boolean = true) { hello @skip(if: $a) }
query ($a: Boolean = false) { hello @include(if: $a) number(value: 1) }
query ($a: Boolean!) { __typename @skip(if: $a) }
query ($a: Boolean = true) { __typename @skip(if: $a) hello }
query ($a: String!) { hello @skip(if: $a) }
{ number(value: $a) }
query A { number(value: $a) } query B($a: Int!) { number(value: $a) }
query ($a: Int!) { ...F } fragment F on Query { number(value: $a) }
query ($a: Int!) { ...F } fragment F on Query { number(value: $b) }
query ($a: Int) { ...F } fragment F on Query { number(value: $a) }
query ($a: Int!, $b: Int) { ...F } fragment F on Query { number(value: $a) }
query A($a: Int!) { ...F } query B($a: String!) { ...F } fragment F on Query { number(value: $a) }
query A($a: Int!) { ...F } query B { ...F } fragment F on Query { number(value: $a) }
query ($a: Boolean!) { ...F @include(if: $a) } fragment F on Query { hello }
query ($a: Boolean!) { dog { ... @include(if: $a) { name } nickname } }
{ dog { doesKnow } }
{ dog { doesKnow(command: "sit") } }
{ dog { doesKnow(command: SIT) } }
{ human { pets { name ... on Dog { owner { name } } } } }
{ human { animals { ... on Dog { name } ... on Human { name } } } }
{ nodes(ids: ["a", "b"]) { ... on Cat { name } } }
{ nodes(ids: "a") { ... on Cat { name } } }
{ nodes(ids: [null]) { __typename } }
{ dogs(first: 2) { edges { cursor node { name color } } pageInfo { hasNextPage endCursor } totalCount } }
{ dogs(first: 2, last: 3) { totalCount } }
{ dogs(first: -1) { totalCount nodes { name } } }
{ dogs(first: "2") { totalCount } }
{ dogs(first: null, last: 1) { totalCount } }
query ($n: Int) { dogs(first: $n) { totalCount } }
{ fragile { must may } }
{ fragile { strict { number must } } }
{ fragile { strict { may } } }
{ fragile { lenient { must } number } }
{ fragile { lenient { may } number } }
{ fragile { strict { strict { must } lenient { must } } } }
{ fragile { strictList { must } } }
{ fragile { strictList { may } } }
{ fragile { lenientList { must } } }
{ fragile { lenientList { must may number } } }
{ fragile { optionalList { must } number } }
{ fragile { optionalList { may } number } }
{ fragile { lists { must } } }
{ fragile { lists { may number } } }
{ fragile { lists { strict { must } } } }
{ fragile { lists { lenient { must } } } }
{ strictFragile { must } }
{ strictFragile { strict { must } } }
{ strictFragile { lenient { must } } }
{ strictFragile { strictList { must } } hello }
{ strictFragile { lenientList { must } } hello }
{ strictFragile { optionalList { must } } hello }
{ hello strictFragile { strict { may must } } }
{ hello fragile { strict { may must } } }
{ a: fragile { strict { must } } b: fragile { lenient { must } } c: fragile { must } }
{ fragile { a: lenient { must } b: lenient { strict { must } } } }
{ fragile { ...F } } fragment F on Fragile { lenient { must ...G } } fragment G on Fragile { strict { must } }
{ fragile { lenient { must @skip(if: true) may } } }
{ hello # a comment
{hello,,,,}
query Q($a:Int!=3,){number(value:$a,)}
query Q() { hello }
query Q($a Int) { number(value: $a) }
{ hello() }
{ hello: }
{ : hello }
{ dog { name } name }
{ ...on }
{ ... on on { x } }
{ ...on Query { hello } }
fragment on on Query { hello } { hello }
{ a: a: hello }
{ hello(name: $) }
{ hello(name: "a" "b") }
{ hello } ?
{ hello ; }
{ hello & dog { name } }
{ "hello" }
{ 1 }
query: { hello }
QUERY { hello }
query query { hello }
query mutation { hello }
{ null: hello true: number(value: 1) }
{ word(value: [) }
{ echo(input: {required 1}) }
{ echo(input: {required: 1) }
{ hello(name: @x) }
{ hello @ }
{ hello @skip() }
{ dog { ...F } } fragment F on Dog ($a: Int) { name }
{ dog { ...F } } fragment F { name }
`.trim().split('\n');

const withVariables = [
  ['query ($a: Int!) { number(value: $a) }', [{ a: 1 }, { a: 1.0 }, { a: 1.5 }, { a: '1' }, { a: null }, {}, { a: 2147483648 }, { a: -2147483648 }, { a: true }, { a: [1] }, { a: {} }, { a: 1, b: 2 }, { a: 1e400 }]],
  ['query ($a: Int) { dogs(first: $a) { totalCount } }', [{}, { a: null }, { a: 3 }, { a: 500 }, { a: -1 }]],
  ['query ($a: Int = 4) { dogs(first: $a) { totalCount } }', [{}, { a: null }, { a: 3 }]],
  ['query ($a: Int = 4) { number(value: $a) }', [{}, { a: 3 }]],
  ['query ($a: Float!) { real(value: $a) }', [{ a: 1 }, { a: 1.5 }, { a: '1' }, { a: null }]],
  ['query ($a: Boolean!) { flag(value: $a) }', [{ a: true }, { a: 1 }, { a: 'true' }, { a: null }]],
  ['query ($a: String) { word(value: $a) }', [{}, { a: null }, { a: 'x' }, { a: 1 }, { a: ['x'] }, { a: '{hello}' }]],
  ['query ($a: String = "d") { word(value: $a) }', [{}, { a: null }, { a: 'x' }]],
  ['query ($a: String = null) { word(value: $a) }', [{}, { a: null }, { a: 'x' }]],
  ['query ($a: String) { hello(name: $a) }', [{}, { a: 'x' }]],
  ['query ($a: ID!) { identify(id: $a) }', [{ a: 'x' }, { a: 1 }, { a: 1.5 }, { a: true }, { a: null }]],
  ['query ($a: Color!) { color(value: $a) }', [{ a: 'RED' }, { a: 'BLUE' }, { a: 1 }, { a: null }]],
  ['query ($a: Color = GREEN) { echo(input: {required: 1, color: $a}) }', [{}, { a: 'RED' }, { a: null }]],
  ['query ($a: EchoInput!) { echo(input: $a) }', [
    { a: { required: 1 } }, { a: {} }, { a: { required: null } }, { a: { required: 1, unknown: 1 } },
    { a: { required: 1, optional: null } }, { a: { required: 1, optional: 'x' } },
    { a: { required: 1, list: 5 } }, { a: { required: 1, list: [1, 2] } }, { a: { required: 1, list: [null] } },
    { a: { required: 1, seven: null } }, { a: { required: 1, seven: 9 } }, { a: { required: 1, color: 'RED' } },
    { a: { required: 1, nested: { required: 5 } } }, { a: { required: 1, nested: {} } }, { a: [{ required: 1 }] }, { a: 'x' },
  ]],
  ['query ($a: String) { echo(input: {required: 1, optional: $a}) }', [{}, { a: null }, { a: 'x' }]],
  ['query ($a: EchoInput) { echo(input: {required: 1, nested: $a}) }', [{}, { a: null }, { a: { required: 3 } }]],
  ['query ($a: Int) { echo(input: {required: 1, seven: $a}) }', [{}, { a: 3 }]],
  ['query ($a: Int) { count(values: [$a, 1]) }', [{}, { a: null }, { a: 2 }]],
  ['query ($a: [Int]) { count(values: $a) }', [{}, { a: null }, { a: [] }, { a: [null] }, { a: 3 }, { a: ['x'] }]],
  ['query ($a: OneInput!) { one(input: $a) }', [{ a: { text: 'x' } }, { a: { number: 1 } }, { a: {} }, { a: { text: 'x', number: 1 } }, { a: { text: null } }, { a: { text: 'x', number: null } }]],
  ['query ($a: String!) { one(input: {text: $a}) }', [{ a: 'x' }, { a: null }]],
  ['query ($a: [Int!]!) { sum(values: $a) }', [{ a: [1, 2] }, { a: 3 }, { a: [1, null] }, { a: [[1]] }, { a: '3' }]],
  ['query ($a: [[Int!]!]!) { matrix(rows: $a) }', [{ a: [[1], [2, 3]] }, { a: [[1], null] }, { a: 7 }, { a: [[[1]]] }, { a: [1, 2] }]],
  ['query ($a: Boolean = true) { hello @skip(if: $a) number(value: 1) }', [{}, { a: false }, { a: true }]],
  ['query ($a: Boolean!) { hello @skip(if: $a) number(value: 1) @include(if: $a) }', [{ a: false }, { a: true }, {}]],
  ['query ($a: Boolean = true) { ...F @include(if: $a) number(value: 1) } fragment F on Query { hello @skip(if: $a) dog { name } }', [{}, { a: false }]],
  ['mutation ($t: String) { rename(slug: "a", title: $t) }', [{}, { t: null }, { t: 'x' }]],
];

const named = [
  { query: 'query A { hello } query B { number(value: 1) }', operationName: 'A' },
  { query: 'query A { hello } query B { number(value: 1) }', operationName: 'B' },
  { query: 'query A { hello } query B { number(value: 1) }', operationName: 'C' },
  { query: 'query A { hello } query B { number(value: 1) }' },
  { query: '{ hello }', operationName: 'A' },
  { query: 'query A { hello }', operationName: 'A' },
  { query: 'query A { hello }', operationName: 'B' },
  { query: 'query A($v: Int!) { number(value: $v) } query B { hello }', operationName: 'B' },
  { query: 'query A($v: Int!) { number(value: $v) } query B { hello }', operationName: 'A' },
];

export const handwritten = [
  ...texts.map((query) => ({ query })),
  ...withVariables.flatMap(([query, sets]) => sets.map((variables) => ({ query, variables }))),
  ...named,
];
