import type { Translate } from '#app/i18n/i18n.tsx';
import type { FeatureBook } from './feature-book.ts';
import type { Done } from './feature-words.ts';

/** What people call the act; its name if there are no words for it. */
export function describeAct({
  features,
  envelope: { name, args },
  t,
}: {
  features: FeatureBook;
  envelope: Pick<Done, 'name' | 'args'>;
  t: Translate;
}): string {
  const words = features.act(name)?.words;
  const isNamed = typeof args === 'object' && args !== null && !Array.isArray(args);
  const said = typeof words === 'function' ? words((isNamed ? args : {}) as never, t) : words && t(words);
  return said ?? t('kit.unknown_act', { name });
}
