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
}
function linesOf(docs: readonly Doc[], as: object, { now = OCTOBER, remembered = {} }: When = {}) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string) => key.replace('presidencies.today.', '');
  const client = { replica: replicaOf(docs), remembered: (key: string) => remembered[key] ?? null };
  const asker = { client, actor, now, t, locale: 'es' };
  return presidenciesToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, href }) => `${words} ${href}`)
    .filter((line) => /^(sign|accept|took_over|kept) /.test(line));
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
