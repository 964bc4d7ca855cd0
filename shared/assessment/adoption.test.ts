import { beforeEach, expect, test } from 'vitest';
import {
  adopts,
  analyst,
  answers,
  begin,
  chile,
  deputy,
  docsOf,
  OVER,
  opensRound,
  presidency,
  publication,
  reservation,
  said,
  says,
  standsAt,
  status,
  versions,
  world,
  writeEach,
} from '#test/support/report-world.ts';

beforeEach(() => {
  begin();
  writeEach();
});

const over = () => {
  expect(opensRound()).toBe('accepted');
  world.now = OVER;
};

test('a text is adopted by whoever presides, at a meeting that decided so, by its document', () => {
  over();
  for (const who of [analyst, chile]) expect(adopts(who)).toBe('access.not_allowed');
  expect(adopts(presidency, { decision: 'dec_draft' })).toBe('ideal.not_decided');
  expect(adopts(presidency, { decision: 'dec_none' })).toBe('ideal.not_decided');
  expect(adopts(presidency, { meeting: 'mtg_2' })).toBe('ideal.not_decided');
  // Not before anything was collected, and not in the future.
  for (const on of ['2020-01-01', '2027-01-09', '2027-06-23'])
    expect(adopts(presidency, { on })).toBe('assessment.adopted_day');
  expect(adopts(deputy)).toBe('accepted');
  const [edition] = docsOf<{ adoption: object }>('editions');
  expect(edition?.body.adoption).toEqual({
    ...{ meeting: 'mtg_1', decision: 'dec_1', on: '2027-06-21', document: 'CLASI/1' },
  });
  expect(versions().map(({ body }) => body.kind)).toEqual(['draft', 'adopted']);
  expect(publication()?.body.status).toBe('ready');
  expect(docsOf<{ closed: { why: string } }>('rounds')[0]?.body.closed).toMatchObject({ why: 'deadline' });
});

test('none is adopted that no state could verify, or that some still may', () => {
  standsAt('validating');
  expect(adopts()).toBe('assessment.no_round');
  standsAt('analysing');
  opensRound();
  expect(adopts()).toBe('assessment.round_open');
});

test('every comment that came in time is answered first; one that came late, and a reservation, hold nothing up', () => {
  opensRound();
  says();
  says({ ...reservation, comment: 'cmt_2' });
  world.now = OVER;
  says({ comment: 'cmt_3', kind: 'factual' });
  expect(world.act(presidency, 'assessment.adopt', adoption())).toMatchObject({
    ...{ code: 'assessment.not_answered', details: { n: 1 } },
  });
  expect(answers()).toBe('accepted');
  expect(said('cmt_3')).toMatchObject({ isLate: true, answer: null });
  expect(adopts()).toBe('accepted');
});
const adoption = () => ({
  ...{ edition: 'edn_1', entry: 'eds_1', meeting: 'mtg_1', decision: 'dec_1' },
  ...{ on: '2027-06-21', document: 'CLASI/1' },
});

test('two who adopt it are of one mind, and it is adopted once', () => {
  over();
  expect(adopts()).toBe('accepted');
  expect(adopts(deputy, { entry: 'eds_again', document: 'CLASI/2' })).toBe('accepted');
  expect(docsOf('editionSteps')).toHaveLength(2);
  expect(versions()).toHaveLength(2);
  expect(docsOf('publications')).toHaveLength(1);
  expect(status()).toBe('adopted');
});

test('an act of an earlier version takes no step that states were to verify, or that freezes figures', () => {
  const moves = (step: string) =>
    world.act(presidency, 'editions.move_on', {
      ...{ entry: 'eds_old', edition: 'edn_1', step, reason: 'Porque sí' },
      adoption: { meeting: 'mtg_1', decision: 'dec_1' },
    });
  for (const [from, step] of [
    ['analysing', 'send_to_states'],
    ['validating', 'take_back'],
    ['validating', 'adopt'],
    ['adopted', 'publish'],
  ] as const) {
    standsAt(from);
    expect(moves(step)).toMatchObject({ accepted: false, code: 'ideal.step_elsewhere' });
    expect(status()).toBe(from);
  }
  standsAt('published');
  expect(moves('close')).toMatchObject({ accepted: true });
});
