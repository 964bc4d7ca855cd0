import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { PaperData } from '#app/features/decisions/paper-data.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { paperAsText } from '#app/kit/paper/paper.ts';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import { paperResultOf } from '#shared/ballots/paper.rules.ts';
import type { PaperBallot, Totals } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { counted, paperDoc, RESULT } from './ballots-pages.fixtures.ts';
import type { VotesTaken } from './vote-blocks.ts';
import { votesPaper } from './votes-paper.ts';

const flat = flatten(es as Record<string, unknown>);
const words = { t: translator(() => flat) as unknown as Translate, locale: 'es' as const };
const item = (id: string, number: string, title: string) =>
  ({
    id,
    item: {
      ...{ number, title: { es: title, pt: title, en: title }, kind: 'session', class: 'B', speakers: [] },
      ...{ startsAt: '2026-10-15T10:00', timeZone: 'America/Panama', durationMinutes: 30, proposer: null },
    },
    startsAt: Date.parse('2026-10-15T15:00:00Z'),
  }) as unknown as TimedItem;
/** The first day of a meeting of three. */
const data: PaperData = {
  meeting: {
    ...{ title: { es: 'Reunión de Panamá' }, startsOn: '2026-10-14', endsOn: '2026-10-16' },
    ...{ precision: 'day', timeZone: 'America/Panama', state: 'in_session' },
  } as Meeting,
  places: [],
  items: [item('agi_roadmap', '3', 'Hoja de ruta')],
  ...{
    version: 0,
    releasedOn: null,
    groups: [],
    came: null,
    accepted: new Map(),
    decisions: [],
    actions: [],
  },
  ...{ papers: new Map(), voices: new Map(), today: '2026-10-14', parametersOn: () => null },
  calendarOn: () => ({ state: null, holidays: new Set() }),
  articleNumber: (id) => (id === 'art_12' ? '12' : null),
};
const votes = (ballots: readonly Doc<Ballot>[], papers: readonly Doc<PaperBallot>[] = []): VotesTaken => ({
  ballots: ballots.map((ballot) => ({ ballot, said: [] })),
  papers,
});
const printed = (taken: VotesTaken) => paperAsText(votesPaper(data, taken, words));

/** A secret vote on a question, of eleven members. */
function secret(yes: number, no: number, members: number): Doc<PaperBallot> {
  const totals: Totals = { papers: yes + no, blank: 0, invalid: 0, votes: [yes, no] };
  const asked = { kind: 'question' as const, candidates: [], seats: 1, members };
  const majority = 'two_thirds_of_members';
  return paperDoc({
    ...{ ...asked, majority, article: 'art_12', totals, state: 'counted' },
    result: paperResultOf(totals, { ...asked, majority, roll: members }),
  });
}

test('a secret vote on a question says what came of it, what it needed and by which article', () => {
  const [failed, carried] = [printed(votes([], [secret(7, 2, 11)])), printed(votes([], [secret(8, 1, 11)]))];
  expect(failed).toContain('No aprobado.');
  expect(carried).toContain('Aprobado.');
  expect(carried).not.toContain('No aprobado');
  for (const text of [failed, carried]) {
    expect(text).toContain('Dos tercios de los miembros: se necesitaban 8 a favor.');
    expect(text).toContain('Según el reglamento, artículo 12.');
    expect(text).toContain('3 de 11 miembros presentes; el quórum es de 3.');
    expect(text).toContain('Quiénes votan: Argentina, Chile y Ecuador.');
  }
});

test('an election says what was needed', () => {
  const totals: Totals = { papers: 3, blank: 0, invalid: 0, votes: [2, 1] };
  const election = paperDoc();
  const text = printed(
    votes(
      [],
      [
        paperDoc({
          ...{ totals, state: 'counted' },
          result: paperResultOf(totals, { ...election.body, roll: 3 }),
        }),
      ],
    ),
  );
  expect(text).toContain('se necesitaban 2 a favor');
  expect(text).toContain('Ana Ríos\t2\tCon mayoría');
});

test('a vote names everybody on the roll, also who gave no answer, and who was not on it', () => {
  const text = printed(
    votes([
      counted({
        result: { ...RESULT, named: ['yes', null, null], yes: 1, no: 0, abstain: 0, absent: 2, needed: 1 },
      }),
    ]),
  );
  expect(text).toContain('Argentina\tA favor\nChile\tSin respuesta\nEcuador (Por poder)\tSin respuesta');
  expect(text).toContain('2 sin respuesta.');
  expect(text).toContain('se necesitaban 1 a favor.');
  expect(text).toContain('3. Hoja de ruta');
  expect(text).toContain('15 oct 2026. 3 de 4 miembros presentes; el quórum es de 3.');
  expect(text).toContain('No votan: Perú (No está en la sala).');
});

test('a show of hands names the roll, without answers', () => {
  const text = printed(votes([counted({ method: 'hands', result: { ...RESULT, named: null } })]));
  expect(text).toContain('Quiénes votan: Argentina, Chile y Ecuador (Por poder).');
  expect(text).not.toContain('Sin respuesta');
});

test('it is called by its meeting: of each meeting there is one', () => {
  expect(votesPaper(data, votes([]), words).title).toBe('Votaciones de la reunión: Reunión de Panamá');
});

test('the sheet says on which day it was made, as other papers do', () => {
  expect(votesPaper(data, votes([]), words).version).toBe('Al 14 oct 2026');
  expect(printed(votes([]))).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});
