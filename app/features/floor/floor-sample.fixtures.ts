import type { EditCase } from '#app/edit-case.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { docsOfRoom, HERE_NOW, requestDoc } from './floor-pages.fixtures.ts';

/** One of its own, so that no other act tried finds a meeting in session. */
const ROOM = 'mtg_room';
const DAY = '2026-06-20';
const ITEM = { id: 'agi_room', number: '1', title: { es: 'WORD_item_' } };
const of = { meeting: ROOM };
const wish = { ...of, item: ITEM.id, kind: 'speech' as const, point: null, isMinister: false };
const DRAFT = { item: ITEM.id, text: { es: 'WORD_shown_' }, mode: 'consensus' as const };

const STATES = ['CL', 'EC'] as const;
const ASKING = { CL: 'clDelegate', EC: 'ecDelegate' } as const;
/** The delegate of a state is on the list of the meeting, and said so. */
function seatOf(code: (typeof STATES)[number]): Sample['planted'] {
  const [delegation, participant] = [`dlg_room${code}`, `prt_room${code}`];
  return [
    [
      'admin',
      'participants.add_delegation',
      { ...of, delegation, kind: 'state', code, name: { es: code }, order: 0 },
    ],
    [
      'admin',
      'participants.add',
      { ...of, participant, delegation, name: null, office: { es: 'x' }, capacity: 'head', order: 0 },
    ],
    [ASKING[code], 'participants.claim', { ...of, participant }],
  ];
}

const docs: readonly Doc[] = docsOfRoom();
const EDIT: readonly EditCase[] = [
  {
    file: 'floor/add.page.tsx',
    route: '/meetings/:id/now/add',
    path: `${HERE_NOW}/add`,
    docs,
    act: 'floor.add',
    field: 'add-delegation',
    text: 'CL',
    other: 'EC',
    shown: 'Chile',
    save: 'Añadir una delegación',
  },
  {
    file: 'floor/time.page.tsx',
    route: '/meetings/:id/now/time',
    path: `${HERE_NOW}/time`,
    docs,
    act: 'floor.add_time',
    field: 'time-reason',
    text: 'Hubo un corte de sonido.',
    other: 'Pide terminar la frase.',
    async also(host) {
      const box = host.querySelector<HTMLInputElement>('#time-ms');
      if (box === null) throw new Error('no minutes');
      box.value = '2';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    save: 'Dar más tiempo',
  },
  {
    file: 'floor/request.page.tsx',
    route: '/meetings/:id/now/requests/:request',
    path: `${HERE_NOW}/requests/spk_2`,
    docs: [...docs, requestDoc('spk_2', 'EC', 2), requestDoc('spk_3', 'PY', 3)],
    act: 'floor.move',
    field: 'move-reason',
    text: 'La ministra debe viajar.',
    other: 'El ministro debe viajar.',
    async also(host) {
      host.querySelector<HTMLElement>('[name="move-before"]')?.click();
    },
    save: 'Mover',
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'meetings.schedule', { ...meetingArgs, meeting: ROOM, languages: ['es'], interpretation: [] }],
    ...STATES.flatMap(seatOf),
    [
      'admin',
      'agenda.add_item',
      { ...itemArgs, item: ITEM.id, meeting: ROOM, kind: 'session', speakers: [] },
    ],
    ['admin', 'decisions.draft', { ...DRAFT, decision: 'dec_shown', meeting: ROOM }],
    [
      'admin',
      'decisions.draft',
      { ...DRAFT, decision: 'dec_kept', meeting: ROOM, text: { es: 'WORD_kept_' } },
    ],
    ['admin', 'meetings.move_to', { meeting: ROOM, state: 'convened' }],
    ['admin', 'floor.open_sitting', { ...of, day: DAY }],
    ['admin', 'floor.take_item', { ...of, item: ITEM }],
    ['admin', 'floor.show_text', { ...of, text: { kind: 'decision', id: 'dec_shown' } }],
    // One who has spoken, so that there is something to reply to.
    ['admin', 'floor.add', { ...wish, request: 'spk_before', delegation: 'CL' }],
    ['admin', 'floor.call', { ...of, request: 'spk_before' }],
    ['admin', 'floor.end', of],
    [ASKING.CL, 'floor.ask', { ...wish, request: 'spk_CL', delegation: 'CL' }],
    [ASKING.EC, 'floor.ask', { ...wish, request: 'spk_EC', delegation: 'EC' }],
    [ASKING.EC, 'floor.ask', { ...wish, request: 'spk_ECreply', delegation: 'EC', kind: 'reply' }],
    [
      'admin',
      'floor.move',
      { ...of, move: 'spm_1', item: ITEM.id, request: 'spk_EC', before: 'spk_CL', reason: 'WORD_moved_' },
    ],
    // With a limit, which can be moved.
    ['admin', 'floor.call', { ...of, request: 'spk_EC', limit: 300_000 }],
  ],
  tried: {
    'floor.open_sitting': [{ ...of, day: DAY }],
    'floor.close_sitting': [of],
    'floor.take_item': [{ ...of, item: null }],
    'floor.show_text': [
      { ...of, text: null },
      { ...of, text: { kind: 'decision', id: 'dec_kept' } },
    ],
    'floor.open_list': [of],
    'floor.close_list': [of],
    'floor.ask': ['CL', 'EC'].map((delegation) => ({
      ...{ ...wish, request: `spk_new${delegation}`, delegation, kind: 'order' as const },
    })),
    'floor.add': [{ ...wish, request: 'spk_added', delegation: 'CL', kind: 'reply' }],
    'floor.withdraw': ['CL', 'ECreply'].map((name) => ({ ...of, request: `spk_${name}` })),
    'floor.give_way': ['CL', 'EC'].map((name) => ({ ...of, request: `spk_${name}` })),
    'floor.call': [{ ...of, request: 'spk_CL' }],
    'floor.pause': [of],
    'floor.resume': [of],
    'floor.end': [of],
    'floor.add_time': [{ ...of, request: 'spk_EC', ms: 60_000, reason: 'x' }],
    'floor.move': [{ ...of, move: 'spm_new', item: ITEM.id, request: 'spk_CL', before: null, reason: 'x' }],
  },
  walked: {
    'presidency-delegate': [
      '/meetings/mtg_demo-week/now',
      '/meetings/mtg_demo-week/now/item',
      '/meetings/mtg_demo-week/now/text',
      '/meetings/mtg_demo-week/now/add',
      '/meetings/mtg_demo-week/now/time',
      '/meetings/mtg_demo-week/now/requests/spk_demo-x',
    ],
    'chile-contact': ['/meetings/mtg_demo-week/now'],
  },
};
