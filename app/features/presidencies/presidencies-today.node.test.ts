import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import { formerPresidencyAudience } from '#shared/access/scopes.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HANDOVER_CHECKS } from '#shared/presidencies/handover.schemas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { acceptedDoc, handoverDoc } from './handover-pages.fixtures.ts';
import { TWO_TERMS, termDoc } from './presidencies-pages.fixtures.ts';
import { presidenciesToday } from './presidencies-today.ts';
import { takenOverKey } from './taken-over.ts';

const DAY = 86_400_000;
const OCTOBER = Date.parse('2026-10-15T15:00:00Z');
const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const PRESIDES = of(null, 'presidencyAdmin');
const COORDINATES = of(null, 'presidencyDelegate');
const CHILE = of('CL', 'nationalAdmin');
const ECUADOR = of('EC', 'nationalAdmin');
const DELEGATE = of('PE', 'delegate');

interface When {
  readonly now?: number;
  readonly remembered?: Readonly<Record<string, number>>;
  /** Which lines the test is about. */
  readonly about?: RegExp;
  /** Why the server refused what this device sent, by the id of the act. */
  readonly refused?: Readonly<Record<string, object>>;
}
const HANDED = /^(sign|accept|took_over|kept) /;
function linesOf(
  docs: readonly Doc[],
  as: object,
  { now = OCTOBER, remembered = {}, refused = {}, about = HANDED }: When = {},
) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string) => key.replace('presidencies.today.', '');
  const client = {
    replica: replicaOf(docs),
    remembered: (key: string) => remembered[key] ?? null,
    outbox: () => Object.keys(refused).map((id) => ({ id })),
    factsOf: (id: string) => ({ id, isDiscarded: false, refusal: refused[id] ?? null, stuck: null }),
  };
  const asker = { client, actor, now, t, locale: 'es' };
  return presidenciesToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, href }) => `${words} ${href}`)
    .filter((line) => about.test(line));
}
const SIGN = ['sign /presidencies/prs_3/handover'];

test('whoever administers the presidency is told from the first day on which it may be signed, until it is', () => {
  const signable = Date.parse('2026-10-01T00:00:00Z');
  expect(linesOf(TWO_TERMS, PRESIDES, { now: signable - 1 })).toEqual([]);
  expect(linesOf(TWO_TERMS, PRESIDES, { now: signable })).toEqual(SIGN);
  expect(linesOf(TWO_TERMS, COORDINATES)).toEqual([]);
  expect(linesOf([...TWO_TERMS, handoverDoc()], PRESIDES)).toEqual([]);
  expect(linesOf([...TWO_TERMS, handoverDoc({ status: 'withdrawn' })], PRESIDES)).toEqual(SIGN);
});

test('the administration of the state that comes is told once the server has the signature, and no other', () => {
  const signed = [...TWO_TERMS, handoverDoc()];
  expect(linesOf(signed, CHILE)).toEqual(['accept /presidencies/prs_3/handover']);
  expect(linesOf(signed, ECUADOR)).toEqual([]);
  const waiting = { ...handoverDoc().body.outgoing, takenAt: null, checked: [...HANDOVER_CHECKS] };
  expect(linesOf([...TWO_TERMS, handoverDoc({ outgoing: waiting })], CHILE)).toEqual([]);
  expect(linesOf([...TWO_TERMS, acceptedDoc(null)], CHILE)).toEqual([]);
});

test('that a presidency took over is news to everybody for two weeks, until its page was looked at', () => {
  const takenOver = { handover: 'hov_3', hash: 'x', from: 'prs_2', at: OCTOBER };
  const docs = [
    termDoc('prs_2'),
    termDoc('prs_3', { state: 'CL', number: 3, from: '2027-01-01', takenOver }),
  ];
  const told = ['took_over /presidencies/prs_3'];
  expect(linesOf(docs, DELEGATE)).toEqual(told);
  expect(linesOf(docs, DELEGATE, { remembered: { [takenOverKey('prs_3')]: OCTOBER } })).toEqual([]);
  expect(linesOf(docs, DELEGATE, { now: OCTOBER + 15 * DAY })).toEqual([]);
});

test('the administration of the state that presided is told that something came too late', () => {
  const late: Doc = {
    ...{ collection: 'setAsides', id: 'asd_1', parent: null, rev: 1 },
    audience: formerPresidencyAudience({ state: 'CL', number: 2 }),
    body: { device: 'dev_old', person: 'per_old', receivedAt: OCTOBER, mutation: {} },
  };
  const docs = [termDoc('prs_2', { state: 'CL' }), late];
  expect(linesOf(docs, CHILE)).toEqual(['kept /presidencies/prs_2/kept']);
  expect(linesOf(docs, ECUADOR)).toEqual([]);
});

const PROGRAMME = /^programme/;
const written = { programme: { text: { es: 'Puertos.' }, priorities: [] } };

test('whoever presides without a programme is told so, as the state that comes is, until it is written', () => {
  const told = (docs: readonly Doc[], as: object) => linesOf(docs, as, { about: PROGRAMME });
  const terms = [termDoc('prs_2'), termDoc('prs_3', { state: 'CL', number: 3, from: '2027-01-01' })];
  const now = ['programme_now /presidencies/prs_2/programme'];
  expect(told(terms, PRESIDES)).toEqual(now);
  expect(told(terms, of('BR', 'nationalAdmin'))).toEqual(now);
  expect(told([termDoc('prs_2', written)], PRESIDES)).toEqual([]);
  expect(told(terms, ECUADOR)).toEqual([]);
  const december = { about: PROGRAMME, now: Date.parse('2026-12-15T15:00:00Z') };
  expect(linesOf(terms, CHILE, december)).toEqual(['programme /presidencies/prs_3/programme']);
});

test('whoever administers the presidency is told to name its people while nobody coordinates', () => {
  const mandate = (change: object) => ({
    ...{ collection: 'mandates', id: 'man_1', parent: 'per_c', audience: 'members/mandates', rev: 1 },
    body: { function: 'coordination', from: '2026-01-01', until: null, endedAt: null, ...change },
  });
  const told = (docs: readonly Doc[], as = PRESIDES) => linesOf(docs, as, { about: /^name_people/ });
  expect(told([])).toEqual(['name_people /people']);
  expect(told([mandate({ endedAt: OCTOBER - 1 })])).toEqual(['name_people /people']);
  expect(told([mandate({ function: 'presidency' })])).toEqual(['name_people /people']);
  expect(told([mandate({})])).toEqual([]);
  expect(told([], CHILE)).toEqual([]);
});

test('who presided is told that it was handed over, and reads there what came too late', () => {
  const former = { ...PRESIDES, roles: [] };
  const refusal = { code: 'presidencies.handed_over', details: { state: 'BR', number: 2 } };
  const about = /^(handed_over|presides_no_more) /;
  expect(linesOf([], former, { about })).toEqual(['presides_no_more /outbox']);
  expect(linesOf([], former, { about, refused: { mut_1: refusal } })).toEqual(['handed_over /outbox/mut_1']);
  const two = { mut_1: refusal, mut_2: refusal, mut_3: { code: 'access.not_allowed' } };
  expect(linesOf([], former, { about, refused: two })).toEqual(['handed_over /outbox']);
  expect(linesOf([], PRESIDES, { about })).toEqual([]);
  expect(linesOf([], of('CL', 'delegate'), { about, refused: { mut_1: refusal } })).toHaveLength(1);
});
