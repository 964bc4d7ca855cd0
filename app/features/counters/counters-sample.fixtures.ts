import { cardIdOf } from '#shared/counters/release.rules.ts';
import type { Sample } from '#test/support/sample.ts';

const NOW = Date.UTC(2026, 5, 20, 12);
const HOUR = 3_600_000;
const CL = { state: 'CL', day: 'jad_posts' };
const EC = { state: 'EC', day: 'jad_posts' };
const BOTH = [CL, EC];
const CUSTOMS = { ...CL, post: 'pto_customs' };
const POLICE = { ...CL, post: 'pto_police' };
const EC_POST = { ...EC, post: 'pto_ec' };
const POSTS = [CUSTOMS, POLICE, EC_POST];

/** Of a new thing all words are the one that whoever writes it may read; of a planted one each is its own. */
const partOf = (word: string, part: string) => `WORD_${word}${word === 'fresh' ? '' : part}_`;
const dayFields = (word: string) => ({
  ...{
    title: { es: `WORD_${word}_` },
    from: '2026-06-20',
    until: '2026-06-20',
    timeZone: 'America/Santiago',
  },
  counters: ['persons_checked' as const, 'drugs' as const, 'victims' as const],
  contacts: [{ function: partOf(word, 'function'), phone: '+56 133' }],
  briefing: { es: partOf(word, 'orders') },
  silentAfter: 60,
  copied: null,
});
const postFields = (word: string, institution: 'customs' | 'police') => ({
  ...{ name: `WORD_${word}_`, institution, subdivision: null, place: partOf(word, 'place'), phone: null },
});
const shift = (id: string, number: number) => ({
  ...{ shift: id, number, from: NOW + number * HOUR, until: NOW + (number + 1) * HOUR, officers: 4 },
});
const file = (word: string) => ({
  ...{ hash: 'c'.repeat(64), name: `WORD_${word}_`, mediaType: 'application/pdf', size: 9 },
});
const crew = (who: string, word = `crew${who}`) => ({
  ...{ person: `per_${who}`, label: `WORD_${word}_`, isLead: false },
});
const seizure = (count: string, word: string, value = 1000) => ({
  ...{ count, shift: null, counter: 'drugs' as const, kind: 'cocaine', value, isForPost: false },
  seizure: { subdivision: null, reference: `WORD_${word}_` },
});
const correction = (id: string, count: string, word: string) => ({
  ...{ correction: id, count, value: 990, reason: `WORD_${word}_` },
});
const said = (report: string, word: string) => ({
  ...{ report, shift: null, situation: 'busy' as const, note: `WORD_${word}_` },
});
const judged = (other: string, word: string) => ({
  ...{ one: 'cnt_customs', other, isSame: true, keeps: 'cnt_customs', reason: `WORD_${word}_` },
});
const released = (release: string, word: string, reference: string) => ({
  ...{ release, kind: 'verified' as const, asOf: NOW, reason: `WORD_${word}_` },
  lines: [{ counter: 'drugs' as const, kind: 'cocaine', value: 990 }],
  cards: [
    {
      ...{ count: cardIdOf('cnt_customs'), on: '2026-06-20', counter: 'drugs' as const, kind: 'cocaine' },
      ...{ value: 990, subdivision: null, reference: `WORD_${reference}_` },
    },
  ],
});
/** Who might be posted: of the state, of another one, and of none. */
const POSTED = ['clUnit2', 'clHead', 'clDelegate', 'ecOfficer', 'observer'];

export const sample: Sample = {
  edited: [],
  planted: [
    ['clCoordinator', 'counters.open_day', { ...CL, ...dayFields('day') }],
    [
      'clCoordinator',
      'counters.add_briefing',
      { ...CL, briefing: 'pbr_1', title: 'WORD_paper_', file: file('filename') },
    ],
    ['clCoordinator', 'counters.add_post', { ...CUSTOMS, ...postFields('postcustoms', 'customs') }],
    ['clCoordinator', 'counters.add_post', { ...POLICE, ...postFields('postpolice', 'police') }],
    ['clCoordinator', 'counters.add_shifts', { ...CUSTOMS, shifts: [shift('shf_1', 1), shift('shf_2', 2)] }],
    ['clCoordinator', 'counters.post_person', { ...CUSTOMS, ...crew('clPrison') }],
    ['clCoordinator', 'counters.post_person', { ...POLICE, ...crew('clOfficer') }],
    // Somebody whose work there is over, and what they had counted.
    ['clCoordinator', 'counters.post_person', { ...POLICE, ...crew('clUnit') }],
    ['clUnit', 'counters.count', { ...POLICE, ...seizure('cnt_left', 'reference-left', 5) }],
    ['clContact', 'counters.end_posting', { ...POLICE, person: 'per_clUnit' }],
    ['clPrison', 'counters.count', { ...CUSTOMS, ...seizure('cnt_customs', 'referencecustoms') }],
    ['clOfficer', 'counters.count', { ...POLICE, ...seizure('cnt_police', 'referencepolice') }],
    [
      'clPrison',
      'counters.correct',
      { ...CUSTOMS, ...correction('cnt_corrects', 'cnt_customs', 'corrected') },
    ],
    ['clPrison', 'counters.say_situation', { ...CUSTOMS, ...said('srp_1', 'situation') }],
    [
      'clPrison',
      'counters.hand_over',
      { ...CUSTOMS, shift: 'shf_1', next: 'shf_2', officers: 3, note: 'WORD_handed_' },
    ],
    ['clCoordinator', 'counters.judge_double', { ...CL, ...judged('cnt_police', 'judged') }],
    ['clCoordinator', 'counters.release', { ...CL, ...released('crl_1', 'released', 'referencecustoms') }],
    ['ecContact', 'counters.open_day', { ...EC, ...dayFields('ecday') }],
    ['ecContact', 'counters.add_post', { ...EC_POST, ...postFields('postec', 'police') }],
    ['ecContact', 'counters.post_person', { ...EC_POST, ...crew('ecOfficer') }],
    ['ecOfficer', 'counters.count', { ...EC_POST, ...seizure('cnt_ec', 'referenceec') }],
    ['ecContact', 'counters.close_day', EC],
  ],
  tried: {
    'counters.open_day': BOTH.map((of) => ({ ...of, day: 'jad_new', ...dayFields('fresh') })),
    'counters.edit_day': BOTH.map((of) => ({ ...of, fields: { briefing: { es: 'WORD_fresh_' } } })),
    'counters.close_day': BOTH,
    'counters.reopen_day': BOTH.map((of) => ({ ...of, reason: 'WORD_fresh_' })),
    'counters.add_briefing': BOTH.map((of) => ({
      ...{ ...of, briefing: 'pbr_new', title: 'WORD_fresh_', file: file('fresh') },
    })),
    'counters.remove_briefing': [{ ...CL, briefing: 'pbr_1' }],
    'counters.add_post': BOTH.map((of) => ({ ...of, post: 'pto_new', ...postFields('fresh', 'customs') })),
    'counters.edit_post': POSTS.map((of) => ({ ...of, fields: { name: 'WORD_fresh_' } })),
    'counters.end_post': POSTS,
    'counters.add_shifts': POSTS.map((of) => ({ ...of, shifts: [shift('shf_new', 7)] })),
    'counters.post_person': POSTS.flatMap((of) => POSTED.map((who) => ({ ...of, ...crew(who, 'fresh') }))),
    'counters.end_posting': [
      { ...CUSTOMS, person: 'per_clPrison' },
      { ...EC_POST, person: 'per_ecOfficer' },
    ],
    'counters.count': POSTS.flatMap((of) =>
      [true, false].map((isForPost) => ({ ...of, ...seizure('cnt_new', 'fresh'), isForPost })),
    ),
    'counters.correct': [
      { ...CUSTOMS, ...correction('cnt_new', 'cnt_customs', 'fresh') },
      { ...POLICE, ...correction('cnt_new', 'cnt_left', 'fresh') },
      { ...EC_POST, ...correction('cnt_new', 'cnt_ec', 'fresh') },
    ],
    'counters.say_situation': POSTS.map((of) => ({ ...of, ...said('srp_new', 'fresh') })),
    'counters.hand_over': [{ ...CUSTOMS, shift: 'shf_2', next: null, officers: null, note: 'WORD_fresh_' }],
    'counters.take_in': [{ ...CUSTOMS, held: [{ aside: 'set_post', entry: 'cnt_customs', corrects: null }] }],
    'counters.leave_out': [{ ...CUSTOMS, asides: ['set_post'] }],
    'counters.judge_double': [
      { ...CL, ...judged('cnt_left', 'fresh') },
      { ...EC, ...judged('cnt_ec', 'fresh') },
    ],
    'counters.release': [...BOTH, { ...CL, day: 'jad_both' }].map((of) => ({
      ...of,
      ...released('crl_new', 'fresh', 'fresh'),
    })),
  },
  walked: {},
};
