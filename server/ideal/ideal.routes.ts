import { Hono } from 'hono';
import * as v from 'valibot';
import { releaseId, releases } from '#shared/ideal/released.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { DeliveriesAnswer } from '#shared/kernel/deliveries.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { requireSession } from '../http/actor.ts';
import { createNotFoundError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';

/** What only the server knows of a release. */
export function idealRoutes(ports: Ports): Hono {
  return new Hono().get('/releases/:state/:edition/deliveries', async (context) => {
    const { actor } = await requireSession(context, ports);
    const { state, edition } = context.req.param();
    // Readers of another body are not told of each other: whether there is such a release is for its state alone.
    if (!(v.is(StateCodeSchema, state) && v.is(IdSchema, edition)) || actor.state !== state)
      throw createNotFoundError();
    const found = await ports.compartment(COMMITTEE).deliveriesOf({
      actor,
      collection: releases.name,
      id: releaseId({ edition, state }),
      as: 'whole',
    });
    if (found === null) throw createNotFoundError();
    const answer: DeliveriesAnswer = {
      kind: 'clasi.deliveries',
      deliveries: found
        .filter((delivery) => delivery.state !== state)
        .map(({ person, label, at }) => ({ person, label, at })),
    };
    return context.json(answer);
  });
}
