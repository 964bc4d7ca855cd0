import { parse } from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { ROLES, type Role } from '#shared/kernel/actor.ts';
import {
  AuditAnswerSchema,
  DevicesAnswerSchema,
  FoundedAnswerSchema,
  FoundingAnswerSchema,
  InvitationAnswerSchema,
  PeopleAnswerSchema,
  StatesAnswerSchema,
  WitnessAnswerSchema,
} from '#shared/people/people.schemas.ts';
import { SessionSchema } from '#shared/sync/protocol.ts';
import { createIdentityApp, type IdentityApp, signInOverHttp } from '#test/support/identity-app.ts';
import { assertionOf, createKey, type Phone, placeOf, START } from '#test/support/identity-world.ts';

let server: IdentityApp;
let presidency: Phone;
let first: Phone;
let second: Phone;
let count = 0;

function post(path: string, body: unknown, phone?: Phone) {
  return server.send({
    method: 'POST',
    path: `/api${path}`,
    body,
    ...(phone === undefined ? {} : { phone }),
  });
}

async function signIn(phone: Phone) {
  const assertion = (nonce: string) => assertionOf({ phone, nonce, now: START });
  return signInOverHttp(server, { phone, assertion });
}

async function enrolled(code: string): Promise<Phone> {
  const key = await createKey();
  count += 1;
  const device = `dev_${count}`;
  const { body } = await post('/enrolment', {
    code,
    device,
    publicKey: key.publicKey,
    deviceLabel: 'Teléfono',
  });
  const phone: Phone = {
    person: String(body.person),
    device,
    key,
    fingerprint: String(body.fingerprint),
    credentials: { device, token: '' },
  };
  await signIn(phone);
  return phone;
}

function invitationTo(role: Role, state: string | null) {
  return { label: 'Nueva oficina', ...placeOf({ role, state }) };
}

/** A state that governs itself, founded over HTTP alone. */
beforeEach(async () => {
  count = 0;
  server = createIdentityApp();
  presidency = await enrolled(server.ports.actor.bootstrap({ label: 'Presidencia' }).code);
  const founded = await post('/states/CL/found', { label: 'Administración nacional' }, presidency);
  first = await enrolled(parse(InvitationAnswerSchema, founded.body).code);
  const invited = await post('/people', invitationTo('nationalAdmin', 'CL'), first);
  second = await enrolled(parse(InvitationAnswerSchema, invited.body).linkCode);
  const seen = await server.send({ path: '/api/states/founding', phone: second });
  const { fingerprint } = parse(FoundingAnswerSchema, seen.body).first;
  const confirmed = await post('/states/confirm', { fingerprint }, second);
  expect(parse(SessionSchema, confirmed.body).compartments).toEqual(['committee', 'state:CL']);
  const token = /=([^;]+);/.exec(confirmed.cookie ?? '')?.[1] ?? '';
  second.credentials = { device: second.device, token };
  await signIn(first);
});

test('the lists answer as their schemas say', async () => {
  const read = async (path: string) => (await server.send({ path: `/api${path}`, phone: second })).body;
  expect(parse(PeopleAnswerSchema, await read('/people')).people).toHaveLength(2);
  expect(parse(DevicesAnswerSchema, await read('/devices')).devices).toHaveLength(2);
  expect(parse(StatesAnswerSchema, await read('/states')).states).toEqual([{ code: 'CL', status: 'active' }]);
  const page = parse(AuditAnswerSchema, await read('/audit?limit=2'));
  expect(page.rows).toHaveLength(2);
  const older = parse(AuditAnswerSchema, await read(`/audit?limit=2&before=${page.rows[1]?.seq}`));
  expect(older.rows[0]?.seq).toBeLessThan(page.rows[1]?.seq ?? 0);
  expect((await server.send({ path: '/api/audit?limit=0', phone: second })).status).toBe(400);
});

test('the lists of the committee are asked for by name, and nothing else is', async () => {
  const read = (path: string, phone: Phone) => server.send({ path: `/api${path}`, phone });
  for (const list of ['/people', '/devices', '/audit']) {
    const own = await read(list, presidency);
    const named = await read(`${list}?of=committee`, presidency);
    expect([named.status, named.body]).toEqual([200, own.body]);
    expect((await read(`${list}?of=committee`, second)).status).toBe(403);
    for (const of of ['CL', 'state', ''])
      expect([of, (await read(`${list}?of=${of}`, presidency)).status]).toEqual([of, 400]);
  }
});

test('what is asked twice in one query is refused, whichever came first', async () => {
  for (const list of ['/people', '/devices', '/audit'])
    for (const query of ['of=x&of=committee', 'of=committee&of=x', 'of=committee&of=committee']) {
      const { status, body } = await server.send({ path: `/api${list}?${query}`, phone: presidency });
      expect([query, status, body]).toEqual([
        query,
        400,
        {
          kind: 'clasi.error',
          error: { code: 'http.bad_body', details: { path: 'query', problem: 'of is named twice' } },
        },
      ]);
    }
});

test('without a session no route of people answers', async () => {
  for (const path of [
    '/people',
    '/devices',
    '/audit',
    '/states',
    '/states/founding',
    '/states/founded',
    '/states/witness',
  ]) {
    expect((await server.send({ path: `/api${path}` })).status).toBe(401);
  }
});

test('a body that the presidency founds reads nothing until an administrator of a state witnesses it', async () => {
  const founded = await post('/states/XA/found', { label: 'Secretaría' }, presidency);
  const one = await enrolled(parse(InvitationAnswerSchema, founded.body).code);
  const invited = await post('/people', invitationTo('nationalAdmin', 'XA'), one);
  const two = await enrolled(parse(InvitationAnswerSchema, invited.body).code);
  const { fingerprint } = one;
  const statuses = async () => {
    const answers: number[] = [];
    for (const phone of [one, two, presidency])
      for (const compartment of ['body:ameripol', 'committee']) {
        const { device, person } = phone;
        const request = { protocol: 1, request: 'req_1', device, person, compartment, settled: 0, limit: 10 };
        answers.push(
          (await post('/pull', { ...request, instance: null, epoch: 0, streams: [] }, phone)).status,
        );
      }
    return answers;
  };
  const confirmed = await post('/states/confirm', { fingerprint }, two);
  expect(parse(SessionSchema, confirmed.body).compartments).toEqual([]);
  expect(await statuses()).toEqual([404, 404, 404, 404, 404, 200]);
  for (const phone of [presidency, one, two])
    expect((await post('/states/XA/witness', { fingerprint }, phone)).status).toBe(403);
  const read = async (path: string) => (await server.send({ path, phone: first })).body;
  const { waiting } = parse(WitnessAnswerSchema, await read('/api/states/witness'));
  expect(waiting).toMatchObject([{ code: 'XA' }]);
  expect((await post('/states/XA/refuse', { reason: ' ', foundedAt: 1 }, first)).status).toBe(400);
  expect((await post('/states/XA/witness', { fingerprint }, first)).status).toBe(200);
  expect(parse(FoundedAnswerSchema, await read('/api/states/founded')).states).toMatchObject([
    { code: 'CL', witnessed: null },
    { code: 'XA', status: 'active', witnessed: { state: 'CL' } },
  ]);
  for (const phone of [one, two]) await signIn(phone);
  expect(await statuses()).toEqual([200, 200, 200, 200, 404, 200]);
});

test('people of a state that is not confirmed yet pull nothing, not even from the committee', async () => {
  const founded = await post('/states/AR/found', { label: 'Administración nacional' }, presidency);
  const pending = await enrolled(parse(InvitationAnswerSchema, founded.body).code);
  const pull = async (phone: Phone, compartment: string) => {
    const request = {
      protocol: 1,
      request: 'req_1',
      device: phone.device,
      person: phone.person,
      compartment,
    };
    const streams = { instance: null, epoch: 0, streams: [], settled: 0, limit: 10 };
    return (await post('/pull', { ...request, ...streams }, phone)).status;
  };
  for (const compartment of ['committee', 'state:AR', 'state:CL']) {
    expect(await pull(pending, compartment)).toBe(404);
  }
  expect(await pull(first, 'committee')).toBe(200);
  expect(await pull(first, 'state:CL')).toBe(200);
  expect(await pull(first, 'state:AR')).toBe(404);
});

test('what a body has beyond its schema is refused, not ignored', async () => {
  const body = { ...invitationTo('delegate', 'CL'), status: 'active' };
  expect((await post('/people', body, first)).status).toBe(400);
  expect((await post('/people', invitationTo('delegate', 'cl'), first)).status).toBe(400);
});

/** Everything about the state: its people, their devices, and all that opens a session or an account. */
function stateOfChile(): string {
  const sql = server.database('identity');
  return JSON.stringify([
    sql.all("select * from person where state = 'CL' order by id"),
    sql.all("select * from person where state is not null and state <> 'CL'"),
    sql.all("select * from state where code = 'CL'"),
    sql.all(
      "select d.id, d.person, d.public_jwk, d.revoked_at from device d join person p on p.id = d.person where p.state = 'CL' order by d.id",
    ),
    sql.all(
      "select c.id, c.used_at, c.withdrawn_at from code c join person p on p.id = c.person where p.state = 'CL' order by c.id",
    ),
    sql.all(
      "select s.hash, s.ended_at from session s join person p on p.id = s.person where p.state = 'CL' order by s.hash",
    ),
  ]);
}

test('an administrator of the presidency trying every route cannot become or make a member of a state', async () => {
  const before = stateOfChile();
  const roles = Object.keys(ROLES) as Role[];
  const accomplice = await enrolled(
    parse(
      InvitationAnswerSchema,
      (await post('/people', invitationTo('presidencyAdmin', null), presidency)).body,
    ).code,
  );
  const tried = new Set<string>();
  const answers: number[] = [];
  async function attempt(route: string, body: unknown, path = route) {
    tried.add(route);
    answers.push((await post(path, body, presidency)).status);
  }
  for (const role of roles) {
    await attempt('/people', invitationTo(role, 'CL'));
    if (ROLES[role] === 'state') await attempt('/people', { ...invitationTo(role, 'CL'), state: null });
    for (const target of [presidency, accomplice, first, second]) {
      if (ROLES[role] === 'committee' && target === accomplice) continue;
      const { institution, unit } = placeOf({ role, state: 'CL' });
      const body = { roles: [role], institution, unit };
      await attempt('/people/:person/roles', body, `/people/${target.person}/roles`);
      await attempt('/people/:person/roles', { ...body, state: 'CL' }, `/people/${target.person}/roles`);
    }
  }
  for (const target of [first, second]) {
    for (const purpose of ['another_device', 'lost_device', 'first_code']) {
      await attempt('/people/:person/code', { purpose }, `/people/${target.person}/code`);
    }
    await attempt('/people/:person/disable', {}, `/people/${target.person}/disable`);
    await attempt('/devices/:device/revoke', {}, `/devices/${target.device}/revoke`);
    await attempt('/states/confirm', { fingerprint: target.fingerprint });
    // The state's device id with the administrator's key.
    const { body } = await post('/session/nonce', { device: target.device });
    tried.add('/session/nonce');
    const thief = { device: target.device, key: presidency.key };
    const assertion = await assertionOf({ phone: thief, nonce: String(body.nonce), now: START });
    await attempt('/session', { assertion });
    await attempt('/handover', { assertion, outbox: '[]' });
    // The administrator's session under the state's device id.
    const borrowed = { credentials: { device: target.device, token: presidency.credentials.token } };
    answers.push((await server.send({ path: '/api/session', phone: borrowed })).status);
  }
  await attempt('/states/:state/found', { label: 'Otra administración' }, '/states/CL/found');
  await attempt('/states/:state/code', {}, '/states/CL/code');
  await attempt('/states/:state/witness', { fingerprint: first.fingerprint }, '/states/CL/witness');
  await attempt('/states/:state/refuse', { reason: 'x', foundedAt: 1 }, '/states/CL/refuse');
  await attempt('/enrolment/look', { code: 'AAAAA-AAAAA' });
  const key = await createKey();
  await attempt('/enrolment', {
    code: 'AAAAA-AAAAA',
    device: 'dev_x',
    publicKey: key.publicKey,
    deviceLabel: 'x',
  });

  expect(answers.filter((status) => status < 400)).toEqual([]);
  expect(stateOfChile()).toBe(before);
  const declared = server.app.routes
    .filter(
      ({ method, path }) =>
        method === 'POST' && /^\/api\/(people|devices|states|session|enrolment|handover)/.test(path),
    )
    .map(({ path }) => path.slice('/api'.length));
  expect([...new Set(declared)].sort()).toEqual([...tried].sort());

  const own = await server.send({ path: '/api/session', phone: presidency });
  expect(parse(SessionSchema, own.body)).toMatchObject({
    actor: { state: null },
    compartments: ['committee'],
  });
  const seen = await server.send({ path: '/api/devices', phone: presidency });
  const visible = parse(DevicesAnswerSchema, seen.body).devices.map(({ device }) => device);
  expect(visible).not.toContain(first.device);
  expect(visible).not.toContain(second.device);
});

test('an office that ended in the committee is over here, though nobody brought the news before the next request', async () => {
  const committee = server.ports.compartmentActor('committee');
  const leave = { id: 'x:leave', compartment: 'committee', name: 'mandates.leave' };
  expect(committee.receive({ ...leave, args: { person: presidency.person } }).status).toBe('accepted');
  expect(committee.isAwaitedBy('identity')).toBe(true);
  const listed = await server.send({ path: '/api/people', phone: presidency });
  expect([listed.status, listed.body.error]).toMatchObject([403, { code: 'people.not_allowed' }]);
  expect(committee.isAwaitedBy('identity')).toBe(false);
});

test('no device takes the name by which the log knows the server itself', async () => {
  const { code } = parse(
    InvitationAnswerSchema,
    (await post('/people', invitationTo('nationalAdmin', 'CL'), first)).body,
  );
  const { publicKey } = await createKey();
  const named = (device: string) => post('/enrolment', { code, device, publicKey, deviceLabel: 'Teléfono' });
  expect((await named('dev_system')).status).toBe(400);
  expect((await named('dev_other')).status).toBe(200);
});
