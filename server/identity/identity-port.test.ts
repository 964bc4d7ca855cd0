import { beforeEach, expect, test } from 'vitest';
import { CodedError } from '#shared/kernel/errors.ts';
import {
  assertionOf,
  createIdentityWorld,
  createKey,
  type IdentityWorld,
  ORIGIN,
  SOURCE,
} from '#test/support/identity-world.ts';
import { createIdentityHandler, createRemoteIdentityPort, type IdentityPort } from './identity-port.ts';

let world: IdentityWorld;
let far: IdentityPort;

beforeEach(() => {
  world = createIdentityWorld();
  const handle = createIdentityHandler({
    port: world.port,
    onFault: ({ error }) => {
      throw error;
    },
  });
  far = createRemoteIdentityPort(async (call) => structuredClone(await handle(structuredClone(call))));
});

test('across a process boundary enrolment, sign-in and people work as they do in one', async () => {
  const { linkCode: code, person } = world.identity.bootstrap({ label: 'Presidencia' });
  world.tell();
  const key = await createKey();
  const device = world.newDevice();
  expect(await far.look({ code, source: SOURCE })).toMatchObject({ label: 'Presidencia' });
  await far.enrol({ code, device, publicKey: key.publicKey, deviceLabel: 'Portátil', source: SOURCE });
  const { nonce } = await far.createNonce({ device });
  const assertion = await assertionOf({ phone: { device, key }, nonce, now: world.now() });
  const { token } = await far.signIn({ assertion, audience: ORIGIN, source: SOURCE });
  const credentials = { device, token };
  expect(await far.authenticate(credentials)).toMatchObject({ actor: { person } });
  expect((await far.listPeople({ credentials })).people).toHaveLength(1);
  expect(await far.closeSession(credentials)).toBeUndefined();
});

test('an error keeps its code, status and details across a process boundary', async () => {
  for (let times = 0; times < 5; times += 1) {
    await expect(far.look({ code: 'wrong', source: SOURCE })).rejects.toThrow('session.code_unknown');
  }
  const error = await far.look({ code: 'wrong', source: SOURCE }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CodedError);
  expect(error).toMatchObject({
    code: 'session.too_many_attempts',
    status: 429,
    details: { retryAfterMs: 60_000 },
  });
});

test('what is no refusal of ours is not dressed up as one', async () => {
  world.sql.close();
  await expect(far.createNonce({ device: 'dev_x' })).rejects.not.toBeInstanceOf(CodedError);
});
