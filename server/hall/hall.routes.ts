import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { createHallEndedError, createHallUnknownError } from '#shared/hall/hall.errors.ts';
import { DisplayIdSchema, HallOpenRequestSchema, HallRequestSchema } from '#shared/hall/hall.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { parseBody } from '../http/body.ts';
import { createNotFoundError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import { requireCredentials } from '../session/session-cookie.ts';
import { whileHolding } from '../sync/while-holding.ts';
import { dropDisplayCookie, requireDisplay, setDisplayCookie } from './display-cookie.ts';
import { readHall } from './read-hall.ts';

const done = { kind: 'clasi.done' };

/** Everybody with an account may know that a meeting exists, so that this tells nobody anything. */
async function requireMeeting(ports: Ports, meeting: string): Promise<void> {
  const wanted = [{ audience: 'all', collection: meetings.name, id: meeting }];
  if ((await ports.compartment(COMMITTEE).listAt(wanted)).length === 0) throw createNotFoundError();
}

/** The screen of this request; one that has ended keeps no cookie. */
async function openedDisplay(context: Context, ports: Ports) {
  const credentials = requireDisplay(context);
  try {
    return { credentials, display: await ports.identity().readDisplay(credentials) };
  } catch (error) {
    if (error instanceof CodedError && error.status === 410) dropDisplayCookie(context, credentials.display);
    throw error;
  }
}

async function stillHolds(ports: Ports, credentials: ReturnType<typeof requireDisplay>): Promise<boolean> {
  try {
    await ports.identity().readDisplay({ ...credentials, isUse: false });
    return true;
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}

/** Screens in the hall: whoever presides gives an address, a screen opens it once, and reads what is public in the room. */
export function hallRoutes(ports: Ports): Hono {
  return new Hono()
    .post('/hall/displays', async (context) => {
      const credentials = requireCredentials(context);
      const { meeting } = await parseBody(context, HallRequestSchema);
      await ports.identity().authenticate(credentials);
      await requireMeeting(ports, meeting);
      return context.json(await ports.identity().createDisplay({ credentials, meeting }));
    })
    .get('/hall/displays', async (context) => {
      const credentials = requireCredentials(context);
      const meeting = context.req.query('meeting');
      if (!v.is(IdSchema, meeting)) throw createNotFoundError();
      return context.json(await ports.identity().listDisplays({ credentials, meeting }));
    })
    .delete('/hall/displays/:display', async (context) => {
      const credentials = requireCredentials(context);
      const display = context.req.param('display');
      if (!v.is(DisplayIdSchema, display)) throw createHallUnknownError();
      await ports.identity().endDisplay({ credentials, display });
      return context.json(done);
    })
    .post('/hall/open', async (context) => {
      const { code, key } = await parseBody(context, HallOpenRequestSchema);
      const source = ports.sourceOf(context.req.raw);
      const { display, token, endsAt } = await ports.identity().openDisplay({ code, key, source });
      setDisplayCookie(context, { display, token });
      return context.json({ kind: 'clasi.hall_opened', display, endsAt });
    })
    .get('/hall/state', async (context) => {
      const { credentials, display } = await openedDisplay(context, ports);
      const compartment = ports.compartment(COMMITTEE);
      const state = await readHall({ compartment, display, now: ports.clock() });
      if (state === null) throw createNotFoundError();
      if (state !== 'over') return context.json(state);
      await ports.identity().finishDisplay(credentials);
      dropDisplayCookie(context, display.display);
      throw createHallEndedError();
    })
    .get('/hall/live', async (context) => {
      const { credentials, display } = await openedDisplay(context, ports);
      const { signal } = context.req.raw;
      const stream = await ports.compartment(COMMITTEE).live({ signal, device: display.display });
      return context.body(
        whileHolding(stream, () => stillHolds(ports, credentials)),
        200,
        {
          'Content-Type': 'text/event-stream',
          'X-Accel-Buffering': 'no',
        },
      );
    });
}
