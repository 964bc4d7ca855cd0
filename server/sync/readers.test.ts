import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { nominee } from '#shared/participants/participants.fixtures.ts';
import type { PullResponse, Verdict } from '#shared/sync/protocol.ts';
import {
  CREDENTIALS,
  hashOf,
  openWholeMeeting,
  PAPERS,
  paperText,
  READERS,
  type World,
} from './readers.fixtures.ts';
import { EVERYBODY, OF_A_STATE, OF_NOBODY, PEOPLE } from './readers-people.fixtures.ts';

let world: World;

beforeAll(async () => {
  world = await openWholeMeeting();
});

/** `collection audience` of everything in a person's streams. */
function pulled(by: Actor): Map<string, string> {
  const { person, device } = by;
  const ask = {
    protocol: 1,
    request: 'req_2',
    device,
    person,
    compartment: 'committee',
    instance: null,
    epoch: 0,
    streams: [],
    settled: 0,
    limit: 1_000,
  };
  const answer = JSON.parse(
    world.compartment.pull({ label: 'x', actor: by, request: ask }).text,
  ) as PullResponse;
  expect(answer.more).toBe(false);
  return new Map(
    answer.pages.flatMap(({ entries }) =>
      entries.map(([collection, id, , audience]) => [`${collection}/${id}`, `${collection} ${audience}`]),
    ),
  );
}

test('whatever may be written is in the table', () => {
  const names = readdirSync(join(import.meta.dirname, '../../shared'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(import.meta.dirname, '../../shared', path), 'utf8');
      return [...text.matchAll(/defineCollection\(\{\s*name: '(\w+)'/g)].map(([, name = '']) => name);
    });
  const told = new Set(Object.keys(READERS).map((row) => row.split(' ')[0] ?? ''));
  expect([...names].sort()).toEqual([...told, ...OF_A_STATE, ...OF_NOBODY].sort());
  const seen = new Set(EVERYBODY.flatMap((who) => [...pulled(PEOPLE[who]).values()]));
  expect([...seen].sort()).toEqual(Object.keys(READERS).sort());
});

describe.each(EVERYBODY)('%s', (who) => {
  const rowsOf = () =>
    Object.entries(READERS).flatMap(([row, readers]) => (readers.includes(who) ? [row] : []));

  test('pulls what the table says and nothing else', () => {
    expect([...new Set(pulled(PEOPLE[who]).values())].sort()).toEqual(rowsOf().sort());
  });

  test('lists what they pull and nothing else', () => {
    const collections = new Set(Object.keys(READERS).map((row) => row.split(' ')[0] ?? ''));
    const wanted = [...collections].map((collection) => ({ collection }));
    const { docs } = world.compartment.list({ actor: PEOPLE[who], wanted });
    expect(docs.map(({ collection, id }) => `${collection}/${id}`).sort()).toEqual(
      [...pulled(PEOPLE[who]).keys()].sort(),
    );
  });

  test('reads the bytes of the papers and credentials that they pull, and of no other', () => {
    const read = (collection: string, id: string, text: string) => {
      try {
        const scopes = world.compartment.scopes(PEOPLE[who]);
        return world.compartment.attachments.read({ hash: hashOf(text), collection, id, scopes }).size > 0;
      } catch (error) {
        expect(error).toMatchObject({ code: 'attachments.not_found', status: 404 });
        return false;
      }
    };
    const mine = pulled(PEOPLE[who]);
    for (const marking of PAPERS)
      expect([marking, read('documentVersions', `dvr_${marking}`, paperText(marking))]).toEqual([
        marking,
        mine.has(`documentVersions/dvr_${marking}`),
      ]);
    expect(read('nominations', 'nom_b', CREDENTIALS)).toBe(mine.has('nominations/nom_b'));
  });
});

test('a liaison who names a paper not released or another’s credentials in a nomination reads neither through it', () => {
  const scopes = world.compartment.scopes(PEOPLE.clLiaison);
  for (const [index, text] of [paperText('draft'), CREDENTIALS].entries()) {
    const hash = hashOf(text);
    const nomination = `nom_guess${index}`;
    const file = { hash, name: 'x.pdf', mediaType: 'application/pdf', size: 9 };
    world.must('clLiaison', 'nominations.make', {
      ...nominee,
      nomination,
      participant: `prt_guess${index}`,
      credentials: file,
    });
    const wanted = { hash, collection: 'nominations', id: nomination, scopes };
    expect(() => world.compartment.attachments.read(wanted)).toThrow('attachments.not_found');
    expect(() => world.compartment.attachments.stateThrough(wanted)).toThrow('attachments.not_found');
  }
});

test('whoever guesses at another’s entry is answered as if it were not there', () => {
  const there = [
    ['nominations.edit', { nomination: 'nom_b', meeting: MEETING, fields: { order: 1 } }],
    ['nominations.withdraw', { nomination: 'nom_b', meeting: MEETING }],
    ['folder.edit_point', { point: 'tpt_2', delegation: 'presidency', text: 'y' }],
    ['folder.remove_point', { point: 'tpt_2', delegation: 'CL' }],
    ['documents.release', { document: 'doc_draft' }],
    ['decisions.edit', { decision: 'dec_1', meeting: MEETING, fields: { mode: 'vote' } }],
    ['checkins.undo', { checkIn: 'chk_1', meeting: MEETING }],
    ['running.tick', { step: 'run_1', meeting: MEETING, done: true }],
    ['agenda.remove_item', { item: 'agi_1', meeting: MEETING }],
  ] as const;
  const revisions = () =>
    [...pulled(PEOPLE.admin).keys(), ...pulled(PEOPLE.ecLiaison).keys()].map((key) => {
      const [collection = '', id = ''] = key.split('/');
      return `${key} ${world.compartment.document(collection, id)?.rev}`;
    });
  const before = revisions();
  const strip = ({ code, details }: Verdict) => JSON.stringify({ code, details });
  for (const who of ['clLiaison', 'clDelegate', 'analyst', 'observer', 'nobody'] as const) {
    for (const [name, args] of there) {
      const [real, guessed] = [
        args,
        JSON.parse(
          JSON.stringify(args).replace(/"(nom_b|tpt_2|doc_draft|dec_1|chk_1|run_1|agi_1)"/, '"$1x"'),
        ),
      ].map((each) => strip(world.give(who, name, each)));
      expect([who, name, real?.replace(/(nom_b|tpt_2|doc_draft|dec_1|chk_1|run_1|agi_1)/, '$1x')]).toEqual([
        who,
        name,
        guessed,
      ]);
    }
  }
  expect(revisions()).toEqual(before);
});

test('what was removed, and what it was before, is listed to who could read it and to nobody else', () => {
  const gone = [
    [
      'talkingPoints',
      'tpt_1',
      'text',
      'clDelegate',
      'folder.remove_point',
      { point: 'tpt_1', delegation: 'CL' },
    ],
    ['checkIns', 'chk_1', 'door', 'programme', 'checkins.undo', { checkIn: 'chk_1', meeting: MEETING }],
    ['runningSteps', 'run_1', 'what', 'programme', 'running.remove', { step: 'run_1', meeting: MEETING }],
  ] as const;
  for (const [collection, id, field, by, name, args] of gone) {
    const readers = EVERYBODY.filter((who) => pulled(PEOPLE[who]).has(`${collection}/${id}`));
    expect(readers.length).toBeLessThan(EVERYBODY.length);
    world.must(by, name, args);
    const wanted = [{ collection, hasRemoved: true, formerly: [field] }];
    for (const part of ['removed', 'earlier'] as const) {
      const told = EVERYBODY.filter((who) =>
        world.compartment.list({ actor: PEOPLE[who], wanted })[part].some((each) => each.id === id),
      );
      expect([part, id, told]).toEqual([part, id, readers]);
    }
  }
});
