import { beforeEach, expect, test } from 'vitest';
import { feedbackAudience, textAudience } from '#shared/access/scopes.ts';
import { issuedId } from '#shared/assessment/assessment.schemas.ts';
import { releasedItemId } from '#shared/contributions/release.mutations.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  ameripol,
  analyst,
  begin,
  contact,
  customsHead,
  EDITION,
  made,
  NOW,
  officer,
  otherContact,
  policeHead,
  released,
  SECRET,
  world,
} from '#test/support/release-world.ts';
import { feedbackNoteId, feedbackPartId, reportUseId } from './feedback.schemas.ts';
import { responseTimes } from './response.rules.ts';

const DAY = 86_400_000;
const ITEM = releasedItemId({ state: 'CL', link: 'lnc_1' });
const of = { edition: EDITION, state: 'CL' };
const ofPart = { ...of, institution: 'customs', unit: 'port-7' };
const send = (who = ameripol, words: object | null = null) => made(who, 'feedback.send', { ...of, words });

/** A paragraph that rests on what Chile released, as the analysts have it and as others do. */
function cite(id: string, marking: 'public' | 'analysts', number: number) {
  const audience = textAudience({ level: marking, edition: EDITION });
  const said = { edition: EDITION, section: 'judgements', number, marking, detail: { kind: 'judgement' } };
  const planted = (collection: string, of: string, body: object): Doc => ({
    ...{ collection, id: of, parent: EDITION, audience, rev: 1 },
    body: body as Doc['body'],
  });
  world.plant('committee', {
    ...planted('paragraphs', id, { ...said, cites: [{ item: ITEM, source: 'B', information: '2' }] }),
    audience: textAudience({ level: 'analysts', edition: EDITION }),
  });
  const issued = issuedId({ edition: EDITION, paragraph: id });
  world.plant('committee', planted('issuedParagraphs', issued, { ...said, of: id, es: 'EL TEXTO' }));
}
function publish(status = 'published') {
  const known = world.docs('committee').find(({ id }) => id === EDITION) as Doc;
  world.plant('committee', { ...known, body: { ...known.body, status } });
}
const inState = (id: string) => world.docs('state:CL').find((doc) => doc.id === id);
const note = () => world.docs('committee').find(({ id }) => id === feedbackNoteId(of));

beforeEach(() => {
  begin();
  released();
  cite('pgf_open', 'public', 1);
  cite('pgf_strict', 'analysts', 2);
});

test('a note says what was used, where, to what effect and how much was not, once the edition is published', () => {
  expect(send()).toBe('ideal.edition_elsewhere');
  publish();
  expect(send(contact)).toBe('access.not_allowed');
  expect(send(ameripol, { es: 'Gracias.' })).toBe('accepted');
  expect(note()?.audience).toBe(feedbackAudience('CL'));
  expect(note()?.body).toMatchObject({
    uses: [
      { item: ITEM, effect: 'judgement', section: 'judgements', number: 1, isOpen: true },
      { item: ITEM, effect: 'judgement', section: 'judgements', number: 2, isOpen: false },
    ],
    words: { es: 'Gracias.' },
  });
  expect(send()).toBe('feedback.sent_already');
  const read = (who: typeof contact) => JSON.stringify(world.readBy(who, 'committee'));
  expect(read(contact)).toContain('Gracias.');
  expect(read(otherContact)).not.toContain('Gracias.');
  expect(JSON.stringify(note())).not.toContain(SECRET);
});

test('whoever sends it need not read what a state gave; a state that gave nothing reads that', () => {
  publish();
  expect(send(analyst)).toBe('accepted');
  expect(note()?.body.uses).toHaveLength(2);
  expect(made(ameripol, 'feedback.send', { ...of, state: 'PE', words: null })).toBe('accepted');
  const other = world.docs('committee').find(({ id }) => id === feedbackNoteId({ ...of, state: 'PE' }));
  expect(other?.body.uses).toEqual([]);
});

test('inside the state it goes to the report, its unit and its institution, and no text goes with it', () => {
  publish();
  expect(send()).toBe('accepted');
  const use = inState(reportUseId({ edition: EDITION, report: 'rep_1' }));
  expect(use).toMatchObject({ parent: 'rep_1', body: { editionTitle: { es: 'IDEAL 3' } } });
  expect(use?.body.uses).toHaveLength(2);
  expect(inState(feedbackPartId(ofPart))?.body).toMatchObject({
    ...ofPart,
    used: ['rep_1'],
    editionTitle: { es: 'IDEAL 3' },
  });
  const read = (who: typeof contact) => JSON.stringify(world.readBy(who, 'state:CL'));
  expect(read(officer)).toContain(use?.id);
  expect(read(customsHead)).toContain(feedbackPartId(ofPart));
  expect(read(policeHead)).not.toContain(feedbackPartId(ofPart));
  expect(read(contact)).not.toContain('EL TEXTO');
});

test('a state acknowledges once and asks; the analysts answer, and nobody else does', () => {
  publish();
  send();
  expect(made(otherContact, 'feedback.acknowledge', of)).toBe('access.not_allowed');
  world.now = NOW + 2 * DAY;
  expect(made(contact, 'feedback.acknowledge', of)).toBe('accepted');
  const first = note()?.body.acknowledged;
  world.now = NOW + 3 * DAY;
  expect(made(contact, 'feedback.acknowledge', of)).toBe('accepted');
  expect(note()?.body.acknowledged).toEqual(first);
  const question = { ...of, question: 'fbq_1', text: '¿Por qué no Arica?' };
  expect(made(contact, 'feedback.question', question)).toBe('accepted');
  expect(made(contact, 'feedback.question', question)).toBe('feedback.question_known');
  const answer = { question: 'fbq_1', text: 'Por una sola fuente.' };
  expect(made(contact, 'feedback.answer_question', answer)).toBe('access.not_allowed');
  expect(made(ameripol, 'feedback.answer_question', answer)).toBe('accepted');
  // The first of two answers stands.
  expect(made(analyst, 'feedback.answer_question', answer)).toBe('accepted');
  const other = { ...answer, text: 'Por otra cosa.' };
  expect(made(analyst, 'feedback.answer_question', other)).toBe('feedback.answered_already');
});

test('a unit’s part is acknowledged by its head alone, and its question stays in the state', () => {
  publish();
  send();
  expect(made(policeHead, 'feedback.acknowledge_part', ofPart)).toBe('access.not_allowed');
  expect(made(customsHead, 'feedback.acknowledge_part', ofPart)).toBe('accepted');
  const question = { ...ofPart, question: 'fbq_2', text: '¿Se usará otra vez?' };
  expect(made(customsHead, 'feedback.question_part', question)).toBe('accepted');
  expect(JSON.stringify(world.docs('committee'))).not.toContain('otra vez');
  const answer = { question: 'fbq_2', state: 'CL', text: 'Sí.' };
  expect(made(customsHead, 'feedback.answer_part', answer)).toBe('access.not_allowed');
  expect(made(contact, 'feedback.answer_part', answer)).toBe('accepted');
  const other = { ...answer, text: 'No.' };
  expect(made(contact, 'feedback.answer_part', other)).toBe('feedback.answered_already');
});

test('response times are whole days of both sides, the slowest answer and the oldest question', () => {
  const answered = (asked: number, at: number) => ({
    at: asked * DAY,
    answer: { text: 'x', by: 'per_a', at: at * DAY },
  });
  const times = responseTimes({
    sentAt: 0,
    acknowledged: { by: 'per_c', at: 2.9 * DAY },
    questions: [answered(3, 4), answered(3, 8), { at: 9 * DAY, answer: null }, { at: 6 * DAY, answer: null }],
    now: 10 * DAY,
  });
  expect(times).toEqual({
    acknowledging: { days: 2, isOver: true },
    answered: { count: 2, slowest: 5 },
    waiting: { count: 2, oldest: 4 },
  });
  expect(responseTimes({ sentAt: 0, acknowledged: null, questions: [], now: 5 * DAY })).toEqual({
    acknowledging: { days: 5, isOver: false },
    answered: null,
    waiting: null,
  });
});
