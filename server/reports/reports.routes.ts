import { Hono } from 'hono';
import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { DeliveriesAnswer } from '#shared/kernel/deliveries.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { requireSession } from '../http/actor.ts';
import { createNotFoundError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import { requireCompartment } from '../sync/sync.routes.ts';

/** What only the server knows of a report. */
export function reportsRoutes(ports: Ports): Hono {
  return new Hono().get('/reports/:state/:report/deliveries', async (context) => {
    const session = await requireSession(context, ports);
    const state = context.req.param('state');
    if (!v.is(StateCodeSchema, state)) throw createNotFoundError();
    const name = stateCompartment(state);
    requireCompartment(session, name);
    const compartment = ports.compartment(name);
    const actor = await compartment.actorHere(session.actor);
    const entry = { collection: reports.name, id: context.req.param('report') };
    // Whether there is such a report is said only to those who may know.
    const found = may(actor, 'reports.decide', { state })
      ? await compartment.deliveriesOf({ actor: session.actor, ...entry })
      : null;
    if (found === null) throw createNotFoundError();
    const answer: DeliveriesAnswer = {
      kind: 'clasi.deliveries',
      deliveries: found.map(({ person, label, at }) => ({ person, label, at })),
    };
    return context.json(answer);
  });
}
