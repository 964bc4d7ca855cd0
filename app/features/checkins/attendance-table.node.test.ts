import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Cell } from '#app/kit/sheets/cells.ts';
import type { Presence, TimedScan } from '#shared/checkins/presence.rules.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';
import { attendanceTable } from './attendance-table.ts';

const doc = { parent: 'mtg_a', audience: 'all', rev: 1 };
function group(names: readonly string[]): DelegationGroup {
  const body = { kind: 'state' as const, code: 'CL', name: { es: 'Chile' }, order: 0 };
  return {
    delegation: { ...doc, collection: 'delegations', id: 'dlg_CL', body },
    people: names.map((name, order) => ({
      ...doc,
      collection: 'participants',
      id: `prt_${order}`,
      body: { delegation: 'dlg_CL', name, office: { es: 'Asesor; "b"' }, capacity: 'adviser', order },
    })),
  };
}
const scan = (time: number, door: string) => ({ time, door }) as TimedScan;

function write(
  names: readonly string[],
  presence: ReadonlyMap<string, Presence> = new Map(),
): readonly (readonly Cell[])[] {
  const t = ((key: string) => key.split('.').at(-1)) as unknown as Translate;
  return attendanceTable({
    groups: [group(names)],
    presence,
    hour: (time) => `0${time}:00`,
    language: 'es',
    t,
  }).rows;
}
test('everybody on the list has a row, including people who never came', () => {
  const one = { participant: 'prt_0', isInside: true, firstIn: scan(9, 'Norte'), lastOut: null };
  const presence = new Map<string, Presence>([['prt_0', { ...one, since: null, doubles: [] }]]);
  const [first, second] = write(['Ana', 'Luis'], presence);
  expect(first).toEqual(['Chile', 'Ana', 'Asesor; "b"', 'adviser', { iso: '09:00' }, 'Norte', '', '', 'yes']);
  expect(second).toEqual(['Chile', 'Luis', 'Asesor; "b"', 'adviser', '', '', '', '', 'no']);
});
