import { describe, expect, test } from 'vitest';
import { paper, version } from '#shared/documents/documents.fixtures.ts';
import type { DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import {
  countKept,
  filesToDrop,
  type Kept,
  planKeep,
  readKept,
  staleFiles,
  type WantedFile,
} from './keep-plan.ts';
import { type Brought, runKeep } from './keep-run.ts';
import { readState, withRead } from './read-state.ts';

const MEETING = 'mtg_1';
const inMeeting = (id: string, change: object = {}, parent: string | null = null) =>
  paper(id, { meeting: MEETING, number: Number(id.slice(4)), ...change }, parent);
function file(id: string, parent: string, hash: string, change: Partial<DocumentVersion> = {}) {
  const named = { hash: hash.repeat(64), name: `${id}.pdf`, mediaType: 'application/pdf', size: 1_000 };
  return version(id, parent, { file: named, ...change });
}
const venue = {
  collection: 'venues',
  id: 'ven_1',
  parent: MEETING,
  audience: 'all',
  rev: 1,
  body: {
    name: { es: 'Sede' },
    plan: { hash: 'f'.repeat(64), name: 'plano.png', mediaType: 'image/png', size: 500 },
  },
} as unknown as Doc<Venue>;

const documents = [
  inMeeting('doc_1'),
  inMeeting('doc_2', { marking: 'red' }),
  inMeeting('doc_3', { state: 'withdrawn' }),
  inMeeting('doc_4'),
  inMeeting('doc_5', { number: 4, relation: { kind: 'REV', count: 1, revision: 0 } }, 'doc_4'),
  inMeeting('doc_6', { meeting: 'mtg_2' }),
  inMeeting('doc_7', { state: 'draft' }),
  inMeeting('doc_8'),
];
const versions = [
  file('dvr_1', 'doc_1', '1'),
  file('dvr_1b', 'doc_1', '2', { version: 2 }),
  file('dvr_1pt', 'doc_1', '3', { language: 'pt' }),
  file('dvr_2', 'doc_2', '4'),
  file('dvr_3', 'doc_3', '5'),
  file('dvr_4', 'doc_4', '6'),
  file('dvr_5', 'doc_5', '7'),
  file('dvr_6', 'doc_6', '8'),
  file('dvr_7', 'doc_7', '9'),
];
const source = {
  documents,
  versionsOf: (id: string) => versions.filter(({ parent }) => parent === id),
  venues: [venue],
};
const planFor = (languages: readonly ('es' | 'pt' | 'en')[]) =>
  planKeep({ meeting: MEETING, languages, source });
const viaOf = (languages: readonly ('es' | 'pt' | 'en')[]) =>
  planFor(languages).items.flatMap(({ files }) => files.map(({ via }) => via.id));

describe('what a phone stores of a meeting', () => {
  test('the last file of each released paper in force, and the plans', () => {
    expect(viaOf(['es'])).toEqual(['dvr_1b', 'dvr_5', 'ven_1']);
    expect(viaOf(['es', 'pt'])).toEqual(['dvr_1b', 'dvr_1pt', 'dvr_5', 'ven_1']);
  });

  test('for a paper in none of the languages, the original one', () => {
    expect(viaOf(['en'])).toEqual(['dvr_1b', 'dvr_5', 'ven_1']);
    expect(viaOf(['pt'])).toEqual(['dvr_1pt', 'dvr_5', 'ven_1']);
  });

  test('red ones are named and not stored', () => {
    expect(planFor(['es']).forbidden.map(({ id }) => id)).toEqual(['doc_2']);
  });

  test('a paper is done only when every language of it is here', () => {
    const here = new Set(['2'.repeat(64), '7'.repeat(64)]);
    expect(countKept(planFor(['es', 'pt']), (hash) => here.has(hash))).toMatchObject({
      done: 1,
      total: 2,
      plans: 1,
      missingBytes: 1_500,
    });
    expect(countKept(planFor(['es']), (hash) => here.has(hash)).done).toBe(2);
  });

  test('files that must go are found, and files that another pin wants stay', () => {
    const kept: Kept = {
      pins: { [MEETING]: { languages: ['es'], at: 1 }, mtg_2: { languages: ['es'], at: 1 } },
      files: {
        a: { collection: 'documentVersions', id: 'dvr_1b' },
        b: { collection: 'documentVersions', id: 'dvr_3' },
        ['8'.repeat(64)]: { collection: 'documentVersions', id: 'dvr_5' },
      },
    };
    expect(staleFiles({ kept, isAllowed: (_, { id }) => id !== 'dvr_3' })).toEqual(['b']);
    const drop = filesToDrop({
      kept,
      meeting: MEETING,
      isOf: ({ id }) => id !== 'dvr_3',
      planOf: (meeting, { languages }) => planKeep({ meeting, languages, source: { ...source, venues: [] } }),
    });
    expect(drop).toEqual(['a']);
  });

  test('a record of another shape is ignored', () => {
    expect(readKept({ pins: 7 })).toEqual({ pins: {}, files: {} });
    expect(readKept(null)).toEqual({ pins: {}, files: {} });
  });
});

describe('downloading them', () => {
  const wanted = planFor(['es']).items.flatMap(({ files }) => files);
  async function run(answers: Record<string, Brought>, here: string[] = [], isOver = () => false) {
    const asked: string[] = [];
    const noted: string[] = [];
    const report = await runKeep(wanted, {
      isHere: async (hash) => here.includes(hash),
      async bring({ via }: WantedFile) {
        asked.push(via.id);
        return answers[via.id] ?? 'kept';
      },
      onBegin: () => undefined,
      onHere: async ({ via }) => void noted.push(via.id),
      isOver,
    });
    return { report, asked, noted };
  }

  test('one that fails is named and does not stop the others', async () => {
    const { report, noted } = await run({ dvr_1b: 'not_found' });
    expect(report.failures.map(({ wanted: { via }, reason }) => [via.id, reason])).toEqual([
      ['dvr_1b', 'not_found'],
    ]);
    expect(report.isCutOff).toBe(false);
    expect(noted).toEqual(['dvr_5', 'ven_1']);
  });

  test('a lost connection ends the run, and the next one requests only the rest', async () => {
    const first = await run({ dvr_5: 'offline' });
    expect([first.report.isCutOff, first.noted]).toEqual([true, ['dvr_1b']]);
    const next = await run({}, ['2'.repeat(64)]);
    expect(next.asked).toEqual(['dvr_5', 'ven_1']);
    expect(next.noted).toEqual(['dvr_1b', 'dvr_5', 'ven_1']);
  });

  test('a recorded file that is missing on disk is downloaded again; removing the pin ends the run', async () => {
    expect((await run({}, [])).asked).toHaveLength(3);
    let turns = 0;
    const stopped = await run({}, [], () => {
      turns += 1;
      return turns > 1;
    });
    expect(stopped.asked).toEqual(['dvr_1b']);
  });
});

test('a paper is read once one of its current files was shown, and new again when they change', () => {
  const known = withRead({}, { document: 'doc_1', version: 'dvr_1', at: 5 });
  const [old, current] = versions;
  if (old === undefined || current === undefined) throw new Error('two files are needed');
  expect(readState({ known: {}, document: 'doc_1', versions: [old] })).toEqual({ kind: 'unread' });
  expect(readState({ known, document: 'doc_1', versions: [old] })).toEqual({ kind: 'read', at: 5 });
  expect(readState({ known, document: 'doc_1', versions: [old, current] }).kind).toBe('updated');
});
