import * as v from 'valibot';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import type { PushInput } from '#server/compartment/judge-push.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Sql, SqlRow } from '#server/compartment/sql.ts';
import { program as product } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  type Envelope,
  type PullCursor,
  type PullRequest,
  type PullResponse,
  PullResponseSchema,
  type PushResponse,
  PushResponseSchema,
  type StreamPage,
  type Verdict,
} from '#shared/sync/protocol.ts';
import { cardsForgetting, cardsRegistry } from './cards.ts';

/** A platform under the same laws: provides an empty database. */
export interface Engine {
  readonly name: string;
  use(work: (sql: Sql) => void | Promise<void>): Promise<void>;
}

type CompartmentInput = Parameters<typeof createCompartment>[0];

/** Those of the product: databases of earlier versions hold what they ask for. */
const { upgrades } = product;

export const NOW = Date.UTC(2026, 5, 25, 12);

function actor(given: Partial<Actor> & Pick<Actor, 'person' | 'device'>): Actor {
  return { state: null, delegation: null, roles: [], institution: null, unit: null, ...given };
}
const officer = {
  state: 'CL',
  delegation: 'CL',
  roles: ['fieldOfficer'],
  institution: 'customs',
} satisfies Partial<Actor>;

export const chair = actor({ person: 'per_chair', device: 'dev_chair', roles: ['presidencyAdmin'] });
export const deputy = actor({ person: 'per_deputy', device: 'dev_deputy', roles: ['presidencyAdmin'] });
export const observer = actor({ person: 'per_observer', device: 'dev_observer', roles: ['observer'] });
export const port7 = actor({ ...officer, person: 'per_p7', device: 'dev_p7', unit: 'port-7' });
export const port9 = actor({ ...officer, person: 'per_p9', device: 'dev_p9', unit: 'port-9' });
export const contact = actor({
  ...officer,
  person: 'per_contact',
  device: 'dev_contact',
  roles: ['pointOfContact'],
});
export const foreigner = actor({ ...officer, state: 'EC', person: 'per_ec', device: 'dev_ec' });

let counter = 0;
/** Fresh ids and counters: a test that repeats an id does so on purpose. */
export function envelope(by: Actor, name: string, args: unknown, change: Partial<Envelope> = {}): Envelope {
  counter += 1;
  return {
    v: 1,
    id: `mut_${counter}`,
    name,
    args,
    compartment: 'committee',
    device: by.device,
    person: by.person,
    counter,
    madeAt: NOW - 1_000,
    base: {},
    after: [],
    replaces: null,
    ...change,
  };
}

export interface Bench {
  readonly compartment: Compartment;
  readonly sql: Sql;
  readonly faults: string[];
  push(by: Actor, mutations: readonly Envelope[], refusals?: PushInput['refusals']): PushResponse;
  /** Pushes one and returns its verdict. */
  give(by: Actor, name: string, args: unknown, change?: Partial<Envelope>): Verdict & { envelope: Envelope };
  pull(by: Actor, change?: Partial<PullRequest>): PullResponse;
  /** Time passes while the owner runs. */
  advance(ms: number): void;
  /** Moves only the clock. */
  setClock(at: number): void;
  /** Every row of every table as text: two equal dumps are the same database. */
  dump(): string;
  count(table: string): number;
}

export function dump(sql: Sql): string {
  const tables = sql.all<{ name: string }>(
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!'
       and name not like '!_cf%' escape '!' order by name`,
  );
  const rows = (name: string) =>
    sql
      .all<SqlRow>(`select * from ${name}`)
      .map((row) =>
        JSON.stringify(row, (_, value: unknown) =>
          value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value,
        ),
      );
  return tables.map(({ name }) => `${name}\n${rows(name).sort().join('\n')}`).join('\n\n');
}

/**
 * A compartment on a given database with a stepped clock. @param features what can be done in it; the cards by default
 */
export function openBench(
  sql: Sql,
  {
    name = 'committee',
    startAt = NOW,
    program = {
      registry: cardsRegistry,
      retention: cardsForgetting,
      granting: [],
      widening: [],
      opening: [],
      traced: [],
      due: [],
      upgrades,
    },
  }: { name?: string; startAt?: number; program?: CompartmentInput['program'] } = {},
): Bench {
  let now = startAt;
  let seen = 0;
  let chance = 0;
  const faults: string[] = [];
  const compartment = createCompartment({
    sql,
    name,
    program,
    clock: () => now,
    monotonic: () => seen,
    random(length) {
      chance += 1;
      return new Uint8Array(length).map((_, index) => (chance * 31 + index) % 256);
    },
    sha256,
    onFault: ({ mutation }) => faults.push(mutation),
  });
  function push(by: Actor, mutations: readonly Envelope[], refusals?: PushInput['refusals']) {
    const answer = compartment.push({
      actor: by,
      label: by.person,
      request: {
        protocol: 1,
        request: 'req_1',
        device: by.device,
        person: by.person,
        compartment: name,
        mutations: [...mutations],
      },
      ...(refusals === undefined ? {} : { refusals }),
    });
    return v.parse(PushResponseSchema, JSON.parse(JSON.stringify(answer)));
  }
  return {
    compartment,
    sql,
    faults,
    push,
    give(by, mutation, args, change = {}) {
      const sent = envelope(
        by,
        mutation,
        { where: name, ...(args as object) },
        { compartment: name, ...change },
      );
      const [verdict] = push(by, [sent]).verdicts;
      if (verdict === undefined) throw new Error('no verdict');
      return { ...verdict, envelope: sent };
    },
    pull(by, change = {}) {
      const { text, next } = compartment.pull({
        actor: by,
        label: by.person,
        request: {
          protocol: 1,
          request: 'req_2',
          device: by.device,
          person: by.person,
          compartment: name,
          instance: null,
          epoch: 0,
          streams: [],
          settled: 0,
          limit: 1_000,
          ...change,
        },
      });
      const page = v.parse(PullResponseSchema, JSON.parse(text)) as PullResponse;
      requireTrueHint({ page, next, held: page.reset ? [] : (change.streams ?? []) });
      return page;
    },
    setClock(at) {
      now = at;
    },
    advance(ms) {
      now += ms;
      seen += ms;
    },
    dump: () => dump(sql),
    count: (table) => sql.get<{ n: number }>(`select count(*) as n from ${table}`)?.n ?? -1,
  };
}

/** The next pull of a device that took over `page`. */
/** Whoever asks early on the word of the hint must ask for what the page itself says (SPEC L8). */
function requireTrueHint({
  page,
  next,
  held,
}: {
  page: PullResponse;
  next: PullCursor | null;
  held: PullRequest['streams'];
}): void {
  const { instance, epoch, settled, streams } = { streams: [], ...nextOf(page, { streams: held }) };
  const said = page.more ? { instance, epoch, settled, streams } : null;
  if (!isSameJson(next, said)) {
    throw new Error(`the hint says ${JSON.stringify(next)}, the page ${JSON.stringify(said)}`);
  }
}

export function nextOf(page: PullResponse, before: Partial<PullRequest> = {}): Partial<PullRequest> {
  const cursors = new Map((before.streams ?? []).map((stream) => [stream.scope, stream.after]));
  for (const each of page.pages) cursors.set(each.scope, each.to);
  const streams = page.scopes.flatMap((scope) => {
    const after = cursors.get(scope);
    return after === undefined ? [] : [{ scope, after }];
  });
  return { ...before, instance: page.instance, epoch: page.epoch, settled: page.settled, streams };
}

export function pageOf(answer: PullResponse, scope: string): StreamPage {
  const page = answer.pages.find((each) => each.scope === scope);
  if (page === undefined) throw new Error(`no page of ${scope}`);
  return page;
}

/** `id` of existing entries in order, `-id` of removed ones, for one stream or for all. */
export function idsOf(answer: PullResponse, scope?: string): string[] {
  return answer.pages
    .filter((page) => scope === undefined || page.scope === scope)
    .flatMap((page) => page.entries.map(([, id, , , , , body]) => (body === null ? `-${id}` : id)));
}

/** All parts of a file together. */
export function wholeOf({ size, parts }: ReturnType<Compartment['attachments']['read']>): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
