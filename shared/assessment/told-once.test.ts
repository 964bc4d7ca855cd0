import { beforeEach, expect, test } from 'vitest';
import {
  adjustment,
  adopts,
  analyst,
  answers,
  begin,
  chile,
  colleague,
  correction,
  docsOf,
  ecuador,
  edits,
  heldBy,
  issued,
  made,
  OVER,
  observer,
  officer,
  opensRound,
  presidency,
  publication,
  published,
  reservation,
  said,
  says,
  versions,
  world,
  writeEach,
  writes,
} from '#test/support/report-world.ts';
import { errataOf, textOf } from './assessment.rules.ts';
import { type Correction, corrections as stored } from './assessment.schemas.ts';

const corrects = (paragraph: string, id: string, change: object, who = analyst) => {
  expect(edits(paragraph, change, who)).toBe('accepted');
  const reason = { es: `Motivo ${id}` };
  expect(made(who, 'assessment.propose_correction', { correction: id, paragraph, reason })).toBe('accepted');
  const corrections = [{ correction: id, paragraph }];
  expect(made(presidency, 'assessment.publish_corrections', { corrections })).toBe('accepted');
};
const takesOut = () => made(analyst, 'assessment.take_out', { paragraph: 'pgf_public' });
/** As the text of these readers names it. */
const errataFor = (level: 'public' | 'members' | 'analysts') =>
  textOf(level, {
    paragraphs: [],
    reservations: [],
    corrections: errataOf(docsOf<Correction>(stored.name)),
  }).corrections.map(({ change, version }) => `${version} ${change}`);

/** A second round, after the first one's day. */
function secondRound(): void {
  world.now = OVER;
  const next = { round: 'rnd_2', entry: 'eds_r2', until: '2027-06-29' };
  expect(opensRound(analyst, next)).toBe('accepted');
}
const AFTER_SECOND = Date.UTC(2027, 6, 1, 12);
const adoptsLate = () => adopts(presidency, { on: '2027-06-30' });

beforeEach(() => {
  begin();
  writeEach();
});

test.each(['analysts', 'members', 'nobody'] as const)(
  'words that a paragraph once had are told to nobody who does not read it any more: now for %s',
  (readers) => {
    published();
    corrects('pgf_public', 'crr_1', { es: 'NOMBRE dicho' });
    expect(heldBy(officer)).toContain('NOMBRE');
    if (readers === 'nobody') {
      expect(takesOut()).toBe('accepted');
      corrects('pgf_public', 'crr_2', {});
    } else corrects('pgf_public', 'crr_2', { es: 'Sin él', marking: readers });
    for (const who of [officer, observer]) {
      expect(heldBy(who)).not.toContain('NOMBRE');
      expect(heldBy(who)).not.toContain('Motivo crr_1');
      expect(heldBy(who)).toContain('Motivo crr_2');
    }
    expect(heldBy(ecuador).includes('NOMBRE')).toBe(readers === 'members');
  },
);

test('a text says what its own readers gained or lost, whatever it is to the others', () => {
  published();
  corrects('pgf_public', 'crr_1', { marking: 'members', es: 'Solo para miembros' });
  expect(heldBy(officer)).not.toContain('Solo para miembros');
  expect([errataFor('public'), errataFor('members'), errataFor('analysts')]).toEqual([
    ...[['4 taken_out'], ['4 changed'], ['4 changed']],
  ]);
  corrects('pgf_public', 'crr_2', { marking: 'public', es: 'Otra vez para todos' });
  expect([errataFor('public'), errataFor('members')]).toEqual([
    ...[
      ['4 taken_out', '5 added'],
      ['4 changed', '5 changed'],
    ],
  ]);
  expect(heldBy(officer)).toContain('Otra vez para todos');
  expect(heldBy(officer)).not.toContain('Solo para miembros');
});

test('a correction tells what came out, also where what it rests on was marked otherwise meanwhile', () => {
  writes('pgf_base', { es: 'Base', marking: 'public' });
  writes('pgf_top', { es: 'Encima', marking: 'public' });
  published();
  edits('pgf_top', { rests: ['pgf_base'], es: 'Encima 2' });
  const top = { correction: 'crr_top', paragraph: 'pgf_top' };
  expect(made(analyst, 'assessment.propose_correction', { ...top, reason: { es: 'Motivo' } })).toBe(
    'accepted',
  );
  expect(correction('crr_top')?.body.after?.rests).toEqual(['pgf_base']);
  corrects('pgf_base', 'crr_base', { marking: 'analysts' });
  expect(made(presidency, 'assessment.publish_corrections', { corrections: [top] })).toBe('accepted');
  expect(issued('pgf_top')?.body.rests).toEqual([]);
  expect(correction('crr_top')?.body.after?.rests).toEqual([]);
});

test('a reservation that was rewritten for stricter readers is printed for them alone', () => {
  opensRound();
  says(reservation);
  world.now = OVER;
  edits('pgf_public', { marking: 'members', es: 'Para miembros' });
  secondRound();
  const words = { comment: 'cmt_1', text: { es: 'No compartimos CITADO' } };
  expect(made(chile, 'assessment.edit_comment', words)).toBe('accepted');
  expect(said()?.marking).toBe('members');
  world.now = AFTER_SECOND;
  edits('pgf_public', { marking: 'public', es: 'Sin cita' });
  expect(adoptsLate()).toBe('accepted');
  const out = { entry: 'eds_publish', hash: publication()?.body.hash };
  expect(made(presidency, 'publication.publish', out)).toBe('accepted');
  for (const who of [officer, observer]) expect(heldBy(who)).not.toContain('CITADO');
  expect(heldBy(ecuador)).toContain('CITADO');
});

test('a comment that came in time stays in time when its words are edited while a round runs', () => {
  opensRound();
  says();
  secondRound();
  expect(made(chile, 'assessment.edit_comment', { comment: 'cmt_1', text: { es: 'Más claro' } })).toBe(
    'accepted',
  );
  expect(said()?.isLate).toBe(false);
  world.now = AFTER_SECOND;
  expect(adoptsLate()).toBe('assessment.not_answered');
  expect(made(chile, 'assessment.edit_comment', { comment: 'cmt_1', text: { es: 'Tarde' } })).toBe(
    'accepted',
  );
  expect(said()?.isLate).toBe(true);
});

test('a comment is edited in time between a round that was taken back and the next', () => {
  opensRound();
  says();
  expect(made(analyst, 'assessment.take_back', { entry: 'eds_tb', reason: 'x' })).toBe('accepted');
  expect(made(chile, 'assessment.edit_comment', { comment: 'cmt_1', text: { es: 'z' } })).toBe('accepted');
  expect(said()?.isLate).toBe(false);
});

test('what came late is answered after the adoption as well; what came in time is final', () => {
  opensRound();
  world.now = OVER;
  says();
  expect(said()?.isLate).toBe(true);
  expect(adopts()).toBe('accepted');
  expect(answers()).toBe('accepted');
  expect(made(chile, 'assessment.withdraw_comment', { comment: 'cmt_1' })).toBe('assessment.adopted');
});

test('a paragraph that states read, and do not read any more, is other than they last read it', () => {
  opensRound();
  edits('pgf_members', { marking: 'analysts' });
  world.now = OVER;
  expect(adopts()).toBe('accepted');
  expect(versions().at(-1)?.body.changed).toBe(1);
});

test('an adjustment saved as it is is not signed again', () => {
  writes('pgf_adj', { detail: adjustment, es: 'Motivo' });
  published();
  expect(edits('pgf_adj', { detail: adjustment }, colleague)).toBe('accepted');
  const of = { correction: 'crr_1', paragraph: 'pgf_adj', reason: { es: 'Nada' } };
  expect(made(colleague, 'assessment.propose_correction', of)).toBe('assessment.nothing_to_correct');
});

test('a thousand comments take no state its reservation', () => {
  opensRound();
  for (let count = 0; count < 1_000; count += 1) expect(says({ comment: `cmt_n${count}` })).toBe('accepted');
  expect(says({ comment: 'cmt_more' })).toBe('assessment.too_many_comments');
  expect(says({ comment: 'cmt_last', ...reservation })).toBe('accepted');
});
