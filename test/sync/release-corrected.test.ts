import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseAct } from '#app/features/contributions/release-act.ts';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import {
  type Contribution,
  contributionId,
  type Link,
  type Material,
} from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import type { OwnRole } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createChance } from '#test/support/seeded.ts';
import { actorOf, START } from './world.ts';

const EDITION = 'edn_1';
const HOME = 'state:CL';
const OF = { state: 'CL', edition: EDITION };

let time = START;
let server: DirectServer;
const { bytes } = createChance(7);
beforeEach(() => {
  time = START;
  server = createDirectServer({ ...{ program, name: HOME, random: bytes }, clock: () => time });
});
afterEach(() => server.close());

async function phoneOf(person: string, role: OwnRole): Promise<SyncClient> {
  const actor = actorOf({
    ...{ person: `per_${person}`, device: `dev_${person}`, state: 'CL', delegation: 'CL', roles: [role] },
  });
  const client = createSyncClient({
    ...{ store: createMemoryStore(), transport: server.connect(() => actor), program, actor },
    ...{ compartments: [HOME], random: bytes, clock: () => time },
  });
  await client.open();
  return client;
}

async function make(client: SyncClient, name: string, args: object): Promise<void> {
  time += 1000;
  await client.mutate({ name, args: { ...OF, ...args } }).saved;
}

function standing({ replica }: Pick<SyncClient, 'replica'>): Doc<Contribution> {
  const found = replica.one('contributions', contributionId(EDITION));
  if (found === null) throw new Error('nothing was begun');
  return found as Doc<JsonObject> as Doc<Contribution>;
}

/** What the page of a release shows, and what its button does. */
function read({ replica }: SyncClient, name: 'prepare' | 'authorise') {
  const contribution = standing({ replica });
  const linked = replica.within('links', contribution.id) as readonly Doc<JsonObject>[] as Doc<Link>[];
  const material = replica.all('materials') as readonly Doc<JsonObject>[] as Doc<Material>[];
  const { content } = releaseOf({
    ...{ state: 'CL', contribution: contribution.body, links: linked },
    materials: new Map(material.map(({ id, body }) => [id, body])),
    ...{ consents: [], reports: new Map(), marks: new Map(), sections: [], choices: [], now: START },
  });
  const seen = { ...OF, sources: ['mtr_1'], hash: releaseHash(content) };
  return releaseAct({ name, seen, contribution });
}

async function prepareAgain(contact: SyncClient, text: string): Promise<void> {
  await make(contact, 'contributions.send_back', { reason: 'x' });
  await make(contact, 'contributions.write', { summary: { es: text } });
  await contact.mutate(read(contact, 'prepare')).saved;
  await contact.sync();
}

/** Prepared; authorised where there is no network, while the contact prepares something else. */
async function refusedAuthorisation() {
  const contact = await phoneOf('poc', 'pointOfContact');
  const authoriser = await phoneOf('auth', 'nationalAuthoriser');
  await make(contact, 'contributions.begin', { startFrom: null });
  await make(contact, 'contributions.write', {
    ...{
      summary: { es: 'one' },
      readers: ['XA'],
      coveringNote: { number: 'x', date: '2026-06-01', file: null },
    },
  });
  const material = {
    ...{ material: 'mtr_1', state: 'CL', kind: 'study', title: 'x', publisher: null, date: null, url: null },
    ...{ handlingCode: 'H0', tlp: 'CLEAR', originator: { kind: 'elsewhere', name: 'x' } },
  };
  await contact.mutate({ name: 'contributions.add_material', args: material }).saved;
  await make(contact, 'contributions.link', {
    ...{ link: 'lnc_1', from: { kind: 'material', id: 'mtr_1', paragraph: null }, requirements: [] },
    ...{ to: [{ kind: 'area', code: 'cocaine' }], source: 'A', information: '1', originalGrade: null },
    ...{ handlingCode: 'H0', tlp: 'GREEN', restrictions: null, exchange: null, hasPersonalData: false },
    statement: { es: 'x' },
  });
  await contact.mutate(read(contact, 'prepare')).saved;
  await contact.sync();
  await authoriser.sync();
  time += 1000;
  const tapped = authoriser.mutate(read(authoriser, 'authorise'));
  await tapped.saved;
  await prepareAgain(contact, 'two');
  await authoriser.sync();
  const refusal = authoriser.factsOf(tapped.id)?.refusal?.code;
  expect(refusal).toBe('contributions.changed_meanwhile');
  return { contact, authoriser, refused: tapped.id };
}

test('who reads what was prepared anew authorises it by correcting the refused one, once', async () => {
  const { authoriser, refused } = await refusedAuthorisation();
  const again = authoriser.correct(refused, read(authoriser, 'authorise'));
  await again.saved;
  await authoriser.sync();
  expect(authoriser.factsOf(again.id)?.refusal ?? null).toBeNull();
  expect(authoriser.outbox()).toEqual([]);
  expect(standing(authoriser).body.status).toBe('authorised');
});

test('what was prepared once more since it was read is not authorised by the correction', async () => {
  const { contact, authoriser, refused } = await refusedAuthorisation();
  const shown = read(authoriser, 'authorise');
  await prepareAgain(contact, 'three');
  const again = authoriser.correct(refused, shown);
  await again.saved;
  await authoriser.sync();
  expect(authoriser.factsOf(again.id)?.refusal?.code).toBe('contributions.changed_meanwhile');
  expect(standing(authoriser).body).toMatchObject({ status: 'prepared', summary: { es: 'three' } });
});
