import { createDayOf, daysOf, linesOn } from '#app/features/counters/day-figures.ts';
import { followTotals } from '#app/features/counters/followed-totals.ts';
import { createReplica } from '#app/sync/replica.ts';
import { counts } from '#shared/counters/counters.schemas.ts';
import { releasable } from '#shared/counters/release.rules.ts';
import type { CountEntry } from '#shared/counters/totals.rules.ts';
import { COUNTER_NAMES, counterRule } from '#shared/jointdays/counter-set.ts';
import type { WireEntry } from '#shared/sync/protocol.ts';
import { createRandom } from '../documents.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const ENTRIES = 200_000;
const POSTS = 40;
const SHIFTS = 6;
const THERE: ReadonlySet<string> = new Set(Array.from({ length: POSTS }, (_, at) => `pto_${at}`));
/** Of all entries: every fiftieth is a correction of an earlier one. */
const CORRECTED = 50;
/** One more, so often; the slowest counts. */
const NEW = 50;
const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 5, 7, 6);

/** Of this thread alone: what else the machine does in the meantime is not its cost. */
function timed(work: () => unknown): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}

/** All entries of the posts of one state in the days of a joint operation. */
function makeEntries(count: number): CountEntry[] {
  const random = createRandom(29);
  const below = (limit: number) => Math.floor(random() * limit);
  const entries: CountEntry[] = [];
  for (let at = 0; at < count; at += 1) {
    const corrected = at % CORRECTED === CORRECTED - 1 ? entries[below(at)] : undefined;
    const first = corrected?.body.corrects === null ? corrected : undefined;
    const counter = COUNTER_NAMES[below(COUNTER_NAMES.length)] ?? 'persons_checked';
    const { kinds } = counterRule(counter);
    const post = below(POSTS);
    const counted = { by: 'per_bench', at: BEGIN + below(96) * HOUR + below(HOUR), takenAt: BEGIN };
    entries.push({
      id: `cnt_bench${at}`,
      parent: first?.parent ?? `pto_${post}`,
      body: {
        counter,
        kind: kinds === 'currency' ? 'USD' : (kinds?.[below(kinds.length)] ?? null),
        ...{ value: 1 + below(40), seizure: null, shift: `shf_${post}-${below(SHIFTS)}` },
        ...{ corrects: null, reason: null, isForPost: false },
        ...first?.body,
        ...(first === undefined ? {} : { corrects: first.id, reason: 'x', value: 1 + below(40) }),
        counted,
      },
    });
  }
  return entries;
}

const AUDIENCE = 'posts/customs/jad_bench/';
const COMPARTMENT = 'state:CL';
/** Every post of one subdivision: more than a day has anywhere could be one seizure. */
const BY_ID = new Map([...THERE].map((post) => [post, { subdivision: 'CL-VS' }]));

function wireOf({ id, parent, body }: CountEntry, seq: number): WireEntry {
  return [counts.name, id, parent, AUDIENCE, 1, seq, { ...body }];
}

/** A device of the coordinator, with what its page reads. */
function createDevice() {
  const replica = createReplica({
    registry: new Map(),
    isToCome: () => false,
    actor: {
      ...{ person: 'per_bench', device: 'dev_bench', state: 'CL', delegation: 'CL' },
      ...{ institution: null, unit: null, roles: ['nationalCoordinator'] },
    },
    now: () => BEGIN,
  });
  const follow = followTotals();
  const judged: readonly never[] = [];
  return {
    /** As a page of the server's answer comes. */
    take(entries: readonly CountEntry[], seq: number) {
      const changed = new Set<string>();
      const page = { scope: AUDIENCE, from: seq, to: seq + entries.length, left: [] };
      const wired = entries.map((entry, at) => wireOf(entry, seq + at + 1));
      replica.entries.apply({ compartment: COMPARTMENT, page: { ...page, entries: wired }, changed });
      replica.rebuild({ pending: [], changed });
    },
    followed: () =>
      follow({ entries: replica.all(counts.name) as unknown as CountEntry[], posts: THERE, judged }),
    judged,
  };
}

const PARTS = ['one', 'doubles', 'release', 'days', 'floor'] as const;
type Part = (typeof PARTS)[number];
/** The least that anything can do that looks at every entry: a list with one more, and one number of each. */
function floorOf(begun: readonly CountEntry[], entry: CountEntry): number {
  let sum = 0;
  for (const { body } of begun.concat([entry])) sum += body.value;
  return sum;
}

/** Entries that come one by one, to what stands on each page; of each part the slowest. */
function measureOnce({ begun, more }: { begun: readonly CountEntry[]; more: readonly CountEntry[] }) {
  const dayOf = createDayOf('America/Santiago');
  const device = createDevice();
  const all = timed(() => {
    device.take(begun, 0);
    device.followed();
  });
  const slowest = { one: 0, doubles: 0, release: 0, days: 0, floor: 0 };
  const keep = (part: Part, work: () => unknown) => {
    slowest[part] = Math.max(slowest[part], timed(work));
  };
  const search = { posts: BY_ID, judgements: device.judged };
  const opened = device.followed();
  // When a page opens all is worked out from nothing, once.
  opened.doubles.possible({ totals: opened.totals, ...search });
  let lines = 0;
  for (const [at, entry] of more.entries()) {
    keep('one', () => {
      device.take([entry], begun.length + at);
      const { totals } = device.followed();
      lines = totals.linesOf({ of: 'all' }).length;
      totals.linesOf({ of: 'post', post: entry.parent ?? '' });
      totals.linesOf({ of: 'shift', shift: entry.body.shift ?? '' });
    });
    const { totals, doubles, quarters } = device.followed();
    keep('doubles', () => doubles.possible({ totals, ...search }));
    keep('release', () => releasable({ totals, counters: COUNTER_NAMES, posts: BY_ID, dayAt: dayOf }));
    keep('days', () => {
      const [only = null] = daysOf({ quarters, firsts: () => totals.firsts() }, { dayAt: dayOf });
      return linesOn(totals, { only, dayAt: dayOf });
    });
    keep('floor', () => floorOf(begun, entry));
  }
  return { all, lines, slowest };
}

/** More than this many times what looking at every entry costs is a step back. */
const TIMES_FLOOR = { one: 5, doubles: 20, release: 40, days: 60 };
const WHAT = {
  one: 'one more to its totals',
  doubles: 'possible doubles after it',
  release: 'what a release would give',
  days: 'its days, and one of them',
};

/**
 * What the coordinator's pages do with an entry that the server sends: until the totals of the state, of its post and of its
 * shift stand there; and what else may be open beside them, each for itself.
 */
export async function measureCounterTotals({ runs }: World): Promise<Row[]> {
  const entries = makeEntries(ENTRIES + NEW);
  const rounds = Array.from({ length: runs }, () =>
    measureOnce({ begun: entries.slice(0, ENTRIES), more: entries.slice(ENTRIES) }),
  );
  const slowest = (part: Part) => median(rounds.map((round) => round.slowest[part]));
  const floor = slowest('floor');
  return (['one', 'doubles', 'release', 'days'] as const).map((part) => {
    const value = slowest(part);
    const [times, most] = [value / floor, TIMES_FLOOR[part]];
    const within = atMost(times, most, `<= ${most} times the floor`);
    return makeRow({
      what: `counters: ${ENTRIES} entries of ${POSTS} posts, ${WHAT[part]}, the slowest of ${NEW}`,
      value,
      unit: 'ms',
      goals: part === 'one' ? [atMost(value, 50, '<= 50 ms'), within] : [within],
      beside: {
        ...{ floor, timesFloor: times },
        ...(part === 'one'
          ? { lines: rounds[0]?.lines ?? 0, allOfThem: median(rounds.map(({ all }) => all)) }
          : {}),
      },
    });
  });
}
