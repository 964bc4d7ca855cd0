import { expect, test } from 'vitest';
import type { Office, Role } from '#shared/kernel/actor.ts';
import { actorOf } from './actor-of.fixtures.ts';
import { mayRead } from './scopes.ts';

test('what somebody wrote where they worked before is theirs to read, and nothing else from there', () => {
  const rights = { reads: [], isDeputy: false, wrote: ['prison/north'] };
  const officer = actorOf('delegate', { stateRights: rights });
  const { person } = officer;
  const reads = (audience: string, compartment = 'state:CL') =>
    mayRead({ actor: officer, compartment, audience });
  expect(reads(`reports/prison/north/${person}`)).toBe(true);
  for (const audience of [
    'reports/prison/north/per_other',
    `reports/prison/north/${person}2`,
    `reports/prison/south/${person}`,
    'reports/prison/north/',
  ])
    expect(reads(audience)).toBe(false);
  expect(reads(`reports/prison/north/${person}`, 'state:EC')).toBe(false);
});

test('what a presidency kept only its own state’s administration reads, and a dossier only the state it is for', () => {
  const reads = (role: Role, audience: string, change: object = {}) =>
    mayRead({ actor: actorOf(role, change), compartment: 'committee', audience });
  for (const role of ['nationalAdmin', 'pointOfContact'] as const) {
    expect([reads(role, 'presided/CL/3'), reads(role, 'handover/CL')]).toEqual([true, true]);
    for (const other of ['EC', 'CLX', 'C'])
      expect([reads(role, `presided/${other}/3`), reads(role, `handover/${other}`)]).toEqual([false, false]);
    expect([reads(role, 'presidency/drafts'), reads(role, 'presidency/set-aside')]).toEqual([false, false]);
    const inBody = { state: 'XA', delegation: 'ameripol' };
    expect([reads(role, 'presided/XA/3', inBody), reads(role, 'handover/XA', inBody)]).toEqual([
      false,
      false,
    ]);
  }
  for (const role of ['presidencyAdmin', 'presidencyDelegate'] as const)
    expect([reads(role, 'presided/CL/3'), reads(role, 'handover/EC')]).toEqual([false, true]);
  for (const role of ['delegate', 'nationalAuthoriser', 'observer', 'programmeSupport'] as const)
    expect([reads(role, 'presided/CL/3'), reads(role, 'handover/CL')]).toEqual([false, false]);
});

test('whoever sat with a presidency that was reads nobody else’s answers any more', () => {
  const seated = { state: null, delegation: 'presidency' } as const;
  const reads = (mandates: Office[]) =>
    mayRead({
      actor: actorOf('observer', { ...seated, roles: [], mandates }),
      ...{ compartment: 'committee', audience: 'attendance/presidency/per_2' },
    });
  expect([reads(['presidencyDelegate']), reads([])]).toEqual([true, false]);
});
