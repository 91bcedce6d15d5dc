// Generates documents from a schema: random valid ones, and the same with one thing broken.
// The random numbers come from a fixed seed, so that every run sees the same documents.
import {
  GraphQLNonNull, getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType,
  isLeafType, isListType, isNonNullType, isObjectType,
} from 'graphql';

function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Fields that only serve tests of the transport.
const LEFT_OUT = new Set(['slow', 'big', 'panics', 'leaks', 'language']);

export function generated(schema, count) {
  const random = numbers(20251201);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (probability) => random() < probability;

  function value(type, depth) {
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (isListType(type)) {
      return `[${Array.from({ length: Math.floor(random() * 3) }, () => value(type.ofType, depth)).join(', ')}]`;
    }
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [pick(fields)]
        : fields.filter((f) => isNonNullType(f.type) && f.defaultValue === undefined
          || (chance(0.4) && (depth > 0 || !isInputObjectType(getNamedType(f.type)))));
      return `{${chosen.map((f) => `${f.name}: ${value(f.type, depth - 1)}`).join(', ')}}`;
    }
    switch (type.name) {
      case 'Int': return String(Math.floor(random() * 9));
      case 'Float': return pick(['1.5', '2', '3e2']);
      case 'Boolean': return pick(['true', 'false']);
      default: return pick(['"a"', '"sit"', '"ä"']);
    }
  }

  function selection(type, depth, state) {
    const parts = [];
    if (isAbstractType(type)) {
      parts.push('__typename');
      for (const possible of schema.getPossibleTypes(type)) {
        if (chance(0.7)) parts.push(`... on ${possible.name} ${selection(possible, depth - 1, state)}`);
      }
      if (!type.getFields) return `{ ${parts.join(' ')} }`;
    }
    const fields = Object.values(type.getFields()).filter((f) => !LEFT_OUT.has(f.name));
    const leaves = fields.filter((f) => isLeafType(getNamedType(f.type)));
    const wanted = 1 + Math.floor(random() * 3);
    for (let index = 0; index < wanted; index += 1) {
      const field = depth > 0 ? pick(fields) : leaves.length > 0 ? pick(leaves) : null;
      if (!field) { parts.push('__typename'); continue; }
      const args = field.args.filter((a) => isNonNullType(a.type) && a.defaultValue === undefined || chance(0.3));
      const written = args.map((a) => {
        if (chance(0.25)) {
          const name = `v${state.variables.length}`;
          const literal = value(a.type, 1);
          const optional = !isNonNullType(a.type);
          state.variables.push(`$${name}: ${a.type}${optional || chance(0.5) ? ` = ${literal}` : ` = ${literal}`}`);
          return `${a.name}: $${name}`;
        }
        return `${a.name}: ${value(a.type, 1)}`;
      });
      const alias = `f${state.aliases++}`;
      const directive = chance(0.1) ? pick([' @include(if: true)', ' @skip(if: true)', ' @skip(if: false)']) : '';
      const below = getNamedType(field.type);
      let inside = '';
      if (isCompositeType(below)) {
        if (chance(0.25) && depth > 1) {
          const name = `Part${state.fragments.length}`;
          state.fragments.push('');
          const at = state.fragments.length - 1;
          state.fragments[at] = `fragment ${name} on ${below.name} ${selection(below, depth - 1, state)}`;
          inside = ` { ...${name} }`;
        } else {
          inside = ` ${selection(below, depth - 1, state)}`;
        }
      }
      parts.push(`${state.aliases <= 25 ? `${alias}: ` : ''}${field.name}${written.length ? `(${written.join(', ')})` : ''}${directive}${inside}`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  const breaks = [
    (text) => text.replace(/\bname\b/, 'nmae'),
    (text) => text.replace(/\{ /, '{ unknownField '),
    (text) => text.replace(/\}\s*$/, ''),
    (text) => text.replace(/: (\d+)/, ': "$1"'),
    (text) => text.replace(/: "[^"]*"/, ': 5'),
    (text) => text.replace(/: true|: false/, ': 1'),
    (text) => text.replace(/\(([a-z]+):/, '($1: 1, $1:'),
    (text) => text.replace(/\(([a-z]+):/, '(other$1:'),
    (text) => text.replace(/on Dog/, 'on Cat'),
    (text) => text.replace(/on Cat/, 'on Human'),
    (text) => text.replace(/@skip/, '@skap'),
    (text) => text.replace(/\.\.\.Part0/, '...Part99'),
    (text) => text.replace(/\$v0: [A-Za-z!]+/, '$v0: Int'),
    (text) => text.replace(/\$v0: \S+ = /, '$v0: Boolean! = '),
    (text) => text.replace(/f1: /, 'f0: '),
    (text) => text.replace(/f2: /, 'f1: '),
    (text) => text.replace(/query \(/, 'query ($unused: Int, '),
    (text) => text.replace(/ = [^,)]+/, ''),
    (text) => text.replace(/RED|GREEN/, 'BLUE'),
    (text) => text.replace(/must|may|number/, '$& { x }'),
    (text) => `${text} fragment Unused on Dog { name }`,
  ];

  const documents = [];
  const seen = new Set();
  const root = schema.getQueryType();
  while (documents.length < count) {
    const state = { variables: [], aliases: 0, fragments: [] };
    const body = selection(root, 4, state);
    const head = state.variables.length ? `query (${state.variables.join(', ')}) ` : '';
    const text = [`${head}${body}`, ...state.fragments].join(' ');
    const tries = [text];
    const broken = pick(breaks)(text);
    if (broken !== text) tries.push(broken);
    for (const query of tries) {
      if (query.length > 6000 || seen.has(query)) continue;
      seen.add(query);
      documents.push({ query });
    }
  }
  return documents;
}
