import type { Client } from '#app/sync/app-client.ts';
import { answersBySource, isOutWithoutConsent } from '#shared/contributions/consent.rules.ts';
import {
  consents,
  contributionId,
  contributions,
  links,
} from '#shared/contributions/contributions.schemas.ts';
import { releasedItemId } from '#shared/contributions/release.mutations.ts';
import { releasedItems } from '#shared/ideal/released.schemas.ts';

/** Links of the release that stands to which their originator does not consent, or no longer. */
export function outWithoutConsent({
  replica,
  edition,
  state,
  now,
}: {
  replica: Pick<Client['replica'], 'one' | 'within'>;
  edition: string;
  state: string;
  now: number;
}): string[] {
  const id = contributionId(edition);
  const standing = replica.one(contributions, id)?.body.standing ?? null;
  if (standing === null) return [];
  const out = replica
    .within(links, id)
    .filter(({ id: link }) => replica.one(releasedItems, releasedItemId({ state, link })) !== null);
  const sources = new Set(out.map(({ body }) => body.from.id));
  const answers = answersBySource([...sources].flatMap((source) => replica.within(consents, source)));
  return out
    .filter(({ id: link, body }) => isOutWithoutConsent({ link, answers: answers.get(body.from.id), now }))
    .map(({ id: link }) => link);
}
