import { expect, test } from 'vitest';
import { createCompartment } from '#server/compartment/compartment.ts';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { program } from '#server/program.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

const NOW = Date.UTC(2026, 5, 20, 12);

interface Row {
  collection: string;
  id: string;
  audience?: string;
  body: object;
  person?: string;
  isFormer?: boolean;
}

/** As the version before 0008 stored them; a former one exists only in the history. */
function insert(sql: Sql, rows: readonly Row[]): void {
  const revs = new Map<string, number>();
  for (const { collection, id, audience = 'all', body, person = 'per_chair', isFormer = false } of rows) {
    const key = `${collection}/${id}`;
    const rev = (revs.get(key) ?? 0) + 1;
    revs.set(key, rev);
    const parent = collection === 'meetings' ? null : MEETING;
    const values = [collection, id, parent, rev, 0, audience, JSON.stringify(body), 0] as const;
    sql.run(
      `insert into revision (collection, id, parent, rev, seq, audience, body, deleted, mutation, device, counter,
         person, at) values (?, ?, ?, ?, ?, ?, ?, ?, 'mut_1', 'dev_1', 1, ?, 0)`,
      ...values,
      person,
    );
    if (!isFormer)
      sql.run(
        `insert into entry (collection, id, parent, rev, seq, audience, body, deleted)
           values (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...values,
      );
  }
}

const seat = (id: string, code: string): Row => ({
  collection: 'participants',
  id,
  body: { delegation: `dlg_${code}`, name: null, office: { es: 'x' }, capacity: 'head', order: 0 },
});
const link = (participant: string, person: string, delegation: string, isFormer = false): Row => ({
  collection: 'participantLinks',
  id: `lnk_${participant}`,
  body: { participant, person, delegation },
  person,
  isFormer,
});
const contact = (participant: string, person: string, audience: string): Row => ({
  collection: 'contacts',
  id: `ctc_${participant}`,
  audience,
  person,
  body: {
    participant,
    phone: '+56 2 2345 6789',
    email: null,
    languages: [],
    pronunciation: null,
    consent: audience === 'contacts/meeting' ? 'meeting' : 'delegation',
    expiresOn: '2026-07-25',
  },
});

function opened(rows: readonly Row[]) {
  const sql = openNodeSqlite({ path: ':memory:' });
  migrate({ sql, migrations: compartmentMigrations([]).slice(0, 7) });
  const places = ['CL', 'EC', 'el-paccto'].map((code) => ({
    collection: 'delegations',
    id: `dlg_${code}`,
    body: { kind: code.length === 2 ? 'state' : 'programme', code, name: { es: code }, order: 0 },
  }));
  const meeting = { collection: 'meetings', id: MEETING, body: { endsOn: '2026-06-25', state: 'announced' } };
  insert(sql, [meeting, ...places, ...rows]);
  const faults: unknown[] = [];
  const open = () =>
    createCompartment({
      sql,
      name: 'committee',
      program,
      clock: () => NOW,
      monotonic: () => NOW,
      random: (length) => new Uint8Array(length),
      sha256,
      onFault: (fault) => faults.push(fault),
    });
  const compartment = open();
  const names: string[] = [];
  for (const forward of compartment.pendingForwards()) {
    names.push(forward.name);
    expect(compartment.receive(forward).status).toBe('accepted');
    compartment.markDelivered([forward.id]);
  }
  expect(faults).toEqual([]);
  const isShared = (id: string) => compartment.document('contacts', `ctc_${id}`) !== null;
  return {
    compartment,
    names,
    isShared,
    reopened: () =>
      open()
        .pendingForwards()
        .map(({ name }) => name),
  };
}

test('a contact whose readers changed by a move of an earlier version is removed at the opening', () => {
  const { compartment, isShared } = opened([
    seat('prt_moved', 'el-paccto'),
    link('prt_moved', 'per_cl', 'CL'),
    contact('prt_moved', 'per_cl', 'contacts/of/el-paccto'),
    seat('prt_stays', 'CL'),
    link('prt_stays', 'per_cl2', 'CL'),
    contact('prt_stays', 'per_cl2', 'contacts/of/CL'),
  ]);
  expect(isShared('prt_moved')).toBe(false);
  expect(isShared('prt_stays')).toBe(true);
  expect(compartment.document('endedClaims', `end_${MEETING.slice(4)}-cl`)?.body).toMatchObject({
    from: 'CL',
    to: 'el-paccto',
  });
});

test('so is one that stands under the name of somebody else, by whoever gave it', () => {
  for (const audience of ['contacts/of/el-paccto', 'contacts/meeting']) {
    const { compartment, isShared } = opened([
      seat('prt_taken', 'el-paccto'),
      link('prt_taken', 'per_cl', 'CL', true),
      link('prt_taken', 'per_support', 'el-paccto'),
      contact('prt_taken', 'per_cl', audience),
    ]);
    expect(isShared('prt_taken')).toBe(false);
    expect(compartment.document('endedClaims', `end_${MEETING.slice(4)}-cl`)?.body).toMatchObject({
      from: 'CL',
      to: 'el-paccto',
    });
  }
});

test('what is in order is left alone', () => {
  const { names } = opened([
    seat('prt_stays', 'CL'),
    link('prt_stays', 'per_cl2', 'CL'),
    contact('prt_stays', 'per_cl2', 'contacts/meeting'),
    seat('prt_silent', 'EC'),
  ]);
  expect(names).toEqual([]);
});

test('a nomination of an earlier version gets its last day', () => {
  const nomination = (id: string, day: object): Row => ({
    collection: 'nominations',
    id,
    audience: 'nominations/CL',
    body: { delegation: 'dlg_CL', name: 'Inés Núñez', state: 'returned', ...day },
  });
  const { compartment, names, reopened } = opened([
    nomination('nom_old', {}),
    nomination('nom_older', {}),
    nomination('nom_new', { expiresOn: '2026-07-25' }),
  ]);
  expect(names).toEqual(['participants.follow_dates']);
  for (const id of ['nom_old', 'nom_older', 'nom_new'])
    expect(compartment.document('nominations', id)?.body).toMatchObject({ expiresOn: '2026-07-25' });
  expect(reopened()).toEqual([]);
});
