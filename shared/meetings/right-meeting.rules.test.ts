import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { casesOf } from '#test/support/full-run.ts';
import { meetingArgs } from './meetings.fixtures.ts';
import { isOver, isPastAt } from './meetings.rules.ts';
import { MEETING_STATES, type Meeting } from './meetings.schemas.ts';
import { rightMeeting } from './right-meeting.rules.ts';

const TODAY = '2026-06-25';
/** Noon at UTC. */
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const HOUR = 3_600_000;

function meeting(id: string, change: Partial<Meeting>): Doc<Meeting> {
  const { meeting: _, ...fields } = meetingArgs;
  const body: Meeting = { ...fields, languages: ['es'], interpretation: [], offset: 0, ...change };
  return { collection: 'meetings', id, parent: null, audience: 'all', rev: 1, body };
}
const days = (startsOn: string, endsOn = startsOn) => ({ startsOn, endsOn, precision: 'day' as const });

function right(list: readonly Doc<Meeting>[], ends: Readonly<Record<string, number>> = {}) {
  const found = rightMeeting({ list, today: TODAY, now: NOW, lastEndOf: ({ id }) => ends[id] ?? null });
  return found === null ? null : `${found.meeting.id} ${found.when}`;
}

const going = meeting('mtg_going', { ...days('2026-06-24', TODAY), state: 'in_session' });
const convened = meeting('mtg_convened', { ...days(TODAY), state: 'convened' });
const tomorrow = meeting('mtg_tomorrow', { ...days('2026-06-26'), state: 'convened' });
const later = meeting('mtg_later', { ...days('2026-06-28'), state: 'convened' });
const month = meeting('mtg_month', {
  startsOn: '2026-06-01',
  endsOn: '2026-06-30',
  precision: 'month',
  state: 'planned',
});
const open = meeting('mtg_open', { ...days('2026-06-26'), precision: 'open', state: 'planned' });

describe('the right meeting', () => {
  test('is the one in session, else the one convened for today, else the next', () => {
    expect(right([later, tomorrow, convened, going])).toBe('mtg_going today');
    expect(right([later, tomorrow, convened])).toBe('mtg_convened today');
    expect(right([later, tomorrow])).toBe('mtg_tomorrow tomorrow');
    expect(right([])).toBeNull();
  });

  test('whose agenda is over gives way to another of today or tomorrow, and to no later one', () => {
    const over = { mtg_going: NOW - HOUR };
    expect(right([going, convened], over)).toBe('mtg_convened today');
    expect(right([going, tomorrow], over)).toBe('mtg_tomorrow tomorrow');
    expect(right([going, later], over)).toBe('mtg_going today');
  });

  test('is sure of its day before one of which only the month is known, and one without a date comes last', () => {
    expect(right([open, month, later])).toBe('mtg_later later');
    expect(right([open, month])).toBe('mtg_month later');
  });

  test.each([
    ['closed', { state: 'closed' as const }],
    ['cancelled', { state: 'cancelled' as const }],
    ['postponed', { state: 'postponed' as const }],
    ['never closed, two days ago', { ...days('2026-06-23'), state: 'in_session' as const }],
  ])('is never one that is %s', (_, change) => {
    const finished = meeting('mtg_finished', { ...days(TODAY), ...change });
    expect(right([finished])).toBeNull();
    expect(right([finished, later])).toBe('mtg_later later');
  });
});

describe('of any meetings', () => {
  const somewhere = fc.record({
    state: fc.constantFrom(...MEETING_STATES),
    precision: fc.constantFrom('day' as const, 'month' as const, 'open' as const),
    from: fc.integer({ min: -5, max: 5 }),
    length: fc.integer({ min: 0, max: 3 }),
    offset: fc.integer({ min: -12, max: 12 }),
    /** Hours from now to the end of its agenda. */
    end: fc.option(fc.integer({ min: -30, max: 30 }), { nil: null }),
  });
  const some = fc.array(somewhere, { maxLength: 6 }).map((list) =>
    list.map(({ from, length, offset, end, ...rest }, index) => ({
      end: end === null ? null : NOW + end * HOUR,
      doc: meeting(`mtg_${index}`, {
        ...rest,
        startsOn: addDays(TODAY, from),
        endsOn: addDays(TODAY, from + length),
        offset: offset * 60,
      }),
    })),
  );
  type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;
  const at = (list: Some) => ({
    list: list.map(({ doc }) => doc),
    today: TODAY,
    now: NOW,
    lastEndOf: ({ id }: Doc<Meeting>) => list.find(({ doc }) => doc.id === id)?.end ?? null,
  });
  const numRuns = casesOf({ usual: 300, full: 3000 });
  const isFinished = ({ body }: Doc<Meeting>) =>
    isOver(body.state) || body.state === 'postponed' || isPastAt({ meeting: body, now: NOW });

  test('a finished one never is it, and none of them changes which one is', () => {
    fc.assert(
      fc.property(some, (list) => {
        const found = rightMeeting(at(list));
        if (found !== null) expect(isFinished(found.meeting)).toBe(false);
        const rest = list.filter(({ doc }) => !isFinished(doc));
        expect(rightMeeting(at(rest))?.meeting.id).toBe(found?.meeting.id);
      }),
      { numRuns, seed: 7 },
    );
  });

  test('while one is in session with items before it, one of those is it', () => {
    fc.assert(
      fc.property(some, (list) => {
        const sitting = list.filter(
          ({ doc, end }) =>
            doc.body.state === 'in_session' && !isFinished(doc) && (end === null || end > NOW),
        );
        fc.pre(sitting.length > 0);
        const found = rightMeeting(at(list));
        expect(found?.when).toBe('today');
        expect(sitting.map(({ doc }) => doc.id)).toContain(found?.meeting.id);
      }),
      { numRuns, seed: 7 },
    );
  });

  test('the order in which they are known changes nothing, and one that is to come is never left out', () => {
    fc.assert(
      fc.property(some, (list) => {
        const found = rightMeeting(at(list));
        expect(rightMeeting(at([...list].reverse()))).toEqual(found);
        const isComing = list.some(({ doc }) => !isFinished(doc) && doc.body.endsOn >= TODAY);
        if (isComing) expect(found).not.toBeNull();
      }),
      { numRuns, seed: 7 },
    );
  });
});
