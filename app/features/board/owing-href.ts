import { lackingHref } from '#app/features/participants/lacking.ts';
import { may } from '#shared/access/rules.ts';
import type { Owing } from '#shared/board/owings.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Language } from '#shared/kernel/text.ts';

/** The papers of a meeting that are missing in any of these languages. */
export function missingPapersHref({
  meeting,
  languages,
}: {
  meeting: string;
  languages: readonly Language[];
}): string {
  return `/meetings/${meeting}/papers?missing=${languages.join('-')}`;
}

/** From a thing that is owed to the papers, or to those for whom it is owed. */
export function owingHref({
  owing: { thing, language, members },
  meeting,
  of,
  actor,
}: {
  owing: Owing;
  meeting: string;
  /** The delegation that owes it; null for several. */
  of: string | null;
  actor: Actor;
}): string | undefined {
  if (thing === 'papers')
    return language === null ? undefined : missingPapersHref({ meeting, languages: [language] });
  // Whoever issues them does so for all in one act.
  if (thing === 'visa_letters' && of === null && may(actor, 'nominations.decide'))
    return `/meetings/${meeting}/letters`;
  return lackingHref({ meeting, lack: thing, members, of, actor });
}
