import { COMMITTEE, IDENTITY } from '#shared/kernel/compartments.ts';
import { defineError } from '#shared/kernel/errors.ts';
import type { Forward } from '../compartment/outgoing.ts';
import type { IdentityPort } from '../identity/identity-port.ts';
import type { CompartmentPort, Ports } from '../ports.ts';

/** The committee has something to say of offices that could not be brought here: nobody acts by an old one meanwhile. */
export const createOfficesUnknownError = defineError({ code: 'people.offices_unknown', status: 503 });

/** Whoever hands something on: a compartment, or the identities. */
export type Sender = Pick<CompartmentPort, 'pendingForwards' | 'markDelivered'>;
type Delivering = Pick<Ports, 'compartment' | 'identity' | 'onFault' | 'soon' | 'answerToRefused'>;

function portOf(ports: Delivering, name: string): Sender & Pick<CompartmentPort, 'receive'> {
  return name === IDENTITY ? ports.identity() : ports.compartment(name);
}

/** What handed it on: the id without its place among the forwards of one act (`forwardId`). */
function causeOf({ id }: Forward): string {
  const end = id.lastIndexOf(':');
  return end === -1 ? id : id.slice(0, end);
}

/** What much is said in: two things said in the same meeting or edition have nothing to do with each other. */
const SAID_IN: ReadonlySet<string> = new Set(['edition', 'meeting']);

/**
 * The things of which a forward says something: the ids that it names, itself or in its content, and of what has a number
 * the edition. All numbers of one edition are one thing: what a state takes back must not come after it. Only what is said
 * of the same thing keeps its order.
 */
function subjectsOf({ compartment, args }: Forward): string[] {
  if (typeof args !== 'object' || args === null) return [];
  const content = 'content' in args ? args.content : null;
  const named = Object.entries({ ...(content as object | null), ...args }).filter(
    ([, each]) => typeof each === 'string' && /^[a-z]{3}_/.test(each),
  );
  const things = named.filter(([field]) => !SAID_IN.has(field));
  const said = things.length === 0 && 'number' in args ? named : things;
  return said.map(([, id]) => `${compartment} ${id}`);
}

/**
 * Delivers a compartment's forwards, each in a turn of its own, so that a long outbox keeps nobody waiting. A row stays until the other side has answered, and its id makes a second delivery
 * idempotent. What fails is retried with the next push or at the next start.
 * @returns where something arrived, by how much
 */
export async function deliverForwards({
  ports,
  from,
}: {
  ports: Delivering;
  from: Sender;
}): Promise<ReadonlyMap<string, number>> {
  const delivered: string[] = [];
  const arrived = new Map<string, number>();
  /** Acts of which something could not be brought: what they hand on after it would arrive without what it is part of. */
  const waiting = new Set<string>();
  /** And what those are about: a later word of the same thing does not arrive before an earlier one. */
  const unsaid = new Set<string>();
  function hold(forward: Forward) {
    waiting.add(causeOf(forward));
    for (const subject of subjectsOf(forward)) unsaid.add(subject);
  }
  /** Whoever waits for an answer gets one. If that cannot be brought, it is asked about again. */
  async function tellRefused(forward: Forward, code: string) {
    const answer = ports.answerToRefused(forward, code);
    if (answer === null) return;
    const verdict = await portOf(ports, answer.compartment).receive(answer);
    if (verdict.status !== 'accepted')
      throw new Error(`the answer was ${verdict.status}: ${verdict.code ?? ''}`);
    arrived.set(answer.compartment, (arrived.get(answer.compartment) ?? 0) + 1);
  }
  for (const [index, forward] of (await from.pendingForwards()).entries()) {
    if (waiting.has(causeOf(forward)) || subjectsOf(forward).some((each) => unsaid.has(each))) {
      hold(forward);
      continue;
    }
    if (index > 0) await new Promise<void>((resolve) => ports.soon(resolve));
    try {
      const verdict = await portOf(ports, forward.compartment).receive(forward);
      if (verdict.status === 'refused') {
        ports.onFault({
          where: `forward ${forward.name}`,
          error: new Error(`refused: ${verdict.code ?? ''}`),
        });
        await tellRefused(forward, verdict.code ?? '');
      }
      if (verdict.status === 'held') hold(forward);
      else {
        delivered.push(forward.id);
        arrived.set(forward.compartment, (arrived.get(forward.compartment) ?? 0) + 1);
      }
    } catch (error) {
      hold(forward);
      ports.onFault({ where: `forward ${forward.name}`, error });
    }
  }
  if (delivered.length > 0) await from.markDelivered(delivered);
  return arrived;
}

/**
 * Forwards that a receipt causes go at once, too, also those of whoever received: the rounds end when nothing moves any
 * more.
 */
export async function deliverAll({ ports, from }: { ports: Delivering; from: Sender }): Promise<number> {
  let delivered = 0;
  const others = new Set<string>();
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const sender of [from, ...[...others].map((name) => portOf(ports, name))]) {
      for (const [name, count] of await deliverForwards({ ports, from: sender })) {
        delivered += count;
        isMoving = true;
        others.add(name);
      }
    }
  }
  return delivered;
}

/** What delivers what the identities hand on: it must not wait for that itself. */
const OF_DELIVERY: ReadonlySet<string> = new Set<keyof IdentityPort>([
  'receive',
  'pendingForwards',
  'markDelivered',
]);

/**
 * The identities, which tell the committee before and after each call what it is to be told: so nobody is answered
 * while their offices are still on the way.
 */
export function tellingCommittee({
  port,
  ports,
  isWaiting,
}: {
  port: IdentityPort;
  ports: Delivering;
  isWaiting: () => boolean;
}): IdentityPort {
  let running: Promise<unknown> | null = null;
  async function tell(): Promise<void> {
    // It may have looked before there was what this call has to tell.
    if (isWaiting()) await running;
    if (!isWaiting()) return;
    running ??= deliverAll({ ports, from: port })
      // The call goes on: what was not told stays, and is told at the next one.
      .catch((error: unknown) => ports.onFault({ where: 'telling the committee', error }))
      .finally(() => {
        running = null;
      });
    await running;
  }
  const verbs = Object.entries(port).map(([verb, given]) => {
    const act = given as (input: unknown) => Promise<unknown>;
    if (OF_DELIVERY.has(verb)) return [verb, act] as const;
    const telling = async (input: unknown) => {
      await tell();
      try {
        return await act(input);
      } finally {
        await tell();
      }
    };
    return [verb, telling] as const;
  });
  return Object.fromEntries(verbs) as unknown as IdentityPort;
}

/** What needs no office: everybody does it for themselves, or it says nothing of anybody's people. */
const WITHOUT_OFFICES: ReadonlySet<string> = new Set<keyof IdentityPort>([
  ...([
    'look',
    'enrol',
    'createNonce',
    'signIn',
    'authenticate',
    'recheck',
    'closeSession',
    'handOver',
  ] as const),
  ...(['createFeed', 'listFeeds', 'revokeFeed', 'openFeed'] as const),
  // A screen is nobody. Opening one is not here: whoever made its address must preside still.
  ...(['readDisplay', 'finishDisplay'] as const),
]);

/**
 * The identities, which decide by offices only once they have heard all that the committee has said of them: an office
 * that ended is over here, too, even if the disk or the network failed when it was to be told.
 *
 * @throws `people.offices_unknown` if the committee has something to say and cannot
 */
export function hearingCommittee({ port, ports }: { port: IdentityPort; ports: Delivering }): IdentityPort {
  async function hear(): Promise<void> {
    const committee = ports.compartment(COMMITTEE);
    if (!(await committee.isAwaitedBy(IDENTITY))) return;
    await deliverAll({ ports, from: committee });
    if (await committee.isAwaitedBy(IDENTITY)) throw createOfficesUnknownError();
  }
  const verbs = Object.entries(port).map(([verb, given]) => {
    const act = given as (input: unknown) => Promise<unknown>;
    if (OF_DELIVERY.has(verb) || WITHOUT_OFFICES.has(verb)) return [verb, act] as const;
    const hearing = async (input: unknown) => {
      await hear();
      return act(input);
    };
    return [verb, hearing] as const;
  });
  return Object.fromEntries(verbs) as unknown as IdentityPort;
}
