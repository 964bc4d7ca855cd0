import { beforeEach, expect, test } from 'vitest';
import { createIdentityApp, type IdentityApp } from '#test/support/identity-app.ts';
import { createKey, ORIGIN, SOURCE } from '#test/support/identity-world.ts';
import { appoint, firstCode, vacancy } from './presidency.ts';

let server: IdentityApp;
beforeEach(() => {
  server = createIdentityApp();
});

async function enrol(lines: readonly string[]): Promise<string> {
  const link = lines.find((line) => line.startsWith(`${ORIGIN}/enrol#`)) ?? '';
  const { publicKey } = await createKey();
  const enrolled = await server.ports.identity().enrol({
    code: link.split('#')[1] ?? '',
    device: `dev_${link.slice(-8).toLowerCase()}`,
    publicKey,
    deviceLabel: 'x',
    source: SOURCE,
  });
  return enrolled.person;
}

test('the start says that nobody holds the presidency and whom to appoint, and nothing while somebody does', async () => {
  const { ports } = server;
  const first = await enrol(await firstCode({ ports, label: 'Presidencia' }));
  expect(vacancy(ports)).toEqual([]);
  await expect(appoint({ ports, whom: 'Secretaría' })).rejects.toThrow(/^Somebody who can act holds the/);

  server.database('identity').run(`update person set status = 'disabled'`);
  expect(vacancy(ports)[0]).toMatch(/^NOBODY HOLDS THE PRESIDENCY/);
  await expect(appoint({ ports, whom: first })).rejects.toThrow(/^That account was closed/);
  const lines = await appoint({ ports, whom: 'Secretaría' });
  // Whoever gets the code holds it already.
  expect(ports.actor.pendingForwards()).toEqual([]);
  expect(vacancy(ports)).toContainEqual(expect.stringMatching(/^ {2}per_\w+ {2}Secretaría$/));
  const second = await enrol(lines);
  expect(lines[0]).toContain(`${second} holds the presidency`);
  expect(vacancy(ports)).toEqual([]);
});

test('the start asks for nobody while somebody of a state holds the presidency, who is never appointed', async () => {
  const { ports } = server;
  const first = await enrol(await firstCode({ ports, label: 'Presidencia' }));
  const identities = server.database('identity');
  identities.run(`update person set state = 'CL', delegation = 'CL' where id = ?`, first);
  expect(vacancy(ports)).toEqual([]);
  await expect(appoint({ ports, whom: 'Another' })).rejects.toThrow(/be they of the committee or of a state/);
  identities.run('update device set revoked_at = 1 where person = ?', first);
  expect(vacancy(ports)[0]).toMatch(/^NOBODY HOLDS THE PRESIDENCY/);
  await expect(appoint({ ports, whom: first })).rejects.toThrow(/People of states are not appointed/);
});

test('what breaks is no word of an operator', async () => {
  server.database('identity').run('drop table audit');
  await expect(appoint({ ports: server.ports, whom: 'Secretaría' })).rejects.toThrow(/no such table/);
});

test('whoever appoints before anybody is enrolled gets no first code any more, but hears whom to appoint', async () => {
  const { ports } = server;
  await firstCode({ ports, label: 'Presidencia' });
  expect(ports.actor.isEmpty()).toBe(true);
  const lines = await appoint({ ports, whom: 'Secretaría' });
  expect(ports.actor.isEmpty()).toBe(false);
  expect(vacancy(ports)).toHaveLength(4);
  await enrol(lines);
  expect(vacancy(ports)).toEqual([]);
});
