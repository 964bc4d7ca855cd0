import * as v from 'valibot';

/** The parts of a schema that its wrappers and pipes are looked through for. */
interface Inside {
  readonly wrapped?: Inside;
  readonly item?: Inside;
  readonly entries?: Readonly<Record<string, Inside>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly (Inside & { readonly type: string; readonly requirement?: unknown })[];
}

export interface FieldSchema {
  /** Whether the entry is complete without it. */
  readonly isOptional: boolean;
  /** Of a text, in characters; of one in three languages, of each. */
  readonly maxLength: number | undefined;
  /** Values of a field of choices. */
  readonly options: readonly string[];
  accepts(value: unknown): boolean;
}

function optionsIn({ wrapped, item, options = [] }: Inside): readonly string[] {
  const inner = wrapped ?? item;
  return inner === undefined ? options.filter((each) => typeof each === 'string') : optionsIn(inner);
}

function maxLengthIn({ wrapped, pipe, entries }: Inside): number | undefined {
  if (wrapped !== undefined) return maxLengthIn(wrapped);
  if (entries?.es !== undefined) return maxLengthIn(entries.es);
  // That of a list is how many there may be.
  if (pipe?.[0]?.type !== 'string') return undefined;
  const own = pipe.find(({ type }) => type === 'max_length')?.requirement;
  return typeof own === 'number' ? own : undefined;
}

/** What the schema of an entry says about one of its fields; null if it has no such field. */
export function schemaOf({ body }: { readonly body: unknown }, field: string): FieldSchema | null {
  const schema = (body as Inside).entries?.[field];
  if (schema === undefined) return null;
  const accepts = (value: unknown) => v.is(schema as v.GenericSchema, value);
  return {
    isOptional: accepts(null) || accepts(''),
    maxLength: maxLengthIn(schema),
    options: optionsIn(schema),
    accepts,
  };
}
