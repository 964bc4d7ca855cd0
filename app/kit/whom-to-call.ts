import type { JsonObject } from '#shared/kernel/json.ts';

/** Whom to call about a refusal: the day and its telephones have left the phone by then. */
export function callOf(details: JsonObject): { readonly call: string; readonly phone: string } | null {
  const { call, phone } = details;
  return typeof call === 'string' && typeof phone === 'string' ? { call, phone } : null;
}

/** A telephone number as an address. */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}
