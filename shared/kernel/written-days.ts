import * as v from 'valibot';
import { isDay, WrittenDaySchema } from './days.ts';

/** What schemas are made of, as far as a day may stand in them. */
export interface Schema {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Schema[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  /** Of a choice between schemas; between values, those values. */
  readonly options?: readonly unknown[];
}
type Held = readonly [schema: Schema, value: unknown];

const isSchema = (each: unknown): each is Schema => (each as Partial<Schema> | null)?.kind === 'schema';
const choicesOf = ({ options = [] }: Schema) => options.filter(isSchema);

/** What stands directly below a schema, without values. */
export function partsOf(schema: Schema): readonly Schema[] {
  const { pipe, entries, wrapped, item, items = [] } = schema;
  if (pipe !== undefined) return pipe.filter(isSchema);
  const one = [wrapped, item].flatMap((each) => each ?? []);
  return [...Object.values(entries ?? {}), ...one, ...items, ...choicesOf(schema)];
}

/** The same of a value: of a choice what the value is. */
function heldIn(schema: Schema, value: unknown): readonly Held[] {
  const { pipe, entries, wrapped, item, items = [] } = schema;
  if (value === null || value === undefined) return [];
  if (pipe !== undefined) return pipe.filter(isSchema).map((each) => [each, value]);
  if (wrapped !== undefined) return [[wrapped, value]];
  const list = Array.isArray(value) ? value : [];
  if (item !== undefined) return list.map((each) => [item, each]);
  const named = Object.entries(entries ?? {}).map(
    ([name, each]): Held => [each, (value as Record<string, unknown>)[name]],
  );
  const chosen = choicesOf(schema).filter((each) => v.is(each as unknown as v.GenericSchema, value));
  return [
    ...named,
    ...items.map((each, at): Held => [each, list[at]]),
    ...chosen.map((each): Held => [each, value]),
  ];
}

const known = new WeakMap<Schema, boolean>();
function holdsDay(schema: Schema): boolean {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const holds = isWrittenDay(schema) || partsOf(schema).some(holdsDay);
  known.set(schema, holds);
  return holds;
}
const isWrittenDay = (schema: unknown) => schema === WrittenDaySchema;

/** The first day in these arguments that is not in the calendar, of those that their schema takes as written. */
export function unrealDay(schema: v.GenericSchema, value: unknown): string | null {
  const waiting: Held[] = [[schema as unknown as Schema, value]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [of, held] = next;
    if (!holdsDay(of)) continue;
    if (isWrittenDay(of)) {
      if (typeof held === 'string' && !isDay(held)) return held;
    } else waiting.push(...heldIn(of, held));
  }
  return null;
}
