import * as v from 'valibot';
import { expect, test } from 'vitest';
import { OPERATIONS } from '#server/http/api-table.ts';
import { FormIdSchema, FormVersionSchema } from '#shared/forms/forms.schemas.ts';
import { InstanceXmlSchema } from '#shared/reports/reports.schemas.ts';
import { ChangedTextSchema } from '#shared/reports/review.schemas.ts';
import { HandoverRequestSchema } from '#shared/session/session.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';

const WORD = 'Ana Soto';

interface Found {
  readonly path: string;
  readonly schema: v.GenericSchema;
}

/** Every text in a schema, at any depth. */
function textsOf(schema: unknown, path: string): Found[] {
  const node = schema as {
    type: string;
    entries?: Record<string, unknown>;
    items?: readonly unknown[];
    item?: unknown;
    key?: unknown;
    value?: unknown;
    wrapped?: unknown;
    options?: readonly unknown[];
  };

  if (node.type === 'string') return [{ path, schema: node as unknown as v.GenericSchema }];
  const inside: [string, unknown][] = [
    ...Object.entries(node.entries ?? {}),
    ...(node.items ?? []).map((item, index): [string, unknown] => [String(index), item]),
    ...(['item', 'key', 'value', 'wrapped'] as const).map((part): [string, unknown] => [part, node[part]]),
    ...(node.type === 'union' || node.type === 'variant' ? (node.options ?? []) : []).map(
      (option, index): [string, unknown] => [String(index), option],
    ),
  ];
  return inside.flatMap(([name, part]) =>
    typeof part === 'object' && part !== null && 'type' in part ? textsOf(part, `${path}.${name}`) : [],
  );
}

/** Covered by their hash or signature, or compared with what a form says: nothing in them may change. */
const VERBATIM: ReadonlySet<unknown> = new Set([
  InstanceXmlSchema,
  ChangedTextSchema,
  FormIdSchema,
  FormVersionSchema,
  HandoverRequestSchema.entries.outbox,
]);

const taken = [
  // The server makes internal mutations from what it has already accepted.
  ...allMutations
    .filter(({ internal }) => internal !== true)
    .map(({ name, args }) => ({ name, schema: args })),
  // The arguments of a push are tested above; its other fields, and those of a pull, are names of ours.
  ...OPERATIONS.flatMap(({ path, body, group }) =>
    body === undefined || body === 'bytes' || group === 'sync' ? [] : [{ name: path, schema: body }],
  ),
];

test.each(taken)('what $name takes as free text it takes clean', ({ name, schema }) => {
  const unclean = textsOf(schema, name).filter(({ schema: text }) => {
    if (VERBATIM.has(text)) return false;
    const read = v.safeParse(text, 'Ana\u202e Soto\u200b');
    return read.success && read.output !== WORD;
  });
  expect(unclean.map(({ path }) => path)).toEqual([]);
});
