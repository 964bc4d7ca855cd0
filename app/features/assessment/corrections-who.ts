import { may } from '#shared/access/rules.ts';
import { textAudience } from '#shared/access/scopes.ts';
import type { Correction } from '#shared/assessment/assessment.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** Why somebody cannot publish a correction, or null: a second person does, and of what only analysts read one of them. */
export function whyNotPublish({
  correction: { audience, body },
  actor,
}: {
  correction: Doc<Correction>;
  actor: Actor;
}): 'own' | 'by_head' | 'by_analyst' | null {
  const isForAnalysts = audience === textAudience({ level: 'analysts', edition: body.edition });
  if (isForAnalysts && !may(actor, 'assessment.write')) return 'by_analyst';
  if (!isForAnalysts && !may(actor, 'editions.move_on')) return 'by_head';
  return body.proposed?.by === actor.person ? 'own' : null;
}
