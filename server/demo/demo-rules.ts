import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';
import { demoAmendments, demoArticles, demoParameters, demoRulesTitle } from './demo-rules-texts.ts';

/** Who speaks for whom in the demo: those who have an account, and stand-ins of other delegations. */
const SPEAKS = { CL: 'chile-delegate', EC: 'ecuador-delegate', UY: 'contact-UY' } as const;

/**
 * The draft rules of procedure that the October meeting reads, under amendment by three delegations. Their texts are
 * made up, and say so.
 */
export function demoRules({ idFor }: { idFor: IdFor }): DemoStep[] {
  const set = idFor('rst', 'reglamento');
  const meeting = idFor('mtg', 'working');
  const article = (key: string) => idFor('art', key);
  const act = (name: string, args: object, as = 'presidency-admin'): DemoStep => ({
    ...{ compartment: COMMITTEE, name, args: args as Json, as },
  });
  return [
    act('rules.begin', { set, title: demoRulesTitle, meeting, amendUntil: null }),
    ...demoArticles.map(({ key, title, text }, at) =>
      act('articles.add', {
        ...{ article: article(key), set, number: String(at + 1), order: (at + 1) * 10, title, text },
      }),
    ),
    act('rules.set_parameters', { set, parameters: demoParameters(article) }),
    ...demoAmendments.flatMap(({ key, by, kind, on, after, number, title, text, reason, positions }) => {
      const known = demoArticles.find((each) => each.key === on);
      const amendment = idFor('amd', key);
      const words = {
        title: title ?? (kind === 'replace' ? (known?.title ?? null) : null),
        ...{ text, number },
      };
      return [
        act(
          'amendments.submit',
          {
            ...{ amendment, set, meeting, delegation: by, kind },
            article: kind === 'add' ? null : article(on),
            after: kind === 'add' ? article(after ?? on) : null,
            before: kind === 'add' || known === undefined ? null : { title: known.title, text: known.text },
            ...{ ...words, reason },
          },
          SPEAKS[by],
        ),
        ...positions.map(({ of, stance, words: said, isAuthor = false }) =>
          act(
            'amendments.take_position',
            { amendment, set, delegation: of, stance, words: said, isAuthor, seen: hashOfWords(words) },
            SPEAKS[of],
          ),
        ),
      ];
    }),
    {
      ...act('amendments.discuss', { amendment: idFor('amd', 'quorum-chile'), set }),
      base: { [`amendments/${idFor('amd', 'quorum-chile')}`]: 1 },
    },
    act('rules.move_to', { set, stage: 'consolidated_draft' }),
  ];
}
