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
 * The device that a request speaks for. Several people share a phone, so each device has its own cookie. Only an event
 * stream may name the device in its address, since browsers add no header to it.
 */
export function deviceOf(context: Context): string | null {
  const named = context.req.header('x-clasi-device') ?? context.req.query('device');
  return v.is(DeviceIdSchema, named) ? named : null;
}

/** The device that a request names, and its cookie; null where it shows none. */
export function credentialsOf(context: Context): { device: string; token: string } | null {
  const device = deviceOf(context);
  const token = device === null ? undefined : getCookie(context, cookieName(device));
  return device === null || token === undefined ? null : { device, token };
}

/** Who asks, as the identity compartment says now: nothing is cached. */
export async function requireSession(context: Context, ports: Ports): Promise<Session> {
  const credentials = credentialsOf(context);
  if (credentials === null) throw createNotSignedInError();
  const session = await ports.identity().authenticate(credentials);
  if (session === null) throw createNotSignedInError();
  return session;
}
