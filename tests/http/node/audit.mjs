// Runs the audits of graphql-http against the server whose address stands on standard input.
import { readFileSync } from 'node:fs';
import { serverAudits } from 'graphql-http';

const url = readFileSync(0, 'utf8').trim();
const results = [];
for (const audit of serverAudits({ url })) {
  const result = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason });
}
console.log(JSON.stringify(results));
