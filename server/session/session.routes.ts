import { Hono } from 'hono';
import {
  EnrolRequestSchema,
  HandoverRequestSchema,
  LookRequestSchema,
  NonceRequestSchema,
  SignInRequestSchema,
} from '#shared/session/session.schemas.ts';
import { parseBody } from '../http/body.ts';
import { BODY_LIMITS } from '../http/body-limits.ts';
import type { Ports } from '../ports.ts';
import { dropSessionCookie, requireCredentials, setSessionCookie } from './session-cookie.ts';
import { setAside } from './set-aside.ts';

export function sessionRoutes(ports: Ports): Hono {
  const audience = ports.settings.origin;
  return new Hono()
    .post('/enrolment/look', async (context) => {
      const { code } = await parseBody(context, LookRequestSchema);
      return context.json(await ports.identity().look({ code, source: ports.sourceOf(context.req.raw) }));
    })
    .post('/enrolment', async (context) => {
      const body = await parseBody(context, EnrolRequestSchema);
      return context.json(await ports.identity().enrol({ ...body, source: ports.sourceOf(context.req.raw) }));
    })
    .post('/session/nonce', async (context) => {
      const { device } = await parseBody(context, NonceRequestSchema);
      return context.json(await ports.identity().createNonce({ device }));
    })
    .post('/session', async (context) => {
      const { assertion } = await parseBody(context, SignInRequestSchema);
      const source = ports.sourceOf(context.req.raw);
      const { token, session } = await ports.identity().signIn({ assertion, audience, source });
      setSessionCookie(context, { device: session.actor.device, token });
      return context.json(session);
    })
    .get('/session', async (context) =>
      context.json(await ports.identity().authenticate(requireCredentials(context))),
    )
    .delete('/session', async (context) => {
      const credentials = requireCredentials(context);
      await ports.identity().closeSession(credentials);
      dropSessionCookie(context, credentials.device);
      return context.json({ kind: 'clasi.done' });
    })
    .post('/handover', async (context) => {
      const { assertion, outbox } = await parseBody(context, HandoverRequestSchema, BODY_LIMITS.handover);
      const source = ports.sourceOf(context.req.raw);
      const handover = await ports.identity().handOver({ assertion, outbox, audience, source });
      return context.json({ kind: 'clasi.handover', received: await setAside({ ports, handover }) });
    });
}
