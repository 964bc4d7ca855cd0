import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { COCAINE, choiceDoc, positionDoc, priorityDoc } from './priorities-pages.fixtures.ts';
import { prioritiesToday } from './priorities-today.ts';

const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const CHILE = of('CL', 'delegate');

function linesOf(docs: readonly Doc[], as: object) {
  const actor = as as TodayAsker['actor'];
  const asker = { client: { replica: replicaOf(docs) }, actor, t: (key: string) => key, locale: 'es' };
  return prioritiesToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ href }) => href);
}

test('a delegation is told of what it has said nothing of, until it has or it is decided', () => {
  const asked = [`/priorities/${COCAINE}/position`];
  expect(linesOf([choiceDoc(), priorityDoc()], CHILE)).toEqual(asked);
  expect(linesOf([choiceDoc(), priorityDoc(), positionDoc('EC', 'support')], CHILE)).toEqual(asked);
  expect(linesOf([choiceDoc(), priorityDoc(), positionDoc('CL', 'support')], CHILE)).toEqual([]);
  const reworded = priorityDoc(COCAINE, { reason: { es: 'Otro motivo.' } });
  expect(linesOf([choiceDoc(), reworded, positionDoc('CL', 'support')], CHILE)).toEqual(asked);
  expect(linesOf([choiceDoc(), priorityDoc(COCAINE, { state: 'left_out' })], CHILE)).toEqual([]);
  expect(linesOf([choiceDoc({ state: 'closed' }), priorityDoc()], CHILE)).toEqual([]);
});

test('whoever speaks for no state of the region is told nothing', () => {
  for (const actor of [of(null, 'presidencyDelegate'), of('ES', 'delegate'), of('CL', 'fieldOfficer')])
    expect(linesOf([choiceDoc(), priorityDoc()], actor)).toEqual([]);
});
