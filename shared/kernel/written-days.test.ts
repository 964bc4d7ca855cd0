import * as v from 'valibot';
import { expect, test } from 'vitest';
import { WrittenDaySchema } from './days.ts';
import { unrealDay } from './written-days.ts';

const day = WrittenDaySchema;
const NONE = '2026-02-30';
const kinds = v.variant('kind', [
  v.strictObject({ kind: v.literal('day'), on: day }),
  v.strictObject({ kind: v.literal('text'), on: v.string() }),
]);

test.each([
  [day, NONE, NONE],
  [day, '2026-02-28', null],
  [
    v.pipe(
      day,
      v.check(() => true),
    ),
    NONE,
    NONE,
  ],
  [v.nullable(day), null, null],
  [v.strictObject({ on: v.exactOptional(v.nullable(day)) }), { on: NONE }, NONE],
  [v.strictObject({ on: v.exactOptional(v.nullable(day)) }), {}, null],
  [
    v.pipe(
      v.strictObject({ on: day }),
      v.check(() => true),
    ),
    { on: NONE },
    NONE,
  ],
  [v.array(v.strictObject({ on: day })), [{ on: '2026-01-31' }, { on: NONE }], NONE],
  [v.tuple([v.string(), day]), [NONE, NONE], NONE],
  [v.tuple([v.string(), day]), [NONE, '2026-01-31'], null],
  [kinds, { kind: 'day', on: NONE }, NONE],
  [kinds, { kind: 'text', on: NONE }, null],
  [v.strictObject({ text: v.string() }), { text: NONE }, null],
] as const)('%# a day that is not in the calendar is found where a day stands', (schema, value, found) => {
  expect(unrealDay(schema, value)).toBe(found);
});
