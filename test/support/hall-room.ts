import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import { meetingDoc } from '#shared/calendar/calendar.fixtures.ts';
import { type FloorRequest, type Sitting, sittingId } from '#shared/floor/floor.schemas.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import { START } from './identity-world.ts';
import type { ServerBench } from './server-bench.ts';

export const MEETING = 'mtg_hall';
export const SITTING = sittingId(MEETING);

export interface Planted {
  readonly collection: string;
  readonly id: string;
  readonly audience: string;
  readonly body: object;
  readonly parent?: string;
}

export function sitting(change: Partial<Sitting> = {}): Sitting {
  return {
    day: '2026-09-15',
    item: { id: 'agi_3', number: '3', title: { es: 'Reglamento interno', en: 'Rules of procedure' } },
    text: null,
    isListOpen: true,
    speaking: {
      request: 'spk_pe',
      delegation: 'PE',
      kind: 'speech',
      added: null,
      startedAt: START - 134_000,
      usedMs: 0,
      runningSince: START - 134_000,
      limitMs: 180_000,
    },
    openedAt: START - 3_600_000,
    closedAt: null,
    ...change,
  };
}

export function request(change: Partial<FloorRequest> = {}): FloorRequest {
  return {
    delegation: 'AR',
    item: 'agi_3',
    kind: 'speech',
    point: null,
    isMinister: false,
    capacity: 'members',
    state: 'waiting',
    takenAt: START - 60_000,
    turn: 2,
    by: 'per_asked',
    ...change,
  };
}

export function ballot(change: Partial<Ballot> = {}): Ballot {
  return {
    item: 'agi_3',
    question: { es: 'Enmienda 2' },
    about: null,
    method: 'recorded',
    matter: 'amendments',
    majority: 'two_thirds_of_present',
    article: null,
    day: '2026-09-15',
    roll: ['AR', 'BR', 'PE'].map((delegation) => ({ delegation })),
    members: 16,
    present: 3,
    quorum: null,
    voidReason: null,
    notVoting: [],
    state: 'open',
    openedAt: START - 90_000,
    closedAt: null,
    result: null,
    ...change,
  };
}

export function article(text: Text): Article {
  return { number: '14', order: 14, title: { es: 'Decisiones' }, text, version: 1, isRemoved: false };
}

export function amendment(change: Partial<Amendment> = {}): Amendment {
  return {
    kind: 'replace',
    article: 'art_14',
    after: null,
    before: { title: { es: 'Decisiones' }, text: { es: 'Por mayoría simple.' } },
    title: null,
    text: { es: 'Por mayoría de dos tercios.' },
    number: null,
    reason: { es: 'TOKEN-REASON' },
    authors: ['CL'],
    by: 'per_author',
    at: START - 86_400_000,
    takenAt: START - 86_400_000,
    deadline: null,
    isLate: false,
    state: 'under_discussion',
    ruling: null,
    place: 3,
    consolidates: [],
    into: null,
    outcome: null,
    ...change,
  };
}

/** Entries as mutations leave them; what is planted again under its id takes the place of the first. */
export function createPlanting(bench: ServerBench) {
  bench.ports.compartmentActor('committee');
  const sql = bench.database('committee');
  let seq = 0;
  return function plant({ collection, id, audience, body, parent }: Planted): void {
    seq += 1;
    const text = JSON.stringify(body);
    sql.run('delete from entry where collection = ? and id = ?', collection, id);
    sql.run('delete from revision where collection = ? and id = ?', collection, id);
    sql.run(
      'insert into entry (collection, id, parent, rev, seq, audience, body) values (?, ?, ?, 1, ?, ?, ?)',
      collection,
      id,
      parent ?? null,
      seq,
      audience,
      text,
    );
    sql.run(
      `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
       values (?, ?, 1, ?, ?, ?, 0, 'mut_x', 'dev_x', 1, 'per_x', ?)`,
      collection,
      id,
      seq,
      audience,
      text,
      START - 60_000,
    );
  };
}

export function meetingEntry(change: Partial<Meeting> = {}): Planted {
  const { body } = meetingDoc({
    title: { es: 'LVIII Reunión', en: 'LVIII Meeting' },
    city: { es: 'Ciudad de Panamá' },
    timeZone: 'America/Panama',
    languages: ['es', 'en'],
    state: 'in_session',
    ...change,
  });
  return { collection: 'meetings', id: MEETING, audience: 'all', body };
}

/** A meeting in session: Peru speaks, Paraguay and Argentina wait, an amendment is shown, a vote is open, one was counted. */
export function roomEntries(): Planted[] {
  const floor = { audience: `floor/${MEETING}`, parent: MEETING };
  const name = (code: string, es: string, en: string, order: number): Planted => ({
    ...{ collection: 'delegations', id: `dlg_${code}`, audience: 'all', parent: MEETING },
    body: { kind: 'state', code, name: { es, en }, order },
  });
  return [
    meetingEntry(),
    name('PE', 'Perú', 'Peru', 1),
    name('CL', 'Chile', 'Chile', 2),
    {
      ...{ collection: 'sittings', id: SITTING, ...floor },
      body: sitting({ text: { kind: 'amendment', id: 'amd_3' } }),
    },
    {
      ...{ collection: 'floorRequests', id: 'spk_pe', ...floor },
      body: request({ delegation: 'PE', state: 'called', takenAt: START - 200_000 }),
    },
    { ...{ collection: 'floorRequests', id: 'spk_ar', ...floor }, body: request() },
    {
      ...{ collection: 'floorRequests', id: 'spk_py', ...floor },
      body: request({ delegation: 'PY', kind: 'order', point: 'suspend', takenAt: START - 30_000, turn: 3 }),
    },
    {
      ...{ collection: 'ballots', id: 'blt_open', ...floor },
      body: ballot({ question: { es: 'Enmienda 3' } }),
    },
    {
      ...{ collection: 'turnouts', id: 'trn_1', audience: `floor/${MEETING}`, parent: 'blt_open' },
      body: { delegation: 'BR', at: START - 10_000 },
    },
    {
      ...{ collection: 'ballots', id: 'blt_done', ...floor },
      body: ballot({
        state: 'counted',
        openedAt: START - 900_000,
        closedAt: START - 800_000,
        result: {
          ...{ yes: 2, no: 0, abstain: 1, absent: 0, needed: 2, isCarried: true, countedAt: START - 800_000 },
          named: ['abstain', 'yes', 'yes'],
        },
      }),
    },
    {
      ...{ collection: 'articles', id: 'art_14', audience: 'members/rules', parent: 'rst_1' },
      body: article({ es: 'Por mayoría simple de los presentes.' }),
    },
    {
      ...{ collection: 'amendments', id: 'amd_3', audience: 'members/rules', parent: 'rst_1' },
      body: amendment(),
    },
    {
      ...{ collection: 'amendmentPositions', id: 'apn_1', audience: 'members/rules', parent: 'amd_3' },
      body: {
        ...{ set: 'rst_1', delegation: 'UY', stance: 'support', words: { es: 'TOKEN-POSITION' } },
        ...{ isAuthor: false, seen: 'x', by: 'per_uy', at: START },
      },
    },
  ];
}
