import { DurableObject } from 'cloudflare:workers';
import { createBadgeSigner } from '../checkins/badge-signer.ts';
import { type Compartment, createCompartment } from '../compartment/compartment.ts';
import { type CompleteForward, createCompartmentPort } from '../compartment/compartment-port.ts';
import { type Outcome, toOutcome } from '../compartment/outcome.ts';
import { createPokes } from '../compartment/pokes.ts';
import { type CompartmentCall, createCompartmentHandler } from '../compartment/remote-port.ts';
import { sha256 } from '../compartment/sha256.ts';
import type { FileStream } from '../compartment/stream-parts.ts';
import { createIdentity, type Identity } from '../identity/identity.ts';
import {
  createIdentityHandler,
  createIdentityPort,
  type IdentityCall,
  type IdentityPort,
} from '../identity/identity-port.ts';
import type { CompartmentPort } from '../ports.ts';
import { program } from '../program.ts';
import { deliverAll, tellingCommittee } from '../sync/deliver-forwards.ts';
import { createEdgePorts, FILE_SIZE, random, report } from './edge-ports.ts';
import { openObjectSql } from './object-sql.ts';

/** Delay before a failed delivery is retried, in ms. */
const FORWARD_AGAIN = 60_000;
const HOUR = 3_600_000;

/** After these there may be something to deliver, to decide at an hour or to forget. */
const WRITING: ReadonlySet<CompartmentCall['verb']> = new Set([
  'push',
  'receipt',
  'receive',
  'receiveAll',
  'markDelivered',
  'decideDue',
  'confirmClock',
]);

/** The single owner of one database: a compartment, or the identities, depending on the object's name. */
export class CompartmentObject extends DurableObject<Env> {
  readonly #pokes = createPokes();
  #compartment: Compartment | null = null;
  #signBadge: CompleteForward | null = null;
  #identity: Identity | null = null;
  #telling: IdentityPort | null = null;

  #report({ where, error }: { where: string; error: unknown }): void {
    report({ where: `${this.ctx.id.name} ${where}`, error });
  }

  #open(): Compartment {
    const { name } = this.ctx.id;
    if (name === undefined) throw new Error('an object that was not asked for by name');
    this.#compartment ??= createCompartment({
      sql: openObjectSql(this.ctx.storage),
      name,
      program,
      clock: Date.now,
      monotonic: () => performance.now(),
      random,
      sha256,
      onFault: ({ mutation, error }) => report({ where: `${name} ${mutation}`, error }),
    });
    return this.#compartment;
  }

  #openIdentity(): Identity {
    const sql = openObjectSql(this.ctx.storage);
    this.#identity ??= createIdentity({ sql, clock: Date.now, random, sha256 });
    return this.#identity;
  }

  #port() {
    const compartment = this.#open();
    this.#signBadge ??= createBadgeSigner({ compartment, clock: Date.now, random, sha256 });
    return createCompartmentPort({
      compartment,
      pokes: this.#pokes,
      clock: Date.now,
      complete: this.#signBadge,
    });
  }

  async compartment(call: CompartmentCall): Promise<Outcome> {
    const doCall = createCompartmentHandler({ port: this.#port(), onFault: (fault) => this.#report(fault) });
    const outcome = await doCall(call);
    if (WRITING.has(call.verb)) await this.#plan();
    return outcome;
  }

  #identityPort(): IdentityPort {
    const identity = this.#openIdentity();
    this.#telling ??= tellingCommittee({
      port: createIdentityPort(identity),
      ports: createEdgePorts(this.env),
      isWaiting: () => identity.pendingForwards().length > 0,
    });
    return this.#telling;
  }

  identity(call: IdentityCall): Promise<Outcome> {
    const port = this.#identityPort();
    return createIdentityHandler({ port, onFault: (fault) => this.#report(fault) })(call);
  }

  /** Tells the committee before and after it: whoever gets a code by it holds their function already. */
  #operate(where: string, work: (identity: Identity) => unknown): Promise<Outcome> {
    const tell = () => deliverAll({ ports: createEdgePorts(this.env), from: this.#identityPort() });
    return toOutcome(
      async () => {
        await tell();
        const done = work(this.#openIdentity());
        await tell();
        return done;
      },
      (error) => this.#report({ where, error }),
    );
  }

  /** For the operator: the first administrator's code, while nobody is enrolled. */
  bootstrap(input: { label: string }): Promise<Outcome> {
    return this.#operate('bootstrap', (identity) => identity.bootstrap(input));
  }

  /** For the operator: whether somebody who can act holds the presidency, and who could be appointed. */
  presidency(): Promise<Outcome> {
    return this.#operate('presidency', (identity) => identity.readPresidency());
  }

  /** For the operator, once nobody who can act holds the presidency. */
  appoint(input: { whom: string }): Promise<Outcome> {
    return this.#operate('appoint', (identity) => identity.appointPresidency(input));
  }

  /** What takes longer than one call may: the event stream, and the bytes of an attachment. */
  override async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/live') {
      const device = searchParams.get('device') ?? '';
      return new Response(this.#pokes.listen({ signal: request.signal, device }));
    }
    const wanted = (await request.json()) as Parameters<CompartmentPort['readAttachment']>[0];
    const outcome = await toOutcome(
      () => this.#port().readAttachment(wanted),
      (error) => this.#report({ where: 'readAttachment', error }),
    );
    if (!outcome.ok) return Response.json(outcome, { status: outcome.error?.status ?? 500 });
    const { size, stream } = outcome.value as FileStream;
    return new Response(stream, { headers: { [FILE_SIZE]: String(size) } });
  }

  /** Nothing restarts an object by itself, so an alarm does what a start does on premises. */
  async #plan(): Promise<void> {
    const compartment = this.#open();
    const isWaiting = compartment.pendingForwards().length > 0;
    const now = Date.now();
    const forgetting = compartment.forgettingWaits() === null ? compartment.nextForgetting() : null;
    const hours = [isWaiting ? now + FORWARD_AGAIN : null, compartment.nextDue(), forgetting];
    // At least once an hour, to mark the time: only marks tell a clock that jumped from time that passed (SPEC H6).
    await this.ctx.storage.setAlarm(Math.min(now + HOUR, ...hours.filter((at) => at !== null)));
  }

  override async alarm(): Promise<void> {
    await this.#port().decideDue();
    await deliverAll({ ports: createEdgePorts(this.env), from: this.#port() });
    await this.#port().forgetExpired();
    const waits = this.#open().forgettingWaits();
    if (waits !== null)
      this.#report({ where: 'forgetting', error: new Error(`waits: the clock is ${waits.reason}`) });
    await this.#plan();
  }
}
