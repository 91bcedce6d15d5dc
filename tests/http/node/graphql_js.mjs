// Judges and executes every document of the corpus with graphql-js, against the schema whose text
// stands on standard input. Prints one outcome for each.
import { readFileSync } from 'node:fs';
import {
  GraphQLError, buildSchema, execute, getIntrospectionQuery, parse, validate,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { handwritten } from './documents.mjs';
import { generated } from './generate.mjs';

const schema = buildSchema(readFileSync(0, 'utf8'));

const fail = () => { throw new GraphQLError('This field fails.'); };
const maybe = (args, name) =>
  !(name in args) ? 'absent' : args[name] === null ? 'null' : args[name];
const fragile = (number) => ({
  __typename: 'Fragile',
  number,
  must: () => (number % 2 === 1 ? fail() : number),
  may: () => (number % 2 === 1 ? fail() : number),
  strict: () => fragile(number + 1),
  lenient: () => fragile(number + 1),
  strictList: () => [0, 1, 2].map(fragile),
  lenientList: () => [0, 1, 2].map(fragile),
  optionalList: () => [0, 1, 2].map(fragile),
  lists: () => [0, 1].map((start) =>
    Array.from({ length: start + 1 }, (_, number) => fragile(number * 2 + start))),
});
const dog = () => ({
  __typename: 'Dog', name: 'Rex', nickname: null, barkVolume: 11, color: 'GREEN',
  doesKnow: ({ command }) => command === 'sit', owner: human,
});
const cat = () => ({ __typename: 'Cat', name: 'Mia', nickname: 'M', meowVolume: 3, color: 'grey' });
const human = () => ({
  __typename: 'Human', name: 'Ada', pets: () => [dog(), cat()],
  animals: () => [dog(), null, human()],
});
const root = {
  hello: ({ name }) => `hello ${name}`,
  number: ({ value }) => value,
  real: ({ value }) => value,
  flag: ({ value }) => value,
  word: (args) => maybe(args, 'value'),
  identify: ({ id }) => id,
  color: ({ value }) => value,
  echo: ({ input }) => {
    const optional = maybe(input, 'optional');
    const given = 'optional' in input && input.optional !== null ? `=${optional}` : optional;
    const list = input.list ? input.list.reduce((a, b) => a + b, 0) : -1;
    return `${input.required} ${given} ${list} ${input.seven} ${input.color != null} ${input.nested ? input.nested.required : 0}`;
  },
  one: ({ input }) => String(input.text ?? input.number),
  sum: ({ values }) => values.reduce((a, b) => a + b, 0),
  count: ({ values }) => (values == null ? null : values.length),
  matrix: ({ rows }) => rows.flat().reduce((a, b) => a + b, 0),
  dogs: ({ first, last }) => {
    const size = Math.max(0, Math.min(100, first ?? last ?? 20));
    return {
      edges: Array.from({ length: size }, (_, n) => ({ cursor: String(n), node: dog() })),
      nodes: Array.from({ length: size }, dog),
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: size,
    };
  },
  nodes: ({ ids }) => ids.map(cat),
  dog, human, pet: cat, animal: human,
  fragile: () => fragile(0),
  strictFragile: () => fragile(0),
  rename: (args) => `${args.slug} ${maybe(args, 'title')}`,
};

function outcome({ query, variables, operationName }) {
  let document;
  try {
    document = parse(query);
  } catch {
    return { phase: 'invalid' };
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { phase: 'invalid', why: errors[0].message };
  const operations = document.definitions.filter((d) => d.kind === 'OperationDefinition');
  const operation = operationName
    ? operations.find((o) => o.name?.value === operationName)
    : operations.length === 1 ? operations[0] : undefined;
  if (!operation) return { phase: 'operation' };
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (coerced.errors) return { phase: 'variables', why: coerced.errors[0].message };
  const result = execute({
    schema, document, rootValue: root, variableValues: variables, operationName,
  });
  return {
    phase: 'executed',
    data: result.data,
    paths: (result.errors ?? []).map((error) => error.path),
  };
}

const corpus = [
  ...handwritten,
  ...generated(schema, 400),
  { query: getIntrospectionQuery({ descriptions: true }), only: 'phase' },
  { query: getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true }), only: 'phase' },
];
console.log(JSON.stringify(corpus.map((entry) => ({ ...entry, expected: outcome(entry) }))));
