import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { stateOf } from '#shared/kernel/compartments.ts';
import { defineError } from '#shared/kernel/errors.ts';
import { HashSchema } from '#shared/kernel/ids.ts';
import { requireSession } from '../http/actor.ts';
import { beforeBody, readBytes } from '../http/body.ts';
import { BODY_LIMITS } from '../http/body-limits.ts';
import { createBadBodyError, createBadContentTypeError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import { requireCompartment } from '../sync/sync.routes.ts';

const createNotAllowedError = defineError({ code: 'access.not_allowed', status: 403 });

const Count = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number));
const Via = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}\/[0-9A-Za-z_-]{1,90}$/));

function read<const S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  value: unknown,
  path: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw createBadBodyError({ path, problem: result.issues[0].message });
  return result.output;
}

function readVia(value: unknown): { collection: string; id: string } {
  const [collection = '', id = ''] = read(Via, value, 'via').split('/');
  return { collection, id };
}

async function requireReader(context: Context, ports: Ports) {
  const hash = read(HashSchema, context.req.param('hash'), 'hash');
  const name = context.req.param('compartment') ?? '';
  const session = await requireSession(context, ports);
  requireCompartment(session, name);
  return { actor: session.actor, hash, name, compartment: ports.compartment(name) };
}

/** Bytes by their SHA-256: uploaded in chunks, resumed where the last attempt ended, read only through an entry. */
export function attachmentRoutes(ports: Ports): Hono {
  return new Hono()
    .get('/attachments/:compartment/:hash/state', async (context) => {
      const { actor, hash, compartment } = await requireReader(context, ports);
      const asked = context.req.query('via');
      const via = asked === undefined ? null : readVia(asked);
      const { received, complete } = await compartment.attachmentState({ hash, actor, via });
      return context.json({ kind: 'clasi.attachment', received, complete });
    })
    .get('/attachments/:compartment/:hash', async (context) => {
      const { actor, hash, compartment } = await requireReader(context, ports);
      const via = readVia(context.req.query('via'));
      const { size, stream } = await compartment.readAttachment({ ...via, hash, actor });
      // A document of unknown kind must never run as a page of ours.
      return context.body(stream, 200, {
        'Content-Length': String(size),
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': 'attachment',
        'X-Clasi-Attachment': hash,
      });
    })
    .put('/attachments/:compartment/:hash', async (context) => {
      if (context.req.header('content-type') !== 'application/octet-stream') {
        throw createBadContentTypeError({ expected: 'application/octet-stream' });
      }
      const { maxBytes: limit } = BODY_LIMITS.chunk;
      const judge = () => requireReader(context, ports);
      const { actor, hash, compartment, name } = await beforeBody(context, { limit, judge });
      const subject = { state: stateOf(name) };
      if (
        !may(actor, 'attachments.send', subject) &&
        !may(await compartment.actorHere(actor), 'attachments.send', subject)
      )
        throw createNotAllowedError({ action: 'attachments.send' });
      const offset = read(Count, context.req.query('offset'), 'offset');
      const size = read(Count, context.req.query('size'), 'size');
      const bytes = await readBytes(context, limit);
      const state = await compartment.appendAttachment({ hash, size, offset, bytes, person: actor.person });
      return context.json({ kind: 'clasi.attachment', received: state.received, complete: state.complete });
    });
}
