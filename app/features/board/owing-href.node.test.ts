import { expect, test } from 'vitest';
import type { Owing } from '#shared/board/owings.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { owingHref } from './owing-href.ts';

const actor = (role: string) =>
  ({
    ...{ person: 'per_x', device: 'dev_x', state: null, delegation: 'presidency' },
    ...{ institution: null, unit: null, roles: [role] },
  }) as unknown as Actor;
const owing = { thing: 'visa_letters', language: null, members: [] } as unknown as Owing;

test('letters that are asked for lead whoever issues them to all letters, where one act issues them', () => {
  const to = (role: string, of: string | null) =>
    owingHref({ owing, meeting: 'mtg_a', of, actor: actor(role) });
  expect(to('presidencyDelegate', null)).toBe('/meetings/mtg_a/letters');
  expect(to('presidencyDelegate', 'dlg_EC')).toBeUndefined();
  expect(to('programmeSupport', null)).toBeUndefined();
});
