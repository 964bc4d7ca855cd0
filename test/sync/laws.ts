import type { OutboxRow } from '#app/store/store-port.ts';
import type { Phone, World } from './world.ts';

export interface Breach {
  readonly law: 'lost' | 'twice' | 'flicker' | 'leak' | 'diverged' | 'untrue' | 'stuck';
  readonly detail: string;
}

function statusOnServer(world: World, phone: Phone, id: string): string | undefined {
  const row = world
    .sql(phone.compartment)
    .get<{ status: string }>('select status from mutation where id = ?', id);
  return row?.status;
}

/**
 * Whatever the phone acknowledged it still holds, in one of the forms that a person can see. Personal data goes with
 * the person's place on the list, but never before the server had it.
 */
function findLost(world: World, phone: Phone, restored: boolean): Breach[] {
  const held = new Set([...phone.client.outbox(), ...phone.client.receipts()].map((record) => record.id));
  return [...phone.acknowledged]
    .filter(([id, { isPersonal }]) => {
      const mayBeForgotten = isPersonal && (restored || statusOnServer(world, phone, id) !== undefined);
      return !held.has(id) && !mayBeForgotten;
    })
    .map(([id]) => ({ law: 'lost', detail: `${phone.name} no longer knows ${id}` }));
}

/** "Received" means that the server accepted it, unless the server was restored since. */
function findUntrue(world: World, phone: Phone, restored: boolean): Breach[] {
  if (restored) return [];
  return phone.client
    .outbox()
    .filter((row) => row.state === 'received' && statusOnServer(world, phone, row.id) !== 'accepted')
    .map((row) => ({ law: 'untrue', detail: `${phone.name} calls ${row.id} received` }));
}

/** The device itself would refuse it: it is sent anyway, and its record says so instead of showing its effect. */
function isDoubted(phone: Phone, row: OutboxRow): boolean {
  return row.state === 'queued' && phone.client.replica.doubtOf(row.id) !== null;
}

function describe(phone: Phone, id: string): string {
  const row = phone.client.outbox().find((each) => each.id === id);
  const receipt = phone.client.receipts().find((each) => each.id === id);
  return `${row?.envelope.name ?? receipt?.envelope.name ?? ''} ${row?.state ?? 'settled'} ${receipt?.verdict.status ?? ''}`;
}

/** What a person made, saved and saw stays on their screen, unless the server refused it. */
function findFlicker(phone: Phone): Breach[] {
  const out = new Set(
    phone.client
      .outbox()
      .filter((row) => row.state === 'refused' || row.state === 'held' || isDoubted(phone, row))
      .map((row) => row.id),
  );
  for (const receipt of phone.client.receipts())
    if (receipt.verdict.status !== 'accepted') out.add(receipt.id);
  const breaches: Breach[] = [];
  for (const [id, { entry }] of phone.acknowledged) {
    if (entry === null || out.has(id)) continue;
    const [collection = '', key = ''] = entry.split('/');
    if (phone.client.replica.one(collection, key) !== null) phone.seen.add(id);
    else if (phone.seen.has(id)) {
      breaches.push({
        law: 'flicker',
        detail: `${phone.name} does not show ${entry} of ${id}: ${describe(phone, id)}`,
      });
    }
  }
  return breaches;
}

/** Texts with a limited audience carry a mark; no phone ever receives one that is not for it. */
function findLeaks(phone: Phone): Breach[] {
  return phone.foreign
    .filter((mark) => phone.heard.some((text) => text.includes(mark)))
    .map((mark) => ({ law: 'leak', detail: `${phone.name} heard ${mark}` }));
}

/** Holds at every moment, however the network behaves. */
export function checkAlways({ world, restored }: { world: World; restored: boolean }): Breach[] {
  return world.phones.flatMap((phone) => [
    ...findLost(world, phone, restored),
    ...findUntrue(world, phone, restored),
    ...findFlicker(phone),
    ...findLeaks(phone),
  ]);
}

/** Holds once the network has been good for a while: nothing waits, and every phone has what the server has. */
export function checkSettled({
  world,
  collections,
}: {
  world: World;
  collections: readonly string[];
}): Breach[] {
  const breaches: Breach[] = [];
  for (const phone of world.phones) {
    const name = phone.compartment;
    const sql = world.sql(name);
    for (const row of phone.client.outbox()) {
      if (row.state === 'queued' || row.state === 'received') {
        breaches.push({
          law: 'stuck',
          detail: `${phone.name} still has ${row.id} ${row.state} ${row.lastError ?? ''}`,
        });
      }
    }
    for (const receipt of phone.client.receipts()) {
      if (receipt.verdict.status === 'accepted' && statusOnServer(world, phone, receipt.id) !== 'accepted') {
        breaches.push({ law: 'lost', detail: `the server does not hold ${receipt.id}` });
      }
    }
    const scopes = world.server(name).scopes(phone.actor);
    const rows = sql
      .all<{ collection: string; id: string; rev: number; audience: string; body: string }>(
        'select collection, id, rev, audience, body from entry where deleted = 0 order by collection, id',
      )
      .filter((row) =>
        scopes.some((scope) =>
          scope.endsWith('/') ? row.audience.startsWith(scope) : row.audience === scope,
        ),
      );
    for (const collection of collections) {
      const server = rows
        .filter((row) => row.collection === collection)
        .map((row) => `${row.id} ${row.rev} ${row.body}`);
      const device = phone.client.replica
        .all(collection)
        .map((doc) => `${doc.id} ${doc.rev} ${JSON.stringify(doc.body)}`)
        .sort();
      if (server.sort().join('\n') !== device.join('\n')) {
        breaches.push({
          law: 'diverged',
          detail: `${phone.name} and ${name} differ in ${collection}: ${device.length}/${server.length}`,
        });
      }
    }
  }
  return breaches;
}

/** The same for people who report. */
export function checkQuiet({ world }: { world: World }): Breach[] {
  const collections = ['reports', 'reportNotes', 'tallies', 'formActivations'];
  return [
    ...checkSettled({ world, collections }),
    ...['state:CL', 'state:EC'].flatMap((name) => checkCounts(world, name)),
  ];
}

function checkCounts(world: World, name: string): Breach[] {
  const sql = world.sql(name);
  const breaches: Breach[] = [];
  const added =
    sql.get<{ n: number }>(
      `select count(distinct substr(id, 1, 30)) as n from mutation where name = 'tally.add' and status = 'accepted'`,
    )?.n ?? 0;
  const counted = sql
    .all<{ body: string }>(`select body from entry where collection = 'tallies' and deleted = 0`)
    .reduce((sum, row) => sum + (JSON.parse(row.body) as { count: number }).count, 0);
  if (added !== counted)
    breaches.push({ law: 'twice', detail: `${name}: ${added} additions counted ${counted}` });
  const folios = sql
    .all<{ body: string }>(`select body from entry where collection = 'reports'`)
    .map((row) => (JSON.parse(row.body) as { folio: string }).folio);
  if (new Set(folios).size !== folios.length)
    breaches.push({ law: 'twice', detail: `${name}: a folio was given twice` });
  const problem = world.server(name).verify();
  if (problem !== null) breaches.push({ law: 'untrue', detail: `${name}: chain broken at ${problem.seq}` });
  return breaches;
}
