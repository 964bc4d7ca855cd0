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
import { publishedFile, publishedHead } from './published-file.ts';

/** Editions whose public file is kept in memory. */
const MOST_KEPT = 4;

/** The public files that were asked for last, each made once, also for many who ask at the same time. */
function madeTexts(ports: Ports) {
  const kept = new Map<string, Promise<string>>();
  async function make(edition: string): Promise<string> {
    const file = await publishedFile(ports, edition);
    if (file === null) throw createNotFoundError();
    return JSON.stringify(file);
  }
  return {
    of(fileHash: string, edition: string): Promise<string> {
      const known = kept.get(fileHash);
      if (known !== undefined) return known;
      const made = make(edition);
      kept.set(fileHash, made);
      made.catch(() => kept.delete(fileHash));
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
      return made;
    },
  };
}

/** What only the server knows of a release, and what everybody may have of a published edition. */
export function idealRoutes(ports: Ports): Hono {
  const texts = madeTexts(ports);
  return new Hono()
    .get('/ideal/:edition/text.json', async (context) => {
      const { edition } = context.req.param();
      const head = v.is(EditionIdSchema, edition) ? await publishedHead(ports, edition) : null;
      // Of what is not published, nobody outside learns that it is made.
      if (head === null) throw createNotFoundError();
      return answerUnlessKnown(context, ports, {
        text: () => texts.of(head.fileHash, edition),
        version: head.fileHash,
        type: 'application/json; charset=utf-8',
        changedAt: head.at,
        // An erratum is read at once: caches ask again each time.
        cache: 'public, no-cache',
        fileName: `IDEAL-${head.number}.json`,
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
