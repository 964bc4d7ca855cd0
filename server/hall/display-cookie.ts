import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { createHallNotOpenError } from '#shared/hall/hall.errors.ts';
import { DISPLAY_LIFETIME_MS, DisplayIdSchema } from '#shared/hall/hall.schemas.ts';
import type { DisplayCredentials } from '../session/displays.ts';

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

/** One computer may feed two screens, each of another meeting: each display has a cookie of its own, as devices have. */
function cookieName(display: string): string {
  return `__Host-clasi-hall-${display.replace(/^dsp_/, '')}`;
}

/** The display that a request names in its address, and its cookie; null where it shows none. */
export function displayOf(context: Context): DisplayCredentials | null {
  const display = context.req.query('display');
  if (!v.is(DisplayIdSchema, display)) return null;
  const token = getCookie(context, cookieName(display));
  return token === undefined ? null : { display, token };
}

/** @throws `hall.not_open` */
export function requireDisplay(context: Context): DisplayCredentials {
  const credentials = displayOf(context);
  if (credentials === null) throw createHallNotOpenError();
  return credentials;
}

export function setDisplayCookie(context: Context, { display, token }: DisplayCredentials): void {
  setCookie(context, cookieName(display), token, { ...ATTRIBUTES, maxAge: DISPLAY_LIFETIME_MS / 1000 });
}

export function dropDisplayCookie(context: Context, display: string): void {
  deleteCookie(context, cookieName(display), ATTRIBUTES);
}
