import { parse } from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import {
  EnrolAnswerSchema,
  HandoverAnswerSchema,
  LookAnswerSchema,
  NonceAnswerSchema,
} from '#shared/session/session.schemas.ts';
import { ErrorBodySchema, SessionSchema } from '#shared/sync/protocol.ts';
import { appointed } from '#test/support/appointed.ts';
import { createIdentityApp, type IdentityApp, signInOverHttp } from '#test/support/identity-app.ts';
import { assertionOf, createKey, type Phone, START } from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';

let server: IdentityApp;
let phone: Phone;

beforeEach(async () => {
  server = createIdentityApp();
  const { code, person } = server.ports.actor.bootstrap({ label: 'Presidencia' });
  const key = await createKey();
  const device = 'dev_first';
  const looked = await server.send({ method: 'POST', path: '/api/enrolment/look', body: { code } });
  expect(parse(LookAnswerSchema, looked.body).label).toBe('Presidencia');
  const body = { code, device, publicKey: key.publicKey, deviceLabel: 'Portátil' };
  const enrolled = await server.send({ method: 'POST', path: '/api/enrolment', body });
  const { fingerprint } = parse(EnrolAnswerSchema, enrolled.body);
  phone = { person, device, key, fingerprint, credentials: { device, token: '' } };
});

function signIn() {
  const assertion = (nonce: string) => assertionOf({ phone, nonce, now: START });
  return signInOverHttp(server, { phone, assertion });
}

test('signing in sets a cookie of this device that only our own pages send, and puts it in no body', async () => {
  const { status, body, cookie } = await signIn();
  expect(status).toBe(200);
  expect(parse(SessionSchema, body).actor.person).toBe(phone.person);
  expect(cookie).toBe(
    `__Host-clasi-first=${phone.credentials.token}; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Strict`,
  );
  expect(JSON.stringify(body)).not.toContain(phone.credentials.token);
});

test('the session answers until it is closed, and its cookie goes with it', async () => {
  await signIn();
  const open = await server.send({ path: '/api/session', phone });
  expect(parse(SessionSchema, open.body).label).toBe('Presidencia');
  const closed = await server.send({ method: 'DELETE', path: '/api/session', phone });
  expect(closed.body).toEqual({ kind: 'clasi.done' });
  expect(closed.cookie).toBe('__Host-clasi-first=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict');
  const after = await server.send({ path: '/api/session', phone });
  expect(after.status).toBe(401);
  expect(parse(ErrorBodySchema, after.body).error.code).toBe('session.not_signed_in');
});

test('a known and an unknown device get answers of one status and one size', async () => {
  const ask = (device: string) =>
    server.send({ method: 'POST', path: '/api/session/nonce', body: { device } });
  const known = await ask(phone.device);
  const unknown = await ask('dev_other');
  parse(NonceAnswerSchema, known.body);
  expect(unknown.status).toBe(known.status);
  expect(JSON.stringify(unknown.body)).toHaveLength(JSON.stringify(known.body).length);
});

test.each<[string, string, unknown]>([
  ['POST', '/api/enrolment/look', {}],
  ['POST', '/api/enrolment/look', { code: 'A', person: 'per_x' }],
  ['POST', '/api/enrolment', { code: 'A', device: 'dev_x', publicKey: {}, deviceLabel: 'x' }],
  ['POST', '/api/session/nonce', { device: 'per_x' }],
  ['POST', '/api/session', { assertion: 'x' }],
  ['POST', '/api/handover', { assertion: 'a.b.c' }],
])('%s %s refuses a body its schema does not allow', async (method, path, body) => {
  const { status, body: answer } = await server.send({ method, path, body });
  expect(status).toBe(400);
  expect(parse(ErrorBodySchema, answer).error.code).toBe('http.bad_body');
});

test('a body with the private half of a key is refused by the schema', async () => {
  const publicKey = { ...phone.key.publicKey, d: phone.key.publicKey.x };
  const body = { code: 'AAAAA-AAAAA', device: 'dev_x', publicKey, deviceLabel: 'x' };
  const answer = await server.send({ method: 'POST', path: '/api/enrolment', body });
  expect(parse(ErrorBodySchema, answer.body).error.code).toBe('http.bad_body');
});

test('a revoked device is told so, and what it hands in stands aside for the presidency, once', async () => {
  await signIn();
  const { credentials } = phone;
  // A second administrator, so that the first device may go.
  const invited = server.ports.actor.invite({
    credentials,
    label: 'Otra',
    state: null,
    delegation: null,
    roles: [],
    institution: null,
    unit: null,
  });
  appointed(server.ports.compartmentActor('committee'), { person: invited.person, function: 'presidency' });
  await deliverAll({ ports: server.ports, from: server.ports.compartment('committee') });
  const key = await createKey();
  server.ports.actor.enrol({
    code: invited.code,
    device: 'dev_second',
    publicKey: key.publicKey,
    deviceLabel: 'x',
    source: 's',
  });
  const revoked = await server.send({
    method: 'POST',
    path: `/api/devices/${phone.device}/revoke`,
    body: {},
    phone,
  });
  expect(revoked.body).toEqual({ kind: 'clasi.done' });
  expect((await server.send({ path: '/api/session', phone })).status).toBe(410);

  const outbox = JSON.stringify([
    {
      v: 1,
      id: 'mut_1',
      name: 'meetings.edit',
      args: { title: 'Reunión' },
      compartment: 'committee',
      device: phone.device,
      person: phone.person,
      counter: 1,
      madeAt: START,
      base: {},
      after: [],
      replaces: null,
    },
  ]);
  for (let times = 0; times < 2; times += 1) {
    const { body } = await server.send({
      method: 'POST',
      path: '/api/session/nonce',
      body: { device: phone.device },
    });
    const assertion = await assertionOf({
      phone,
      nonce: String(body.nonce),
      now: START,
      claims: { purpose: 'handover', sha256: sha256([outbox]) },
    });
    const answer = await server.send({ method: 'POST', path: '/api/handover', body: { assertion, outbox } });
    expect(parse(HandoverAnswerSchema, answer.body).received).toBe(1);
  }
  const given = `select id from mutation where name = 'states.lay_aside_of'`;
  expect(server.database('committee').all(given)).toHaveLength(1);
});
