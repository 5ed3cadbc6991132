// Ajv judges a corpus by the JSON Schemas of docs/spec. Usage: node schema.mjs SCHEMA CORPUS
// where CORPUS has lines {"id": …, "document": …, "accepted": …}, as python/schema_corpus.py writes them.
import {readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import {check} from './product.mjs';

const [schema, corpus] = process.argv.slice(2);

await check(`node ${process.versions.node}, ajv, JSON Schema 2020-12`, () => {
  const validate = new Ajv2020({strict: true, strictRequired: false, allErrors: false}).compile(JSON.parse(readFileSync(schema)));
  let accepted = 0;
  const lines = readFileSync(corpus, 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    const entry = JSON.parse(line);
    if (validate(entry.document) !== entry.accepted) {
      throw new Error(`${entry.id}: ComputeID says ${entry.accepted}, Ajv says ${JSON.stringify(validate.errors)}`);
    }
    accepted += entry.accepted ? 1 : 0;
  }
  return `${lines.length} documents, ${accepted} accepted, ${lines.length - accepted} refused`;
});
