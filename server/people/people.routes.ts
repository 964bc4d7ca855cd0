import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { DeviceIdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { createDeviceUnknownError, createPersonUnknownError } from '#shared/people/people.errors.ts';
import {
  AuditQuerySchema,
  CodeRequestSchema,
  ConfirmRequestSchema,
  EmptyRequestSchema,
  FoundRequestSchema,
  InviteRequestSchema,
  PeopleQuerySchema,
  RefuseRequestSchema,
  RolesRequestSchema,
  WitnessRequestSchema,
} from '#shared/people/people.schemas.ts';
import { parseBody } from '../http/body.ts';
import { createBadBodyError, createNotFoundError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import { requireCredentials, setSessionCookie } from '../session/session-cookie.ts';

function personOf(context: Context): string {
  const id = context.req.param('person');
  if (!v.is(PersonIdSchema, id)) throw createPersonUnknownError();
  return id;
}

function stateOf(context: Context): string {
  const state = context.req.param('state');
  if (!v.is(StateCodeSchema, state)) throw createNotFoundError();
  return state;
}

function parseQuery<const S extends v.GenericSchema>(schema: S, asked: unknown): v.InferOutput<S> {
  const query = v.safeParse(schema, asked);
  if (!query.success) throw createBadBodyError({ path: 'query', problem: query.issues[0].message });
  return query.output;
}

function auditQueryOf(context: Context): v.InferOutput<typeof AuditQuerySchema> {
  const { before, limit, of } = context.req.query();
  return parseQuery(AuditQuerySchema, {
    before: before === undefined ? null : Number(before),
    limit: limit === undefined ? 100 : Number(limit),
    of,
  });
}

function peopleQueryOf(context: Context): v.InferOutput<typeof PeopleQuerySchema> {
  return parseQuery(PeopleQuerySchema, { of: context.req.query('of') });
}

const done = { kind: 'clasi.done' };

export function peopleRoutes(ports: Ports): Hono {
  return new Hono()
    .get('/people', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listPeople({ credentials, ...peopleQueryOf(context) }));
    })
    .get('/people/eligible', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listEligible({ credentials }));
    })
    .get('/people/colleagues', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listColleagues({ credentials }));
    })
    .post('/people', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, InviteRequestSchema);
      return context.json(await ports.identity().invite({ credentials, ...body }));
    })
    .post('/people/:person/code', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, CodeRequestSchema);
      return context.json(
        await ports.identity().giveCode({ credentials, person: personOf(context), ...body }),
      );
    })
    .post('/people/:person/roles', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, RolesRequestSchema);
      await ports.identity().setRoles({ credentials, person: personOf(context), ...body });
      return context.json(done);
    })
    .post('/people/:person/disable', async (context) => {
      const credentials = requireCredentials(context);
      await parseBody(context, EmptyRequestSchema);
      await ports.identity().disable({ credentials, person: personOf(context) });
      return context.json(done);
    })
    .get('/devices', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listDevices({ credentials, ...peopleQueryOf(context) }));
    })
    .post('/devices/:device/revoke', async (context) => {
      const credentials = requireCredentials(context);
      await parseBody(context, EmptyRequestSchema);
      const device = context.req.param('device');
      if (!v.is(DeviceIdSchema, device)) throw createDeviceUnknownError();
      await ports.identity().revokeDevice({ credentials, device });
      return context.json(done);
    })
    .get('/audit', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().readAudit({ credentials, ...auditQueryOf(context) }));
    })
    .get('/states', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listStates({ credentials }));
    })
    .get('/states/founding', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().readFounding({ credentials }));
    })
    .post('/states/confirm', async (context) => {
      const credentials = requireCredentials(context);
      const { fingerprint } = await parseBody(context, ConfirmRequestSchema);
      const { token, session } = await ports.identity().confirm({ credentials, fingerprint });
      setSessionCookie(context, { device: credentials.device, token });
      return context.json(session);
    })
    .get('/states/founded', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listFounded({ credentials }));
    })
    .get('/states/witness', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listWitness({ credentials }));
    })
    .post('/states/:state/witness', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, WitnessRequestSchema);
      await ports.identity().witness({ credentials, state: stateOf(context), ...body });
      return context.json(done);
    })
    .post('/states/:state/refuse', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, RefuseRequestSchema);
      await ports.identity().refuse({ credentials, state: stateOf(context), ...body });
      return context.json(done);
    })
    .post('/states/:state/found', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, FoundRequestSchema);
      return context.json(await ports.identity().found({ credentials, state: stateOf(context), ...body }));
    })
    .post('/states/:state/code', async (context) => {
      const credentials = requireCredentials(context);
      await parseBody(context, EmptyRequestSchema);
      return context.json(await ports.identity().giveFirstCode({ credentials, state: stateOf(context) }));
    });
}
