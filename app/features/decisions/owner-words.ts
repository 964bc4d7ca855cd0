import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import type { Saying } from '#app/kit/feature-words.ts';
import { type ActionPoint, ALL_STATES, WHOEVER_PRESIDES } from '#shared/decisions/decisions.schemas.ts';
import { ownersOf } from '#shared/decisions/owners.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Delegation } from '#shared/participants/participants.schemas.ts';

/** What stands for no single delegation; null for a code of one. */
export function groupInWords(code: string, t: Translate): string | null {
  if (code === ALL_STATES) return t('decisions.action.all_states');
  return code === WHOEVER_PRESIDES ? t('decisions.action.whoever_presides') : null;
}

/** One of those that owe an action point. */
export const ownerInWords: Saying = (code, asker) =>
  groupInWords(code, asker.t) ?? delegationInWords(code, asker);

/** Who owes an action point, as in a sentence: delegations as on the list of the meeting. */
export function ownersInWords({
  action,
  listed,
  t,
  locale,
}: {
  action: Pick<ActionPoint, 'owner' | 'owners'>;
  listed: readonly Doc<Delegation>[];
  t: Translate;
  locale: Locale;
}): string {
  const names = ownersOf(action).map((code) => {
    const known = listed.find(({ body }) => body.code === code);
    if (known !== undefined) return readText(known.body.name, locale).value;
    return groupInWords(code, t) ?? countryName(locale, code);
  });
  return new Intl.ListFormat(languageTags[locale]).format(names);
}
