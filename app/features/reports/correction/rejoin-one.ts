import { untrack } from 'solid-js';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { readConflicts } from '#shared/sync/conflict.ts';
import type { CorrectArgs } from './correction-of-act.ts';
import { actOfDecided, readRefused } from './refused-correction.ts';
import { toRejoin } from './to-rejoin.ts';

/**
 * Sends such a correction again, with what lists say worked out of both people's answers: no question is the same, so
 * there is nothing for a person to decide on. Otherwise nothing is done, and the page of the correction asks. False if
 * what the other changed has not arrived yet.
 */
export async function rejoin({
  client,
  act: id,
  language,
  newId,
  t,
}: {
  client: Client;
  act: string;
  language: string;
  newId: () => string;
  t: Translate;
}): Promise<boolean> {
  const row = untrack(() => toRejoin(client)).find((each) => each.id === id);
  if (row === undefined) return true;
  const details = untrack(() => client.factsOf(id))?.refusal?.details;
  const args = row.envelope.args as CorrectArgs;
  const refused = await readRefused({ client, args, details, language, t });
  const { conflicts, beside, words, now } = refused;
  const isHere = readConflicts(details).every(({ rev }) => now.report.rev >= rev);
  if (!isHere) return false;
  if (words === null || conflicts.length + beside.length > 0) return true;
  const made = await actOfDecided(refused, { decisions: new Map(), newId });
  if (made !== null) await client.correct(id, made).saved;
  return true;
}
