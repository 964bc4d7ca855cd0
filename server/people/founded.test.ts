import { expect, test } from 'vitest';
import type { Role } from '#shared/kernel/actor.ts';
import { castOf, placeOf } from '#test/support/identity-world.ts';

const READERS = {
  presidencyAdmin: ['presidencyAdmin', null],
  presidencyDelegate: ['presidencyDelegate', null],
  nationalAdmin: ['nationalAdmin', 'AR'],
  pointOfContact: ['pointOfContact', 'AR'],
  nationalAuthoriser: ['nationalAuthoriser', 'AR'],
  delegate: ['delegate', 'AR'],
  agencyAnalyst: ['agencyAnalyst', null],
  partnerAnalyst: ['partnerAnalyst', 'XA'],
  observer: ['observer', null],
  fieldOfficer: ['fieldOfficer', 'AR'],
  unitHead: ['unitHead', 'AR'],
  institutionHead: ['institutionHead', 'AR'],
} as const satisfies Partial<Record<Role, readonly [Role, string | null]>>;

test('who governs or presides knows who founded a state; who may open something, who founded a body; others only when', async () => {
  const { world, phones } = await castOf({ ...READERS, witness: ['nationalAdmin', 'CL'] });
  const { identity } = world;
  world.sql.run("delete from state where code = 'XA'");
  for (const state of ['UY', 'XA']) {
    const { credentials } = phones.presidencyAdmin;
    const first = await world.phone(identity.found({ credentials, state, label: 'Primera' }));
    const place = placeOf({ role: 'nationalAdmin', state });
    const second = await world.phone(
      identity.invite({ credentials: first.credentials, label: 'Segunda', ...place }),
    );
    identity.confirm({ credentials: second.credentials, fingerprint: first.fingerprint });
    if (state === 'UY') continue;
    const { fingerprint } = first;
    identity.witness({ credentials: phones.witness.credentials, state, fingerprint });
  }
  const names: Record<string, unknown> = {};
  for (const role of Object.keys(READERS) as (keyof typeof READERS)[]) {
    const { states } = identity.listFounded({ credentials: phones[role].credentials });
    names[role] = ['UY', 'XA'].map((code) => {
      const seen = states.find((state) => state.code === code);
      expect(seen?.confirmed).toMatchObject({ state: code, at: world.now() });
      const parts = [seen?.founded, seen?.confirmed, seen?.witnessed];
      return parts.map((part) => part?.label ?? null);
    });
  }
  const [presidency, witness] = ['Oficina per_presidencyAdmin', 'Oficina per_witness'];
  const none = { state: [null, null, null], body: [null, null, null] };
  const all = { state: [presidency, 'Segunda', null], body: [presidency, 'Segunda', witness] };
  const both = [all.state, all.body];
  const ofBodies = [none.state, all.body];
  const ofNone = [none.state, none.body];
  expect(names).toEqual({
    presidencyAdmin: both,
    presidencyDelegate: both,
    nationalAdmin: both,
    pointOfContact: ofBodies,
    nationalAuthoriser: ofBodies,
    delegate: ofBodies,
    agencyAnalyst: ofBodies,
    partnerAnalyst: ofBodies,
    observer: ofNone,
    fieldOfficer: ofNone,
    unitHead: ofNone,
    institutionHead: ofNone,
  });
});
