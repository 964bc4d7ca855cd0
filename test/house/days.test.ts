import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DaySchema, WrittenDaySchema } from '#shared/kernel/days.ts';
import { partsOf, type Schema, unrealDay } from '#shared/kernel/written-days.ts';
import { allMutations } from '#shared/sync/all-features.ts';

const takes = (schema: Schema, text: string) => v.is(schema as unknown as v.GenericSchema, text);

const OTHERS = ['no day', 'no-day', 'NO-DAY', '2026'];

/** Every text that takes a day and no other text, with where it stands. */
function daysIn(schema: Schema, path: string, above: readonly Schema[] = []): [path: string, day: Schema][] {
  if (above.includes(schema)) return [];
  if (schema.type === 'string')
    return takes(schema, '2026-01-31') && !OTHERS.some((other) => takes(schema, other))
      ? [[path, schema]]
      : [];
  const { entries = {} } = schema;
  const named = schema.pipe === undefined ? new Map(Object.entries(entries).map(([k, e]) => [e, k])) : null;
  return partsOf(schema).flatMap((part) =>
    daysIn(part, named?.has(part) ? `${path}.${named.get(part)}` : path, [...above, schema]),
  );
}
const days = allMutations.flatMap(({ name, args }) => daysIn(args as unknown as Schema, name));

test('an act takes a day as the kernel has it, so that every act asks whether it is in the calendar', () => {
  const known: readonly unknown[] = [DaySchema, WrittenDaySchema];
  expect(days.length).toBeGreaterThan(60);
  const own = days.filter(([, schema]) => !known.includes(schema)).map(([path]) => path);
  expect(own, 'take DaySchema; of an act that has landed, WrittenDaySchema').toEqual([]);
});

test('no act takes the thirtieth of February: where its form lets it through, it is found where all are decided', () => {
  const through = days.filter(
    ([, schema]) =>
      takes(schema, '2026-02-30') && unrealDay(schema as unknown as v.GenericSchema, '2026-02-30') === null,
  );
  expect(through.map(([path]) => path)).toEqual([]);
});
