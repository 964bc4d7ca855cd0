import { flatten } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { charts } from './locales/en/charts.ts';
import { media } from './locales/en/media.ts';
import { en } from './locales/en.ts';
import { charts as chartsEs } from './locales/es/charts.ts';
import { media as mediaEs } from './locales/es/media.ts';
import { es } from './locales/es.ts';
import { charts as chartsPt } from './locales/pt/charts.ts';
import { media as mediaPt } from './locales/pt/media.ts';
import { pt } from './locales/pt.ts';

const { ideal, chair, feedback, folders, forms, logistics, monitoring, membership } = en;

test.each([
  [ideal.requirement_line({ n: 1, day: '26 Dec' }), 'Asked of 1 state, due 26 Dec'],
  [ideal.requirement_line({ n: 11, day: '26 Dec' }), 'Asked of 11 states, due 26 Dec'],
  [chair.positions.of({ n: 1 }), 'Positions, 1 delegation'],
  [charts.of_states({ done: 0, total: 1 }), '0 of 1 state'],
  [feedback.list.sent_of({ n: 0, of: 1 }), '0 of 1 note sent'],
  [folders.prepared({ n: 1, total: 1 }), '1 of 1 item prepared'],
  [forms.tasks.progress({ done: 0, total: 1 }), '0 of 1 part complete'],
  [logistics.running.done_of({ done: 0, total: 1 }), '0 of 1 step done'],
  [monitoring.received({ total: 1 }), 'of 1 report handed in'],
  [membership.force.count({ n: 0, of: 1 }), '0 of 1 consent counts'],
  [media.sound.left({ n: 1 }), '1 second left'],
  [en.publication.cross.finding({ area: 'Cocaine', n: 1 }), 'The least firm: Cocaine, moves over 1 rank'],
  [pt.reports.inbox.row.age_said({ n: 0, days: 10 }), 'Recebido hoje; prazo de 10 dias'],
  [pt.reports.inbox.row.age_said({ n: 1, days: 1 }), 'Recebido há 1 dia; prazo de 1 dia'],
  [en.reports.inbox.row.age_said({ n: 0, days: 10 }), 'Received today; 10 days allowed'],
  [en.reports.inbox.row.age_said({ n: 1, days: 1 }), 'Received 1 day ago; 1 day allowed'],
])('English says one of a thing as one: %s', (said, right) => {
  expect(said).toBe(right);
});

test.each([
  [es.ideal.requirement_line({ n: 1, day: '26 dic' }), 'A 1 Estado, a más tardar el 26 dic'],
  [es.ideal.requirement_line({ n: 11, day: '26 dic' }), 'A 11 Estados, a más tardar el 26 dic'],
  [es.chair.positions.of({ n: 1 }), 'Posiciones, 1 delegación'],
  [chartsEs.of_states({ done: 0, total: 1 }), '0 de 1 Estado'],
  [es.feedback.list.sent_of({ n: 0, of: 1 }), '0 de 1 nota enviada'],
  [es.folders.prepared({ n: 1, total: 1 }), '1 de 1 punto preparado'],
  [es.forms.tasks.progress({ done: 0, total: 1 }), '0 de 1 parte completa'],
  [es.logistics.running.done_of({ done: 0, total: 1 }), '0 de 1 paso hecho'],
  [es.monitoring.received({ total: 1 }), 'de 1 informe entregado'],
  [es.membership.force.count({ n: 0, of: 1 }), 'Cuenta 0 de 1 consentimiento'],
  [es.membership.force.count({ n: 1, of: 3 }), 'Cuenta 1 de 3 consentimientos'],
  [mediaEs.sound.left({ n: 1 }), 'Queda 1 segundo'],
  [
    es.publication.cross.finding({ area: 'Cocaína', n: 1 }),
    'La menos firme: Cocaína, se mueve hasta 1 lugar',
  ],
])('Spanish says one of a thing as one: %s', (said, right) => {
  expect(said).toBe(right);
});

test.each([
  [pt.ideal.requirement_line({ n: 1, day: '26 dez' }), 'A 1 Estado, até 26 dez'],
  [pt.ideal.requirement_line({ n: 11, day: '26 dez' }), 'A 11 Estados, até 26 dez'],
  [pt.chair.positions.of({ n: 1 }), 'Posições, 1 delegação'],
  [chartsPt.of_states({ done: 0, total: 1 }), '0 de 1 Estado'],
  [pt.feedback.list.sent_of({ n: 0, of: 1 }), '0 de 1 nota enviada'],
  [pt.folders.prepared({ n: 1, total: 1 }), '1 de 1 item preparado'],
  [pt.forms.tasks.progress({ done: 0, total: 1 }), '0 de 1 parte completa'],
  [pt.logistics.running.done_of({ done: 0, total: 1 }), '0 de 1 passo feito'],
  [pt.monitoring.received({ total: 1 }), 'de 1 relatório entregue'],
  [pt.membership.force.count({ n: 0, of: 1 }), 'Conta 0 de 1 consentimento'],
  [pt.membership.force.count({ n: 1, of: 3 }), 'Conta 1 de 3 consentimentos'],
  [mediaPt.sound.left({ n: 1 }), 'Falta 1 segundo'],
  [pt.publication.cross.finding({ area: 'Cocaína', n: 1 }), 'A menos firme: Cocaína, move-se até 1 posição'],
])('Portuguese says one of a thing as one: %s', (said, right) => {
  expect(said).toBe(right);
});

/** What a text is given of how many there are. */
const COUNTS = ['n', 'm', 'of', 'total', 'all', 'done'];
/** Limits that the app sets, and counts that are shown from two on. */
const NEVER_ONE = [
  'agenda.reminders.lead_minutes',
  'calendar.alarm',
  'chair.tick',
  'charts.bounded',
  'charts.of_state.sheets',
  'charts.rank_key_draws',
  'checkins.presence',
  'checking.values',
  'delegation.sheet.error.too_long',
  'jointdays.every',
  'kit.full',
  'meetings.paste.too_many',
  'method',
  'outbox.record.discard_all_title',
  'outbox.together',
  'presidencies.handover.checked',
  'publication.compare.held',
  'rating.figure.rests',
  'rating.release.sheets',
  'rating.spread',
  'report.figures.high',
  'reports.review.answer.steps',
  'reports.rules.deputy.most',
  'seen',
  'ballots.there',
];
/** What ends in s and is one: «1 más», “1 is open”, “1 premises”. */
const IS_ONE = /^(?:más|mês|mes|menos|is|was|has|documents|follows|premises|às|nos)$/iu;

const flat: (dictionary: object) => Readonly<Record<string, unknown>> = flatten as never;

function severalOfOne(dictionary: object): string[] {
  return Object.entries(flat(dictionary)).flatMap(([key, text]) => {
    if (typeof text !== 'function') return [];
    if (NEVER_ONE.some((never) => key === never || key.startsWith(`${never}.`))) return [];
    const given = new Proxy({}, { get: (_target, name) => (COUNTS.includes(String(name)) ? 1 : '…') });
    const said = String(text(given));
    const words = [...said.matchAll(/(?<![\p{L}\d.,:])1 (\p{L}+s)(?!\p{L})/giu)].map(
      ([, word]) => word ?? '',
    );
    return words.some((word) => !IS_ONE.test(word)) ? [`${key}: ${said}`] : [];
  });
}

test.each([
  ['es', es],
  ['pt', pt],
  ['en', en],
])('in %s no count says several of one', (_language, dictionary) => {
  expect(severalOfOne(dictionary)).toEqual([]);
});
