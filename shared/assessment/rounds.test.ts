import { beforeEach, expect, test } from 'vitest';
import { endOfDay } from '#shared/kernel/days.ts';
import { actorWith, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import {
  adopts,
  analyst,
  begin,
  chile,
  colleague,
  docsOf,
  ecuador,
  made,
  must,
  OVER,
  opensRound,
  plant,
  presidency,
  ROUND,
  says,
  standsAt,
  status,
  UNTIL,
  versions,
  world,
  writeEach,
} from '#test/support/report-world.ts';
import { voiceOf } from './assessment.rules.ts';
import type { Round, Statement } from './assessment.schemas.ts';
import { closeRound, roundHour } from './rounds.mutations.ts';

const round = (id = ROUND) => docsOf<Round>('rounds').find((each) => each.id === id)?.body;
const statement = (state: string) =>
  docsOf<Statement>('statements').find(({ body }) => body.state === state)?.body.says;
const speaks = (what = 'agrees', who = chile, id = ROUND) =>
  made(who, 'assessment.speak', { round: id, state: who.state, says: what });
const ends = (who = analyst) => made(who, 'assessment.end_round', { round: ROUND });
const extendsTo = (until: string) => made(analyst, 'assessment.extend_round', { round: ROUND, until });
const takesBack = (who = analyst) =>
  made(who, 'assessment.take_back', { entry: 'eds_back', reason: 'Falta un capítulo' });

beforeEach(() => {
  begin();
  writeEach();
});

test('analysts and the presidency send the text to the states, once there is one, and nobody else does', () => {
  begin();
  expect(opensRound()).toBe('assessment.nothing_written');
  writeEach();
  expect(opensRound(chile)).toBe('access.not_allowed');
  expect(opensRound(actorWith(['partnerAnalyst'], { person: 'per_x' }))).toBe('access.not_allowed');
  // It reads none of the paragraphs, and sends them nevertheless.
  expect(opensRound(presidency)).toBe('accepted');
  expect(status()).toBe('validating');
  expect(versions()).toMatchObject([{ body: { kind: 'draft' } }]);
  expect(round()).toMatchObject({ number: 1, version: 1, closed: null });
});

test('states have until a day that is not over anywhere: tomorrow at the earliest, later if they need more', () => {
  expect(opensRound(analyst, { until: '2027-06-10' })).toBe('assessment.day_too_soon');
  expect(opensRound(analyst, { until: '2027-06-11' })).toBe('accepted');
  expect(extendsTo('2027-06-10')).toBe('assessment.day_earlier');
  expect(extendsTo(UNTIL)).toBe('accepted');
  expect(made(chile, 'assessment.extend_round', { round: ROUND, until: '2027-09-01' })).toBe(
    'access.not_allowed',
  );
  // In the last hour of the last place on earth.
  world.now = endOfDay(UNTIL) - 1;
  expect(speaks()).toBe('accepted');
  expect(extendsTo(UNTIL)).toBe('accepted');
  world.now += 1;
  expect(speaks('has_said')).toBe('assessment.round_ended');
  expect(made(chile, 'assessment.speak_again', { round: ROUND, state: 'CL' })).toBe('assessment.round_ended');
  expect(extendsTo('2027-09-01')).toBe('assessment.round_ended');
  expect(statement('CL')).toBe('agrees');
});

test('a round ends before its last day only when all that were asked have spoken', () => {
  opensRound();
  expect(speaks()).toBe('accepted');
  expect(ends()).toBe('assessment.states_waited_for');
  expect(ends(chile)).toBe('access.not_allowed');
  expect(speaks('has_said', ecuador)).toBe('accepted');
  expect(ends(presidency)).toBe('accepted');
  expect(round()?.closed).toMatchObject({ why: 'all_spoke' });
  expect(ends()).toBe('assessment.round_ended');
});

test('where nobody was asked nobody has spoken: the round lasts until its last day', () => {
  plant('requirements', 'rqm_1', {
    ...{ audience: 'members/ideal', body: { askedOf: ['CL', 'EC'], withdrawn: true } as never },
  });
  opensRound();
  expect(ends()).toBe('assessment.round_open');
  world.now = OVER;
  expect(ends()).toBe('accepted');
  expect(round()?.closed).toMatchObject({ why: 'deadline' });
});

test('no round lasts longer than a year', () => {
  expect(opensRound(analyst, { until: '2036-12-31' })).toBe('assessment.day_too_far');
  opensRound();
  expect(extendsTo('9999-12-31')).toBe('assessment.day_too_far');
});

test('a state that is asked no more is not waited for', () => {
  opensRound();
  plant('requirements', 'rqm_1', {
    audience: 'members/ideal',
    body: { askedOf: ['CL', 'EC'], withdrawn: true } as never,
  });
  plant('requirements', 'rqm_2', {
    audience: 'members/ideal',
    body: { askedOf: ['CL'], withdrawn: false } as never,
  });
  speaks();
  expect(ends()).toBe('accepted');
});

test('the server closes a round when its last day is over everywhere, and not before', () => {
  const given = { id: ROUND, collection: 'rounds', parent: 'edn_1' };
  const closes = (until: string, closed: Round['closed'] = null) =>
    effectsOf(
      decideOn({
        ...{ mutations: [closeRound], name: 'assessment.close_round', args: { round: ROUND } },
        actor: actorWith([]),
        // It is the 24th of June 2026, eight in the morning.
        docs: [docOf({ ...given, body: { until, closed } as never })],
      }),
    );
  expect(closes('2026-06-22')).toMatchObject([{ fields: { closed: { why: 'deadline' } } }]);
  expect(closes('2026-06-23')).toEqual([]);
  expect(closes('2026-06-22', { at: 1, why: 'all_spoke' })).toEqual([]);
  expect(roundHour({ until: '2026-06-22', closed: null })).toBe(Date.UTC(2026, 5, 23, 12));
  expect(roundHour({ until: '2026-06-22', closed: { at: 1, why: 'taken_back' } })).toBeNull();
});

test('taken back, it is the analysts’ again, and nothing can be said to that round any more', () => {
  opensRound();
  says();
  expect(takesBack(chile)).toBe('access.not_allowed');
  expect(takesBack()).toBe('accepted');
  expect(status()).toBe('analysing');
  expect(round()?.closed).toMatchObject({ why: 'taken_back' });
  expect(says({ comment: 'cmt_2' })).toBe('assessment.round_over');
  expect(docsOf('comments')).toHaveLength(1);
  expect(takesBack(colleague)).toBe('accepted');
  expect(docsOf('editionSteps')).toHaveLength(2);
  standsAt('adopted');
  expect(takesBack()).toBe('ideal.edition_elsewhere');
});

test('one round follows another, each of a version of its own, and never two at once', () => {
  opensRound();
  const second = { round: 'rnd_2', entry: 'eds_2', until: '2027-07-20' };
  expect(opensRound(analyst, second)).toBe('assessment.round_open');
  expect(opensRound()).toBe('assessment.round_known');
  world.now = OVER;
  expect(opensRound(analyst, second)).toBe('accepted');
  expect(round()?.closed).toMatchObject({ why: 'deadline' });
  expect(round('rnd_2')).toMatchObject({ number: 2, version: 2 });
  expect(says()).toBe('assessment.round_over');
  expect(says({ round: 'rnd_2' })).toBe('accepted');
  expect(docsOf('editionSteps')).toHaveLength(1);
  expect(adopts()).toBe('assessment.round_open');
});

test('a state speaks for itself, and changes its mind until the round is over', () => {
  opensRound();
  expect(made(chile, 'assessment.speak', { round: ROUND, state: 'EC', says: 'agrees' })).toBe(
    'access.not_allowed',
  );
  expect(speaks('agrees', analyst)).toBe('sync.bad_arguments');
  expect(speaks()).toBe('accepted');
  expect(speaks('has_said')).toBe('accepted');
  expect(statement('CL')).toBe('has_said');
  expect(made(chile, 'assessment.speak_again', { round: ROUND, state: 'CL' })).toBe('accepted');
  expect(statement('CL')).toBeUndefined();
  expect(says()).toBe('accepted');
  expect(speaks()).toBe('assessment.agrees_and_comments');
  must(chile, 'assessment.withdraw_comment', { comment: 'cmt_1' });
  expect(speaks()).toBe('accepted');
  expect(speaks('agrees', chile, 'rnd_9')).toBe('assessment.round_unknown');
  // People of a partner body read no draft, so they have nothing to say to one.
  const ofBody = actorWith(['pointOfContact'], { person: 'per_xp', state: 'XA', delegation: 'ameripol' });
  expect(speaks('agrees', ofBody)).toBe('assessment.round_unknown');
});

test('silence is silence only once the round is over, and not where it was cut short', () => {
  const known = docOf({ collection: 'rounds', id: ROUND, body: { until: UNTIL, closed: null } as never });
  const voice = (now: number, statements: object[] = [], comments: object[] = []) =>
    voiceOf({
      state: 'CL',
      round: known as never,
      statements: statements as never,
      comments: comments as never,
      now,
    });
  const own = { round: ROUND, state: 'CL', withdrawn: null };
  const cut = docOf({
    collection: 'rounds',
    id: ROUND,
    body: { until: UNTIL, closed: { at: 0, why: 'taken_back' } } as never,
  });
  const ofCut = { state: 'CL', round: cut as never, statements: [], now: endOfDay(UNTIL) };
  expect(voiceOf({ ...ofCut, comments: [] })).toBe('cut_short');
  expect(voiceOf({ ...ofCut, comments: [own] as never })).toBe('commented');
  expect(voice(endOfDay(UNTIL) - 1)).toBe('waited_for');
  expect(voice(endOfDay(UNTIL))).toBe('silent');
  expect(voice(0, [{ state: 'EC', says: 'agrees' }])).toBe('waited_for');
  expect(voice(0, [{ state: 'CL', says: 'agrees' }], [own])).toBe('agrees');
  expect(voice(endOfDay(UNTIL), [], [own])).toBe('commented');
  expect(
    voice(
      0,
      [],
      [
        { ...own, withdrawn: {} },
        { ...own, state: 'EC' },
        { ...own, round: 'rnd_0' },
      ],
    ),
  ).toBe('waited_for');
});
