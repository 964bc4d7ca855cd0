import { type Context, Hono } from 'hono';
import type * as v from 'valibot';
import { scopesOf } from '#shared/access/scopes.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  MAX_NEXT_PAGE_HEADER,
  NEXT_PAGE_HEADER,
  OLDEST_SERVED_PROTOCOL,
  PROTOCOL_VERSION,
  PullRequestSchema,
  PushRequestSchema,
  ReceiptRequestSchema,
  type Session,
} from '#shared/sync/protocol.ts';
import { checks } from '../checks.ts';
import { createNoSuchCompartmentError } from '../compartment/compartment.ts';
import type { RequestSize } from '../compartment/gathered-pushes.ts';
import { createOtherPersonError, requireSession } from '../http/actor.ts';
import { beforeBody, parseBody, parseSizedBody } from '../http/body.ts';
import { BODY_LIMITS, type BodyLimits } from '../http/body-limits.ts';
import { createBadBodyError, createProtocolTooNewError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import { program } from '../program.ts';
import type { Credentials } from '../session/caller.ts';
import { layLateAside } from '../session/lay-late-aside.ts';
import { requireCredentials } from '../session/session-cookie.ts';
import { checkSignatures } from './check-signatures.ts';
import { deliverAll } from './deliver-forwards.ts';
import { countLaborious, prepare } from './prepare.ts';
import { whileHolding } from './while-holding.ts';

/**
 * Another state's compartment does not exist for the caller; nothing is opened to find out. The session is checked too,
 * since people of an unconfirmed state have no compartment at all.
 */
export function requireCompartment({ actor, compartments }: Session, compartment: string): void {
  const isTheirs = compartments.includes(compartment) && scopesOf({ actor, compartment }).length > 0;
  if (!isTheirs) throw createNoSuchCompartmentError();
}

function requireServed(protocol: number): void {
  if (protocol > PROTOCOL_VERSION || protocol < OLDEST_SERVED_PROTOCOL) {
    throw createProtocolTooNewError({ served: PROTOCOL_VERSION, oldest: OLDEST_SERVED_PROTOCOL });
  }
}

interface Addressed {
  readonly device: string;
  readonly person: string;
  readonly compartment: string;
  readonly protocol: number;
}

/**
 * What a signed-in person sends in their own name, to a compartment they may use. Who it is comes first and costs no
 * parsing.
 */
async function readRequest<const S extends v.GenericSchema<unknown, Addressed>>(
  context: Context,
  { ports, schema, limits }: { ports: Ports; schema: S; limits: BodyLimits },
): Promise<Pick<Session, 'actor' | 'label'> & { request: v.InferOutput<S>; size: RequestSize }> {
  const judge = () => requireSession(context, ports);
  const session = await beforeBody(context, { limit: limits.maxBytes, judge });
  const { value: request, size } = await parseSizedBody(context, schema, limits);
  requireServed(request.protocol);
  const { actor } = session;
  if (actor.device !== request.device || actor.person !== request.person) throw createOtherPersonError();
  requireCompartment(session, request.compartment);
  return { actor, label: session.label, request, size };
}

/** What a listener reads, with the offices that they hold by mandate. */
async function scopesHere({
  ports,
  session,
  name,
}: {
  ports: Ports;
  session: Session;
  name: string;
}): Promise<string[]> {
  return scopesOf({ actor: await ports.compartment(name).actorHere(session.actor), compartment: name });
}

/**
 * Whether a listener's rights are unchanged: a person whose roles or offices changed must ask again and pull what they
 * read now.
 */
async function stillHolds({
  ports,
  credentials,
  before,
  name,
}: {
  ports: Ports;
  credentials: Credentials;
  before: readonly string[];
  name: string;
}): Promise<boolean> {
  try {
    const now = await ports.identity().recheck(credentials);
    requireCompartment(now, name);
    return isSameJson(before, await scopesHere({ ports, session: now, name }));
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}

export function syncRoutes(ports: Ports): Hono {
  return new Hono()
    .post('/push', async (context) => {
      const asked = { ports, schema: PushRequestSchema, limits: BODY_LIMITS.push };
      const { actor, label, request, size } = await readRequest(context, asked);
      for (const [index, envelope] of request.mutations.entries()) {
        requireServed(envelope.v);
        if (envelope.device !== actor.device || envelope.person !== actor.person)
          throw createOtherPersonError();
        if (envelope.compartment !== request.compartment) {
          throw createBadBodyError({
            path: `mutations.${index}.compartment`,
            problem: 'is not the compartment of the push',
          });
        }
      }
      const laborious = countLaborious(request.mutations, program);
      const compartment = ports.compartment(request.compartment);
      const answer = await compartment.push({
        actor,
        label,
        request,
        size,
        laborious,
        refusals: {
          ...prepare(request.mutations, { registry: program.registry, checks }),
          ...(await checkSignatures(request.mutations, {
            registry: program.registry,
            identity: () => ports.identity(),
          })),
        },
      });
      await layLateAside({ ports, actor, mutations: request.mutations, verdicts: answer.verdicts });
      await deliverAll({ ports, from: compartment });
      return context.json(answer);
    })
    .post('/receipts', async (context) => {
      const judge = () => requireSession(context, ports);
      const session = await beforeBody(context, { limit: BODY_LIMITS.small.maxBytes, judge });
      const { compartment, id } = await parseBody(context, ReceiptRequestSchema);
      requireCompartment(session, compartment);
      const answer = await ports.compartment(compartment).receipt({ actor: session.actor, id });
      return context.json({ kind: 'clasi.receipt', ...answer });
    })
    .post('/pull', async (context) => {
      const asked = { ports, schema: PullRequestSchema, limits: BODY_LIMITS.pull };
      const { actor, label, request } = await readRequest(context, asked);
      const { text, next } = await ports.compartment(request.compartment).pull({ actor, label, request });
      const hint = next === null ? '' : JSON.stringify(next);
      if (hint !== '' && hint.length <= MAX_NEXT_PAGE_HEADER) context.header(NEXT_PAGE_HEADER, hint);
      return context.body(text, 200, { 'Content-Type': 'application/json' });
    })
    .get('/live/:compartment', async (context) => {
      const session = await requireSession(context, ports);
      const name = context.req.param('compartment');
      requireCompartment(session, name);
      const { signal } = context.req.raw;
      const before = await scopesHere({ ports, session, name });
      const stream = await ports.compartment(name).live({ signal, device: session.actor.device });
      const holds = () => stillHolds({ ports, credentials: requireCredentials(context), before, name });
      return context.body(whileHolding(stream, holds), 200, {
        'Content-Type': 'text/event-stream',
        'X-Accel-Buffering': 'no',
      });
    });
}
