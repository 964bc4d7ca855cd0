import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import type { Client } from '#app/sync/app-client.ts';
import { type Actor, hasRole, type Institution } from '#shared/kernel/actor.ts';
import { reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';

/**
 * Who reads what this person sends because their state said so, beside those whom their place in it names: deputies of
 * the point of contact, and the heads of other institutions. In words, never the person themself.
 */
export function moreReaders({
  client,
  t,
  locale,
  institution = client.actor().institution,
}: {
  client: Pick<Client, 'replica' | 'actor'>;
  t: Translate;
  locale: Locale;
  /** Of whoever wrote it. */
  institution?: Institution | null | undefined;
}): string | null {
  const actor: Actor = client.actor();
  const rules = client.replica.one(reviewRules, reviewRulesId(actor.state ?? ''))?.body;
  if (rules === undefined) return null;
  const deputies = rules.deputies
    .filter(({ person }) => person !== actor.person)
    .map(({ label }) => t('reports.readers_deputy', { label }));
  const heads = rules.sharing
    .filter(({ reader, of }) => of === institution && !isHeadOf(actor, reader))
    .map(({ reader }) => t('reports.readers_heads', { institution: t(`people.institution.${reader}`) }));
  const all = [...deputies, ...heads];
  return all.length === 0 ? null : new Intl.ListFormat(languageTags[locale]).format(all);
}

function isHeadOf(actor: Actor, institution: string): boolean {
  return actor.institution === institution && hasRole(actor, 'institutionHead');
}
