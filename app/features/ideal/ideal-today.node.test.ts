import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import { releaseId, releaseReadingId } from '#shared/ideal/released.schemas.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { EDITION, editionDoc, openingDoc, releaseDocs } from './ideal-pages.fixtures.ts';
import { idealToday } from './ideal-today.ts';
import { takenBackKey } from './taken-back.ts';

const NOW = Date.parse('2026-10-20T12:00:00Z');
const DAY = 86_400_000;
const ANALYST = { person: 'per_x', state: 'XA', institution: null, unit: null, roles: ['partnerAnalyst'] };

function linesOf(
  docs: readonly Doc[],
  { as = ANALYST, remembered = {} }: { as?: object; remembered?: Readonly<Record<string, Json>> } = {},
) {
  const actor = as as TodayAsker['actor'];
  const replica = replicaOf(docs);
  const client = { replica, remembered: (key: string) => remembered[key] ?? null };
  const t = (key: string, said: { name?: string; n?: number; day?: string } = {}) =>
    [key, said.name, said.n, said.day].filter((each) => each !== undefined).join(' ');
  const asker = { client, actor, now: NOW, t, locale: 'es' } as unknown as TodayAsker;
  return idealToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker))
    .map(({ words, href }) => [words, href]);
}
const reading = (state: string, number: number): Doc => ({
  collection: 'releaseReadings',
  id: releaseReadingId({ edition: EDITION, state, person: 'per_x', number }),
  parent: releaseId({ edition: EDITION, state }),
  audience: 'x',
  rev: 1,
  body: { person: 'per_x', number, at: NOW },
});

test('an analyst of a partner body is told of each release that was opened and not read, and of what was taken back', () => {
  const docs = [
    editionDoc(),
    ...releaseDocs('CL'),
    openingDoc('CL'),
    ...releaseDocs('EC'),
    openingDoc('EC'),
    openingDoc('PE', NOW - 2 * DAY),
    openingDoc('BO', NOW - 30 * DAY),
  ];
  // The second of Chile's is read; of Ecuador's only the first was.
  const known = [...docs, reading('CL', 2), reading('EC', 1)];
  const gone = ['ideal.today.taken_back Perú 18 oct 2026', `/ideal/${EDITION}/read/PE`];
  const released = ['ideal.today.released Ecuador 2', `/ideal/${EDITION}/read/EC`];
  expect(linesOf(known)).toEqual([gone, released]);
  const remembered = { [takenBackKey({ edition: EDITION, state: 'PE' })]: NOW - 2 * DAY };
  expect(linesOf(known, { remembered })).toEqual([released]);
  expect(linesOf([editionDoc({ status: 'adopted' }), ...known.slice(1)])).toEqual([]);
  // What a state reads of its own is no news to it, and an administrator of the body reads none of it.
  expect(linesOf(docs, { as: { ...ANALYST, state: 'CL', roles: ['pointOfContact'] } })).toEqual([]);
  expect(linesOf(docs, { as: { ...ANALYST, roles: ['nationalAdmin'] } })).toEqual([]);
});
