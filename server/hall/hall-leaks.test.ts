import { beforeEach, expect, test } from 'vitest';
import { SHOWN_KINDS } from '#shared/floor/floor.schemas.ts';
import { articleReads, roomReads, shownReads } from '#shared/hall/hall-reads.rules.ts';
import {
  createPlanting,
  MEETING,
  type Planted,
  request,
  roomEntries,
  SITTING,
  sitting,
} from '#test/support/hall-room.ts';
import { createServerBench, type ServerBench } from '#test/support/server-bench.ts';

/** Where things lie that are not public in the room. Another meeting's floor is not either. */
const ELSEWHERE = [
  'presidency/drafts',
  'presidency/set-aside',
  'logistics/meetings',
  'members/decisions',
  'members/rules',
  'members/actions',
  'members/standings',
  'papers/amber',
  'papers/red',
  'folder/CL',
  'personal/CL/per_x',
  'nominations/CL',
  'attendance/CL/per_x',
  'contacts/meeting',
  'person/per_x',
  'handover/CL',
  'floor/mtg_other',
  `floor/${MEETING}/x`,
  'votes/blt_open/CL',
] as const;
const COLLECTIONS = [
  ...new Set([
    ...roomReads(MEETING).map(({ collection }) => collection),
    ...SHOWN_KINDS.flatMap((kind) =>
      shownReads({
        meeting: MEETING,
        sitting: sitting({ text: { kind, id: 'amd_3' } }),
        ballot: { id: 'blt_open' } as never,
      }).map(({ collection }) => collection),
    ),
    ...articleReads('art_14').map(({ collection }) => collection),
    ...['votes', 'agendaItems', 'documentVersions', 'actionPoints', 'silences', 'participants', 'notes'],
    ...['floorSummaries', 'papers', 'mandates'],
  ]),
];

let bench: ServerBench;
let plant: (entry: Planted) => void;
beforeEach(async () => {
  bench = await createServerBench();
  plant = createPlanting(bench);
  for (const entry of roomEntries()) plant(entry);
});

/** A text with the token in every language and in every field that the answer could take it from. */
function marked(token: string): object {
  const text = { es: token, pt: token, en: token };
  return {
    ...{
      title: text,
      text,
      name: text,
      words: text,
      reason: text,
      question: text,
      summary: text,
      city: text,
    },
    ...{
      code: token,
      delegation: token,
      by: token,
      number: token,
      evidence: token,
      label: token,
      choice: token,
    },
    ...{ state: 'counted', kind: 'state', method: 'recorded', roll: [], openedAt: Number.MAX_SAFE_INTEGER },
    ...{
      closedAt: null,
      authors: [token],
      isAuthor: true,
      seen: token,
      item: { id: token, number: token, title: text },
    },
    ...{
      result: { yes: 7, no: 7, abstain: 7, isCarried: true, countedAt: Number.MAX_SAFE_INTEGER, named: [] },
    },
    ...{ speaking: null, isListOpen: true, languages: ['es'], timeZone: token, year: 2026, relation: null },
  };
}

async function answers(): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const asked = await bench.raw({
    ...{ method: 'POST', path: '/api/hall/displays', phone: bench.admin, headers },
    body: JSON.stringify({ meeting: MEETING }),
  });
  const { linkCode: code } = (await asked.json()) as { linkCode: string };
  const opened = await bench.raw({
    ...{ method: 'POST', path: '/api/hall/open', headers },
    body: JSON.stringify({ code, key: 'k'.repeat(43) }),
  });
  const first = await opened.text();
  const { display } = JSON.parse(first) as { display: string };
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const state = await bench.raw({ path: `/api/hall/state?display=${display}`, headers: { cookie } });
  expect(state.status).toBe(200);
  return `${first}\n${await state.text()}`;
}

test('what lies elsewhere never comes out, under whatever collection, parent or id', async () => {
  let planted = 0;
  for (const audience of ELSEWHERE)
    for (const collection of COLLECTIONS)
      for (const parent of [MEETING, 'amd_3', 'blt_open', 'art_14']) {
        // What a text names by its id may lie with the members: there it is the shown one alone.
        planted += 1;
        plant({ collection, id: `tok_${planted}`, audience, parent, body: marked('TOKEN-ELSEWHERE') });
      }
  expect(planted).toBeGreaterThan(1000);
  const said = await answers();
  expect(said).toContain('dos tercios');
  expect(said).not.toContain('TOKEN');
});

test('of what lies in the room only what it says aloud comes out: no person, no reason, nobody’s vote', async () => {
  const floor = { audience: `floor/${MEETING}`, parent: MEETING };
  plant({
    ...{ collection: 'floorRequests', id: 'spk_ar', ...floor },
    body: request({ by: 'per_TOKEN' }),
  });
  plant({
    ...{ collection: 'floorMoves', id: 'spm_1', ...floor },
    body: {
      ...{ item: 'agi_3', request: 'spk_ar', before: null, turn: 4, at: 1 },
      ...{ reason: 'TOKEN-WHY', by: 'per_TOKEN' },
    },
  });
  const said = await answers();
  expect(said).not.toContain('TOKEN');
  expect(said).not.toContain('per_');
  // The planted result names who abstained.
  expect(said).not.toMatch(/named|choice/);
  expect(said).not.toMatch(/(spk|spm|blt|trn|sit|agi|amd|art|mtg)_/);
});

test.each([
  ['decision', 'decisions', 'dcs_1', 'presidency/drafts'],
  ['decision', 'decisions', 'dcs_1', 'logistics/meetings'],
  ['document', 'documents', 'doc_1', 'presidency/drafts'],
  ['amendment', 'amendments', 'amd_9', 'folder/CL'],
  ['article', 'articles', 'art_9', 'presidency/drafts'],
] as const)(
  'a %s that not all who meet may read is not shown, whatever the chair shows',
  async (kind, collection, id, audience) => {
    plant({ collection, id, audience, body: marked('TOKEN-DRAFT') });
    plant({
      ...{ collection: 'sittings', id: SITTING, audience: `floor/${MEETING}`, parent: MEETING },
      body: sitting({ text: { kind, id } }),
    });
    const said = await answers();
    expect(said).toContain('"text":null');
    expect(said).not.toContain('TOKEN');
  },
);

test('a draft that whoever presides has put before the room is shown there, and only there', async () => {
  const text = { es: 'Se crea un grupo de trabajo.' };
  const body = { item: 'agi_3', text, mode: 'consensus', state: 'draft' };
  plant({ collection: 'decisions', id: 'dcs_1', audience: 'floor/drafts', parent: MEETING, body });
  plant({
    ...{ collection: 'sittings', id: SITTING, audience: `floor/${MEETING}`, parent: MEETING },
    body: sitting({ text: { kind: 'decision', id: 'dcs_1' } }),
  });
  expect(await answers()).toContain(text.es);
  plant({
    ...{ collection: 'sittings', id: SITTING, audience: `floor/${MEETING}`, parent: MEETING },
    body: sitting({ text: null }),
  });
  expect(await answers()).not.toContain(text.es);
});
