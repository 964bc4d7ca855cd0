import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { createNotSignedInError } from '#shared/session/session.errors.ts';
import { SESSION_ABSOLUTE_MS } from '#shared/session/session.rules.ts';
import { cookieName, credentialsOf } from '../http/actor.ts';
import type { Credentials } from './caller.ts';

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

/** The device that a request names, and its cookie. @throws `session.not_signed_in` */
export function requireCredentials(context: Context): Credentials {
  const credentials = credentialsOf(context);
  if (credentials === null) throw createNotSignedInError();
  return credentials;
}

/** Outlives the browser's process: else iOS would sign everybody out each time it evicts the app. */
export function setSessionCookie(context: Context, { device, token }: Credentials): void {
  setCookie(context, cookieName(device), token, { ...ATTRIBUTES, maxAge: SESSION_ABSOLUTE_MS / 1000 });
}

export function dropSessionCookie(context: Context, device: string): void {
  deleteCookie(context, cookieName(device), ATTRIBUTES);
}
