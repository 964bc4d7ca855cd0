import type { FeatureBook } from '#app/kit/feature-book.ts';
import type { Asker, Done } from '#app/kit/feature-words.ts';
import { readText, type Text } from '#shared/kernel/text.ts';

/** What acts of the political cycle are about, by the beginnings of ids. */
const PARTS = ['kpi', 'bdl', 'opa', 'gol', 'pol', 'pri', 'fnd', 'rcm'] as const;
const WHOLES = ['evl', 'pao', 'spl', 'cho'] as const;
/** Acts of other features say it themselves, where it is more than their name. */
const IN_CYCLE = /^(plans|priorities|monitoring)\./;
/** Of a whole plan: the priority that it names is no part of it. */
const OF_PLAN = /_(pao|strategy)$/;

/** Which thing an act is about: what its feature says, else the names of the part and of the whole that it is of. */
export function aboutAct(
  features: Pick<FeatureBook, 'about' | 'nameOf'>,
  { name, args }: Pick<Done, 'name' | 'args'>,
  asker: Asker,
): string | null {
  const said = features.about({ name, args }, asker);
  if (said !== null || !IN_CYCLE.test(name) || typeof args !== 'object' || args === null) return said;
  const ids = Object.values(args).filter((each): each is string => typeof each === 'string');
  const first = (prefixes: readonly string[]) =>
    prefixes
      .flatMap((prefix) => ids.filter((id) => id.startsWith(`${prefix}_`)))
      .map((id) => features.nameOf(id, asker))
      .find((each) => each !== null);
  const named = [OF_PLAN.test(name) ? undefined : first(PARTS), first(WHOLES)].filter(
    (each) => each !== undefined,
  );
  if (named.length > 0) return named.join(' · ');
  // What was refused is on no device: it says its title itself.
  const { title } = args as { readonly title?: Text };
  return typeof title === 'object' ? readText(title, asker.locale).value || null : null;
}
