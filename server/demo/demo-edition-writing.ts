import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { itemId, type MakingEdition, PAST_STATES, paragraphId } from './demo-edition-made.ts';
import type { DemoParagraph } from './demo-edition-paragraph.ts';
import { firstEdition } from './demo-edition-second.ts';
import type { DemoStep } from './demo-plan.ts';

const first = new Set(firstEdition.map(({ key }) => key));

/** The text of an edition as its analyst writes it, who has read what states released. */
export function writingSteps(
  making: MakingEdition,
  texts: readonly DemoParagraph[],
  daysAgo: number,
): DemoStep[] {
  const { edition, idFor } = making;
  const readings = PAST_STATES.map((state): DemoStep => {
    const args = { edition: idFor('edn', edition), state, number: 1 };
    return { compartment: COMMITTEE, name: 'ideal.note_opened', args, as: 'ameripol-analyst', daysAgo };
  });
  const written = texts.map(
    ({ key, section, marking, detail, es, pt, en, figures, rests, cites }, at): DemoStep => {
      const follows =
        edition === 'ideal-1' && first.has(key) ? paragraphId({ idFor, edition: 'ideal-0' }, key) : null;
      const isFollowing = detail.kind === 'judgement' || detail.kind === 'priority';
      return {
        ...{ compartment: COMMITTEE, name: 'assessment.write', as: 'ameripol-analyst', daysAgo },
        args: {
          ...{
            paragraph: paragraphId(making, key),
            edition: idFor('edn', edition),
            section,
            order: at,
            marking,
          },
          detail: isFollowing ? { ...detail, follows } : detail,
          ...{ es, pt, en, figures },
          rests: rests.map((each) => paragraphId(making, each)),
          cites: cites.map((each) => {
            const [state = '', area = ''] = each.split(' ');
            return itemId(making, state, area);
          }),
        } as unknown as Json,
      };
    },
  );
  return [...readings, ...written];
}
