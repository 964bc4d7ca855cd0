import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import * as v from 'valibot';
import { defineError } from '#shared/kernel/errors.ts';
import { DeviceIdSchema } from '#shared/kernel/ids.ts';
import { createNotSignedInError } from '#shared/session/session.errors.ts';
import type { Session } from '#shared/sync/protocol.ts';
import type { Ports } from '../ports.ts';

export const createOtherPersonError = defineError({ code: 'session.other_person', status: 401 });

export function cookieName(device: string): string {
  return `__Host-clasi-${device.replace(/^dev_/, '')}`;
}

/**
 * The device a request speaks for: several people share a phone, so each device has a cookie of its own. Only an
 * event stream, to which a browser adds no header, may name it in the address.
 */
export function deviceOf(context: Context): string | null {
  const named = context.req.header('x-clasi-device') ?? context.req.query('device');
  return v.is(DeviceIdSchema, named) ? named : null;
}

/** Who asks, by the identity compartment's word of this moment: nothing of it is cached. */
export async function requireSession(context: Context, ports: Ports): Promise<Session> {
  const device = deviceOf(context);
  const token = device === null ? undefined : getCookie(context, cookieName(device));
  if (device === null || token === undefined) throw createNotSignedInError();
  const session = await ports.identity().authenticate({ device, token });
  if (session === null) throw createNotSignedInError();
  return session;
}
