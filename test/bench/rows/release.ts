import { randomBytes } from 'node:crypto';
import { createId } from '#shared/kernel/ids.ts';
import { PROTOCOL_VERSION, type PushResponse } from '#shared/sync/protocol.ts';
import { makeChanges, makeMeeting } from '../agenda.ts';
import { headersOf, NOTHING_PULLED, post, pullFrom } from '../harness/load.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';
import type { Member } from '../servers/sign-in.ts';

const DEVICES = 400;
const ITEMS = 400;
const CHANGES = 50;
const BATCH = 100;
const random = (length: number) => randomBytes(length);

/** The presidency's own device: one counter for everything it does. */
function createPusher({ url, member }: { url: string; member: Member }) {
  let counter = 0;
  return async (list: readonly { name: string; args: unknown }[]) => {
    for (let start = 0; start < list.length; start += BATCH) {
      const now = Date.now();
      const mutations = list.slice(start, start + BATCH).map(({ name, args }) => {
        counter += 1;
        return {
          v: PROTOCOL_VERSION,
          id: createId({ prefix: 'mut', now, random }),
          name,
          args,
          compartment: 'committee',
          device: member.actor.device,
          person: member.actor.person,
          counter,
          madeAt: now,
          base: {},
          after: [],
          replaces: null,
        };
      });
      const { device, person } = member.actor;
      const request = createId({ prefix: 'req', now, random });
      const body = {
        protocol: PROTOCOL_VERSION,
        request,
        device,
        person,
        compartment: 'committee',
        mutations,
      };
      const text = await post({
        url: `${url}/api/push`,
        body: Buffer.from(JSON.stringify(body)),
        headers: headersOf(member),
      });
      const refused = (JSON.parse(text) as PushResponse).verdicts.find(({ status }) => status !== 'accepted');
      if (refused !== undefined)
        throw new Error(`${refused.code ?? ''} ${JSON.stringify(refused.details ?? {})}`);
    }
  };
}

/** A released agenda of 400 items is released again with 50 changes: what each of 400 phones receives of it. */
export async function measureRelease(world: World): Promise<Row[]> {
  const names = ['committee0', ...Array.from({ length: DEVICES }, (_, index) => `CL${index}`)];
  const server = await world.startClasi({ members: names });
  try {
    const { url, members } = server.ready;
    const [presidency, ...phones] = members;
    if (presidency === undefined) throw new Error('nobody presides');
    const push = createPusher({ url, member: presidency });
    await push(makeMeeting({ count: ITEMS }));
    const common = { url, compartment: 'committee' } as const;
    const cursors = new Map<Member, Awaited<ReturnType<typeof pullFrom>>['cursor']>();
    let whole = 0;
    for (const member of phones) {
      const first = await pullFrom({ ...common, member, cursor: NOTHING_PULLED, encoding: 'zstd' });
      cursors.set(member, first.cursor);
      whole = first.bytes;
    }
    await push(makeChanges({ count: CHANGES, of: ITEMS, version: 2 }));
    const bytes: number[] = [];
    let entries = 0;
    for (const member of phones) {
      const cursor = cursors.get(member) ?? NOTHING_PULLED;
      const next = await pullFrom({ ...common, member, cursor, encoding: 'zstd' });
      bytes.push(next.bytes);
      entries = next.count;
    }
    if (entries !== 1) throw new Error(`a release came as ${entries} entries`);
    const largest = Math.max(...bytes);
    return [
      makeRow({
        what: 'release of an agenda with 50 changes, bytes each of 400 devices pulls',
        value: largest,
        unit: 'bytes',
        goals: [atMost(largest, 2_048, '≤ 2 KB per device')],
        beside: { typical: median(bytes), wholeAgenda: whole, timesSmaller: whole / largest },
      }),
    ];
  } finally {
    await server.stop();
  }
}
