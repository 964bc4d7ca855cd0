import { beforeEach, describe, expect, test } from 'vitest';
import { closingId } from '#shared/decisions/voices.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import {
  CHILE,
  daysOffDocs,
  docOf,
  heldDoc,
  PERU,
  requestDoc,
  rulesDocs,
  SESSION,
  sittingDoc,
  spokenDocs,
} from './minutes.fixtures.ts';
import { hashOfSummaries } from './minutes.rules.ts';
import {
  type Correction,
  correctionId,
  type Minutes,
  minutesId,
  type Summary,
  summaryId,
} from './minutes.schemas.ts';

const DAY = 86_400_000;
const seat = (person: string, state: string | null, delegation: string | null = state) => ({
  ...{ person: `per_${person}`, device: `dev_${person}`, state, delegation, institution: null, unit: null },
});
const chair = actorWith(['presidencyAdmin'], seat('chair', null, 'presidency'));
const notes = actorWith(['programmeSupport'], seat('notes', null, 'el-paccto'));
const peru = actorWith(['delegate'], seat('peru', 'PE'));
const second = actorWith(['pointOfContact'], seat('peru2', 'PE'));
const chile = actorWith(['delegate'], seat('chile', 'CL'));
const field = actorWith(['fieldOfficer'], seat('field', 'PE'));

let world = createRuleWorld({ now: SESSION });
const acts = (actor: Actor, name: string, args: object = {}) =>
  codeOf(world.act(actor, `minutes.${name}`, { meeting: MEETING, ...args }));
const one = <B>(id: string) => world.docs('committee').find((doc) => doc.id === id)?.body as B | undefined;
const summary = (request = PERU) => one<Summary>(summaryId(request));
const correction = (request = PERU) => one<Correction>(correctionId(request));
const minutes = () => one<Minutes>(minutesId(MEETING));
const shown = () =>
  hashOfSummaries(
    world.docs('committee').filter(({ collection }) => collection === 'summaries') as Doc<Summary>[],
  );
const reads = (actor: Actor, id: string) => world.readBy(actor, 'committee').some((doc) => doc.id === id);

const summarizes = (es: string | null, change: object = {}, actor = notes) =>
  acts(actor, 'summarize', { request: PERU, text: es === null ? null : { es }, ...change });
const sends = (change: object = {}, actor = chair) =>
  acts(actor, 'send', { words: shown(), calendar: null, ...change });
const corrects = (es: string, change: object = {}, actor = peru) =>
  acts(actor, 'correct', { request: PERU, was: summary()?.text ?? null, text: { es }, ...change });
const answers = (isAccepted: boolean, reason: string | null = null, change: object = {}, actor = notes) =>
  acts(actor, 'answer_correction', {
    ...{ request: PERU, text: correction()?.text ?? { es: '-' }, isAccepted, reason },
    ...change,
  });
const adopts = (change: object = {}, actor = chair) => acts(actor, 'adopt', { words: shown(), ...change });

beforeEach(() => {
  world = createRuleWorld({ now: SESSION });
  for (const doc of [...spokenDocs, ...rulesDocs(5), ...daysOffDocs('PE', ['2026-06-29'])])
    world.plant('committee', doc);
});

describe('a summary', () => {
  test('is written by whoever takes notes, of what somebody said', () => {
    for (const who of [peru, chile, field]) expect(summarizes('No.', {}, who)).toBe('access.not_allowed');
    expect(summarizes('Perú apoya.')).toBe('accepted');
    expect(summary()).toMatchObject({ delegation: 'PE', item: 'agi_1', text: { es: 'Perú apoya.' } });
    expect(summarizes('Perú acepta.', {}, chair)).toBe('accepted');
    expect(summary()).toMatchObject({ text: { es: 'Perú acepta.' }, by: 'per_chair' });
    expect(summarizes('x', { meeting: 'mtg_other' })).toBe('minutes.nobody_spoke');
    expect(summarizes('x', { request: 'spk_none' })).toBe('minutes.nobody_spoke');
    world.plant('committee', requestDoc('spk_waits', { state: 'waiting' }));
    expect(summarizes('x', { request: 'spk_waits' })).toBe('minutes.nobody_spoke');
    // Who gave way while speaking has spoken.
    world.plant('committee', requestDoc(PERU, { state: 'gave_way' }));
    expect(summarizes('Perú cede.')).toBe('accepted');
    expect(summarizes(null)).toBe('accepted');
    expect(summary()).toBeUndefined();
    expect(summarizes(null)).toBe('accepted');
  });

  test('is read by those who take notes alone until the minutes go out', () => {
    summarizes('Perú apoya.');
    const id = summaryId(PERU);
    expect([chair, notes, peru, chile, field].map((who) => reads(who, id))).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(sends()).toBe('accepted');
    expect([chair, notes, peru, chile, field].map((who) => reads(who, id))).toEqual([
      ...[true, true, true, true, false],
    ]);
  });

  test('is neither added nor changed any more once the minutes went out: that takes a correction', () => {
    summarizes('Perú apoya.');
    sends();
    expect(summarizes('Otra cosa.')).toBe('minutes.already_sent');
    expect(summarizes(null)).toBe('minutes.already_sent');
    // One that was left out is none that anybody could correct in the days of the rules.
    expect(summarizes('Chile retira todo.', { request: CHILE })).toBe('minutes.already_sent');
    world.now = (minutes()?.until ?? 0) - 1000;
    expect(summarizes('Chile retira todo.', { request: CHILE })).toBe('minutes.already_sent');
    expect(summary(CHILE)).toBeUndefined();
    expect(corrects('Chile apoya.', { request: CHILE, was: null }, chile)).toBe('accepted');
    expect(answers(true, null, { request: CHILE, text: { es: 'Chile apoya.' } })).toBe('accepted');
    expect(summary(CHILE)?.text).toEqual({ es: 'Chile apoya.' });
    expect(reads(peru, summaryId(CHILE))).toBe(true);
  });
});

describe('minutes', () => {
  test('go out by whoever presides, after the sitting, with the words on the screen', () => {
    summarizes('Perú apoya.');
    expect(sends({}, notes)).toBe('access.not_allowed');
    expect(sends({}, peru)).toBe('access.not_allowed');
    expect(sends({ meeting: 'mtg_none' })).toBe('meetings.unknown_meeting');
    world.plant('committee', sittingDoc({ closedAt: null }));
    expect(sends()).toBe('minutes.in_session');
    world.plant('committee', sittingDoc());
    // Sent at a pause, they would be those of half a meeting.
    for (const state of ['in_session', 'convened'] as const) {
      world.plant('committee', heldDoc(state));
      expect(sends()).toBe('minutes.meeting_open');
    }
    world.plant('committee', heldDoc('closed'));
    const read = shown();
    summarizes('Perú se opone.');
    expect(sends({ words: read })).toBe('minutes.changed_meanwhile');
    expect(minutes()).toBeUndefined();
    expect(sends()).toBe('accepted');
    expect(sends()).toBe('minutes.already_sent');
  });

  test('that went out do not grow: the meeting sits no more, even where it is taken up again', () => {
    const opens = () =>
      codeOf(world.act(chair, 'floor.open_sitting', { meeting: MEETING, day: '2026-06-25' }));
    world.plant('committee', heldDoc('in_session'));
    expect(opens()).toBe('accepted');
    expect(codeOf(world.act(chair, 'floor.close_sitting', { meeting: MEETING }))).toBe('accepted');
    world.plant('committee', heldDoc('closed'));
    expect(sends()).toBe('accepted');
    world.plant('committee', heldDoc('in_session'));
    expect(opens()).toBe('floor.minutes_sent');
  });

  test('say until when they can be corrected, by the rules and days off of that day, and it stays so', () => {
    expect(sends({ calendar: 'CL' })).toBe('accepted');
    // A Thursday; the Monday after is off in Peru, whose calendar is followed whatever the device had found.
    expect(minutes()).toMatchObject({
      ...{ state: 'window', lastDay: '2026-07-03', article: 'art_minutes', calendar: 'PE' },
      ...{ until: Date.parse('2026-07-04T00:00+02:00'), timeZone: 'Europe/Madrid', takenAt: SESSION },
    });
    for (const doc of [...rulesDocs(1), ...daysOffDocs('PE', ['2026-07-03'])]) world.plant('committee', doc);
    world.now = Date.parse('2026-07-03T21:59Z');
    expect(corrects('Con reservas.')).toBe('accepted');
  });

  test('are not adopted while the meeting sits again: what is said there would stand nowhere', () => {
    sends();
    world.now = minutes()?.until ?? 0;
    world.plant('committee', sittingDoc({ closedAt: null }));
    expect(adopts()).toBe('minutes.in_session');
    world.plant('committee', sittingDoc());
    expect(adopts()).toBe('accepted');
  });

  test('are adopted when the last day is over and every correction has its answer', () => {
    summarizes('Perú apoya.');
    expect(adopts()).toBe('minutes.not_sent');
    sends();
    corrects('Perú apoya con reservas.');
    expect(adopts()).toBe('minutes.window_open');
    world.now = minutes()?.until ?? 0;
    expect(world.act(chair, 'minutes.adopt', { meeting: MEETING, words: shown() })).toMatchObject({
      ...{ code: 'minutes.corrections_open', details: { n: 1 } },
    });
    const before = shown();
    expect(answers(true)).toBe('accepted');
    expect(adopts({ words: before })).toBe('minutes.changed_meanwhile');
    expect(adopts({}, notes)).toBe('access.not_allowed');
    expect(adopts()).toBe('accepted');
    expect(minutes()).toMatchObject({ state: 'adopted', adopted: { on: '2026-07-04', by: 'per_chair' } });
    for (const code of [adopts(), summarizes('x'), corrects('x'), answers(true)])
      expect(code).toBe('minutes.adopted');
  });

  test('once adopted close the record, and do so as well where it was closed before', () => {
    sends();
    world.now = minutes()?.until ?? 0;
    expect(adopts()).toBe('accepted');
    expect(one(closingId(MEETING))).toMatchObject({ of: MEETING, by: 'per_chair' });
    // Whoever closes it in the old way finds it closed.
    expect(codeOf(world.act(chair, 'decisions.close_minutes', { of: MEETING }))).toBe('accepted');
    expect(one(closingId(MEETING))).toMatchObject({ at: minutes()?.until });
  });

  test('of a record that was closed already are adopted, and the closing stays as it was', () => {
    const body = { of: MEETING, takenAt: SESSION, by: 'per_chair', at: SESSION };
    const id = closingId(MEETING);
    world.plant('committee', docOf('minutesClosings', id, body, 'members/decisions'));
    sends();
    world.now = minutes()?.until ?? 0;
    expect(adopts()).toBe('accepted');
    expect(one(closingId(MEETING))).toMatchObject({ at: SESSION });
  });

  test('alone close the record of a meeting that sat', () => {
    const closes = () => codeOf(world.act(chair, 'decisions.close_minutes', { of: MEETING }));
    expect(closes()).toBe('minutes.closed_by_adopting');
    world.plant('committee', { ...sittingDoc(), parent: 'mtg_other' });
    expect(closes()).toBe('accepted');
  });
});

describe('a correction', () => {
  beforeEach(() => {
    summarizes('Perú apoya.');
  });

  test('is of the delegation that spoke, once the minutes went out, and says what it corrects', () => {
    expect(corrects('x')).toBe('minutes.not_sent');
    sends();
    expect(corrects('x', {}, field)).toBe('minutes.nobody_spoke');
    for (const who of [chile, chair, notes]) expect(corrects('x', {}, who)).toBe('access.not_allowed');
    expect(corrects('x', { request: CHILE })).toBe('access.not_allowed');
    expect(corrects('Perú apoya.')).toBe('minutes.nothing_corrected');
    expect(corrects('x', { was: { es: 'Lo que leí.' } })).toBe('minutes.summary_changed');
    expect(corrects('Perú apoya con reservas.')).toBe('accepted');
    expect(correction()).toMatchObject({
      ...{ state: 'open', delegation: 'PE', was: { es: 'Perú apoya.' }, by: 'per_peru' },
    });
    // The minutes say what they said, until somebody answers.
    expect(summary()?.text).toEqual({ es: 'Perú apoya.' });
    expect(corrects('Perú no apoya.', {}, second)).toBe('accepted');
    expect(correction()).toMatchObject({ text: { es: 'Perú no apoya.' }, by: 'per_peru2' });
    expect(correction()?.earlier).toBeUndefined();
  });

  test('that comes on the last day counts, and one that comes later is refused with that day', () => {
    sends();
    const until = minutes()?.until ?? 0;
    world.now = until - 1;
    expect(corrects('A tiempo.')).toBe('accepted');
    world.now = until;
    // The clock of the phone says that it is still time.
    const late = world.act(
      peru,
      'minutes.correct',
      { meeting: MEETING, request: PERU, was: { es: 'Perú apoya.' }, text: { es: 'Tarde.' } },
      until - DAY,
    );
    expect(late).toMatchObject({ code: 'minutes.too_late', details: { day: '2026-07-03' } });
    expect(correction()?.text).toEqual({ es: 'A tiempo.' });
  });

  test('is taken over, or the minutes stay as they are with a reason', () => {
    sends();
    corrects('Perú apoya con reservas.');
    expect(answers(false, null, {}, peru)).toBe('access.not_allowed');
    expect(answers(false)).toBe('minutes.reason_missing');
    expect(answers(true, null, { text: { es: 'Otra.' } })).toBe('minutes.correction_changed');
    expect(answers(false, 'No se dijo.', {}, chair)).toBe('accepted');
    expect(correction()).toMatchObject({ state: 'kept', answer: { reason: 'No se dijo.', by: 'per_chair' } });
    expect(summary()?.text).toEqual({ es: 'Perú apoya.' });
    expect(answers(true)).toBe('minutes.already_answered');
    expect(corrects('Perú apoya, con una reserva.')).toBe('accepted');
    expect(correction()).toMatchObject({
      ...{ state: 'open', answer: null },
      earlier: [
        { state: 'kept', text: { es: 'Perú apoya con reservas.' }, answer: { reason: 'No se dijo.' } },
      ],
    });
    expect(answers(true)).toBe('accepted');
    expect(summary()).toMatchObject({ text: { es: 'Perú apoya, con una reserva.' }, by: 'per_notes' });
  });

  test('is withdrawn by its delegation until it is answered', () => {
    sends();
    const withdraws = (es: string, actor = peru) =>
      acts(actor, 'withdraw_correction', { request: PERU, text: { es } });
    expect(withdraws('x')).toBe('minutes.no_correction');
    corrects('Con reservas.');
    expect(withdraws('Con reservas.', chile)).toBe('access.not_allowed');
    // Somebody of the same delegation wrote it anew: nobody withdraws what they have not read.
    expect(withdraws('Lo que leí.')).toBe('minutes.correction_changed');
    expect(withdraws('Con reservas.', second)).toBe('accepted');
    expect(correction()?.state).toBe('withdrawn');
    expect(withdraws('Con reservas.')).toBe('minutes.already_answered');
    world.now = minutes()?.until ?? 0;
    expect(adopts()).toBe('accepted');
  });

  test('of a speech of which the minutes say nothing becomes its summary', () => {
    sends();
    const of = { request: CHILE, was: null };
    expect(corrects('Chile pidió un estudio.', of, chile)).toBe('accepted');
    expect(answers(true, null, { request: CHILE, text: { es: 'Chile pidió un estudio.' } })).toBe('accepted');
    expect(summary(CHILE)).toMatchObject({ delegation: 'CL', text: { es: 'Chile pidió un estudio.' } });
    expect(reads(peru, summaryId(CHILE))).toBe(true);
  });

  test('can be made anew some times, and no more', () => {
    sends();
    for (let turn = 0; turn <= 20; turn += 1) {
      expect(corrects(`Vez ${turn}.`)).toBe('accepted');
      expect(answers(false, 'No.')).toBe('accepted');
    }
    expect(corrects('Otra vez.')).toBe('minutes.corrected_too_often');
  });
});

test('ids of summaries, corrections and minutes differ by what they follow from, however long', () => {
  const long = 'spk_'.padEnd(80, 'x');
  const ids = [`${long}1`, `${long}2`].flatMap((id) => [summaryId(id), correctionId(id)]);
  ids.push(minutesId('mtg_1'), minutesId('mtx_1'), minutesId(`mtg_${long}1`), minutesId(`mtg_${long}2`));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]{3}_[0-9A-Za-z_-]{1,80}$/);
});
