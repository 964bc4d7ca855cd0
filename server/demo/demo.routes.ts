import { Hono } from 'hono';
import type * as v from 'valibot';
import { rolesAndOffices } from '#shared/kernel/actor.ts';
import {
  type DemoAnswer,
  type DemoEntryAnswerSchema,
  DemoEntryRequestSchema,
} from '#shared/session/demo.schemas.ts';
import { parseBody } from '../http/body.ts';
import { createErrorHandler, createNotFoundError } from '../http/errors.middleware.ts';
import { sameSiteOnly, securityHeaders } from '../http/security.middleware.ts';
import type { NodePorts } from '../node/node-ports.ts';
import { demoActorOf, demoPeople, demoPersonId } from './demo-people.ts';

/**
 * What the page of a first look asks: who there is, and a fresh code for one of them, by which anybody who reaches the
 * demo can be that person. So it is mounted by the demo alone, and no real folder gives such a code.
 */
export function demoRoutes({
  ports,
  ...shown
}: {
  ports: NodePorts;
} & Omit<DemoAnswer, 'kind' | 'people'>): Hono {
  const people = demoPeople.map((person) => ({
    key: person.key,
    label: person.label,
    told: person.told,
    roles: rolesAndOffices(demoActorOf(person)),
  }));
  const app = new Hono();
  app.use('/api/demo/*', securityHeaders(), sameSiteOnly({ origin: ports.settings.origin }));
  app.onError(createErrorHandler({ onFault: ports.onFault }));
  return app
    .get('/api/demo', (context) =>
      context.json({ kind: 'clasi.demo', ...shown, people } satisfies DemoAnswer),
    )
    .post('/api/demo/entry', async (context) => {
      const { key } = await parseBody(context, DemoEntryRequestSchema);
      if (!people.some((person) => person.key === key)) throw createNotFoundError();
      const { linkCode } = ports.actor.enterDemo({ person: demoPersonId(key) });
      return context.json({ kind: 'clasi.demo_entry', code: linkCode } satisfies v.InferOutput<
        typeof DemoEntryAnswerSchema
      >);
    });
}
