import type { Context, MiddlewareHandler } from 'hono';
import { displayOf } from '../hall/display-cookie.ts';
import { credentialsOf } from '../http/actor.ts';
import type { Ports } from '../ports.ts';

/**
 * Who writes goes at once, who reads waits for a turn; a screen in the hall that is open waits among such screens alone, and
 * whoever has neither session nor screen among those who have none.
 */
export type Place = 'at_once' | 'reader' | 'display' | 'guest';

/**
 * Turns of the event loop. Where hundreds read at once, as after a poke, a turn would last until all of them are served,
 * and in each the system hands over one new connection at most: whoever has to open one to vote would wait for as many
 * rounds as others are before them. So between two readers everything else is heard.
 *
 * A turn is as long as all that it hears: so as many readers go in it as others went before them, and no crowd of others
 * makes them wait for more than its own number. Who has no session goes one in a turn, whatever they ask for: they cost a
 * reader no more than one of them each. So do the screens in the hall, of which there are few.
 *
 * @param soon calls back in the next turn
 */
export function requestsInTurn({
  placeOf,
  soon = (work) => void setImmediate(work),
}: {
  placeOf: (context: Context) => Place | Promise<Place>;
  soon?: (work: () => void) => void;
}): MiddlewareHandler {
  const waiting = {
    reader: new Set<() => void>(),
    display: new Set<() => void>(),
    guest: new Set<() => void>(),
  };
  let wentAtOnce = 0;
  let isGoingOn = false;

  function letGo(place: keyof typeof waiting, most: number): void {
    let left = most;
    for (const resolve of waiting[place]) {
      if (left === 0) return;
      left -= 1;
      waiting[place].delete(resolve);
      resolve();
    }
  }
  function goOn(): void {
    letGo('reader', Math.max(1, wentAtOnce));
    letGo('display', 1);
    letGo('guest', 1);
    wentAtOnce = 0;
    isGoingOn = Object.values(waiting).some(({ size }) => size > 0);
    if (isGoingOn) soon(goOn);
  }

  return async (context, next) => {
    const place = await placeOf(context);
    if (place === 'at_once') {
      if (isGoingOn) wentAtOnce += 1;
    } else {
      await new Promise<void>((resolve) => {
        waiting[place].add(resolve);
        if (!isGoingOn) soon(goOn);
        isGoingOn = true;
      });
    }
    await next();
  };
}

/** Whatever is wrong with what a request shows, whoever answers says so. */
function isGood(checked: Promise<unknown>): Promise<boolean> {
  return checked.then(
    () => true,
    () => false,
  );
}

/** A cookie alone is nothing: whoever has no session would go first with a made-up one. */
async function hasSession(context: Context, ports: Ports): Promise<boolean> {
  const credentials = credentialsOf(context);
  return credentials !== null && isGood(ports.identity().recheck(credentials));
}

/** The same of a screen in the hall, for what it alone reads. */
async function isDisplay(context: Context, ports: Ports): Promise<boolean> {
  if (!DISPLAY_PATHS.includes(context.req.path)) return false;
  const credentials = displayOf(context);
  return credentials !== null && isGood(ports.identity().readDisplay({ ...credentials, isUse: false }));
}
const DISPLAY_PATHS: readonly string[] = ['/api/hall/state', '/api/hall/live'];

export async function placeAmong(context: Context, ports: Ports): Promise<Place> {
  if (await isDisplay(context, ports)) return 'display';
  if (!(await hasSession(context, ports))) return 'guest';
  return context.req.path === '/api/pull' ? 'reader' : 'at_once';
}
