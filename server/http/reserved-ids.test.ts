import * as v from 'valibot';
import { expect, test } from 'vitest';
import { allMutations } from '#shared/sync/all-features.ts';
import { OPERATIONS } from './api-table.ts';

/** Every text that a schema has somewhere inside it. */
function textsIn(schema: unknown, seen = new Set<unknown>()): v.GenericSchema[] {
  if (schema === null || typeof schema !== 'object' || seen.has(schema)) return [];
  seen.add(schema);
  const inner = Object.values(schema).flatMap((each) => textsIn(each, seen));
  const isText = 'type' in schema && schema.type === 'string' && 'kind' in schema && schema.kind === 'schema';
  return isText ? [schema as unknown as v.GenericSchema, ...inner] : inner;
}

const requests: readonly (readonly [string, readonly unknown[]])[] = [
  ...OPERATIONS.map(({ method, path, body, query }) => [`${method} ${path}`, [body, query]] as const),
  ...allMutations.map(({ name, args }) => [name, [args]] as const),
];

test.each([
  ['person', 'per_other', 'dev_other', 'per_system'],
  ['device', 'dev_other', 'per_other', 'dev_system'],
])('no request can name the server itself as a %s', (_, fitting, other, reserved) => {
  const named: string[] = [];
  const letting: string[] = [];
  for (const [request, schemas] of requests)
    for (const text of schemas.flatMap((schema) => textsIn(schema))) {
      if (!v.is(text, fitting) || v.is(text, other)) continue;
      named.push(request);
      if (v.is(text, reserved)) letting.push(request);
    }
  expect(named).toContain('post /push');
  expect(letting).toEqual([]);
});
