import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineCollection, defineMutation } from '#shared/kernel/mutation.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { createRegistry } from '#shared/sync/registry.ts';
import type { BenchDocument } from './documents.ts';

const Text = v.pipe(v.string(), v.maxLength(2_000));

export const benchDocuments = defineCollection({
  name: 'bench',
  body: v.strictObject({
    org: Text,
    at: Text,
    kind: Text,
    title: Text,
    body: Text,
    lat: v.number(),
    lon: v.number(),
    tags: v.pipe(v.array(Text), v.maxLength(20)),
    n: v.number(),
  }),
});

/** A typical mutation of the product: arguments by schema, one document read, one created. */
const write = defineMutation({
  name: 'bench.write',
  args: v.strictObject({
    document: IdSchema,
    compartment: v.pipe(v.string(), v.maxLength(20)),
    body: benchDocuments.body,
  }),
  compartment: ({ compartment }) => compartment,
  reads: ({ document }) => [{ kind: 'one', collection: benchDocuments.name, id: document }],
  decide: ({ args }) =>
    accept([create(benchDocuments, { id: args.document, audience: 'all', body: args.body })]),
});

export const benchRegistry = createRegistry([...allMutations, write]);

export interface WriteArgs {
  readonly document: string;
  readonly compartment: string;
  readonly body: Omit<BenchDocument, 'id'>;
}

export function toWriteArgs({
  compartment,
  document,
}: {
  compartment: string;
  document: BenchDocument;
}): WriteArgs {
  const { id, ...body } = document;
  return { document: id, compartment, body };
}
