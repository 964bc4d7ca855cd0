import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Client } from '#app/sync/app-client.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { type Ask, askId, asks } from '#shared/logistics/letters.schemas.ts';
import type { Owed } from '#shared/meetings/meetings.schemas.ts';

/** What a delegation was asked for, as far as this reader knows of it. */
export function askOf(client: Pick<Client, 'replica'>, delegation: string): Ask | null {
  return client.replica.one(asks, askId({ delegation }))?.body ?? null;
}

/** "Pedido el 30 nov": the last time that any of these delegations was asked for anything; null for never. */
export function lastAskedInWords({
  delegations,
  client,
  timeZone,
  t,
  locale,
}: {
  delegations: readonly string[];
  client: Pick<Client, 'replica'>;
  timeZone: string;
  t: Translate;
  locale: Locale;
}): string | null {
  const times = delegations.flatMap((id) => askOf(client, id)?.times.map(({ at }) => at) ?? []);
  if (times.length === 0) return null;
  const day = dayAt({ instant: Math.max(...times), timeZone });
  return t('letters.asking.last', { day: formatShortDay(locale, day) });
}

/** "La presidencia lo pidió el 5 oct 2026", of one deadline; null if nobody asked for it. */
export function askedInWords({
  ask,
  what,
  timeZone,
  t,
  locale,
}: {
  ask: Ask | null;
  what: Owed;
  timeZone: string;
  t: Translate;
  locale: Locale;
}): string | null {
  const last = ask?.times.findLast(({ things }) => things.some((thing) => thing === what));
  if (last === undefined) return null;
  return t('letters.asking.asked_on', { day: formatDay(locale, dayAt({ instant: last.at, timeZone })) });
}
