import type { Translate } from '#app/i18n/i18n.tsx';
import { isPartnerBody } from '#shared/kernel/bodies.ts';

/** What it is called in a sentence: "Estado", or "organismo" for a partner body that governs its own people. */
export function nounOf(t: Translate, state: string | null): string {
  return t(isPartnerBody(state) ? 'people.noun.body' : 'people.noun.state');
}
