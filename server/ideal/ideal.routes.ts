import { Hono } from 'hono';
import * as v from 'valibot';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { releaseId, releases } from '#shared/ideal/released.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { DeliveriesAnswer } from '#shared/kernel/deliveries.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { requireSession } from '../http/actor.ts';
import { answerUnlessKnown } from '../http/conditional.ts';
import { createNotFoundError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import { publishedFile } from './published-file.ts';

/** What only the server knows of a release, and what everybody may have of a published edition. */
export function idealRoutes(ports: Ports): Hono {
  return new Hono()
    .get('/ideal/:edition/text.json', async (context) => {
      const { edition } = context.req.param();
      const file = v.is(EditionIdSchema, edition) ? await publishedFile(ports, edition) : null;
      // Of what is not published, nobody outside learns that it is made.
      if (file === null) throw createNotFoundError();
      return answerUnlessKnown(context, ports, {
        text: JSON.stringify(file),
        type: 'application/json; charset=utf-8',
        changedAt: file.text.at,
        // An erratum is read at once: caches ask again each time.
        cache: 'public, no-cache',
        fileName: `IDEAL-${file.edition.number}.json`,
      });
    })
    .get('/releases/:state/:edition/deliveries', async (context) => {
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
