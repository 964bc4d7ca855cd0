import type { Translate } from '#app/i18n/i18n.tsx';
import { CAPACITIES, NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { type DaysName, FLOOR_MINUTES, FLOOR_RULES } from './parameters-typed.ts';

/** Only what rests on this article. */
export function restingOn(all: Parameters, article: string | null): Parameters {
  const kept = Object.entries(all).map(([key, rule]) => [
    key,
    Array.isArray(rule)
      ? rule.filter((each) => each.article === article)
      : rule !== null && rule.article === article
        ? rule
        : null,
  ]);
  return article === null ? NO_PARAMETERS : (Object.fromEntries(kept) as Parameters);
}

/** A parameter in words. */
export interface ParameterFact {
  readonly label: string;
  readonly place: string;
  /** The article that it rests on, where it is known. */
  readonly detail: string | undefined;
}

/** Every parameter has its words: one that had none would be adopted and stay unsaid. */
type Said = { readonly [K in keyof Required<Parameters>]: readonly ParameterFact[] };

/** Each parameter in words, with the article that it rests on. */
export function parameterFacts(
  parameters: Parameters,
  { t, articleWords }: { t: Translate; articleWords: (article: string) => string | null },
): readonly ParameterFact[] {
  const fact = (label: string, place: string, article: string): ParameterFact => ({
    label,
    place,
    detail: articleWords(article) ?? undefined,
  });
  const { silence, quorum, rights, pointsOfOrder, voteOrder, presidency, floor = null } = parameters;
  const days = (key: DaysName) => {
    const known = parameters[key];
    if (known === null) return [];
    const words = key === 'corrections' ? 'rules.parameters.n_working_days' : 'rules.parameters.n_days';
    return [fact(t(`rules.parameter.${key}`), t(words, { n: known.days }), known.article)];
  };
  const said: Said = {
    agenda: days('agenda'),
    papers: days('papers'),
    amendments: days('amendments'),
    corrections: days('corrections'),
    silence:
      silence === null
        ? []
        : [
            fact(
              t('rules.parameter.silence'),
              t(silence.unit === 'hours' ? 'rules.parameters.n_hours' : 'rules.parameters.n_working_days', {
                n: silence.amount,
              }),
              silence.article,
            ),
          ],
    quorum:
      quorum === null
        ? []
        : [
            fact(
              t('rules.parameter.quorum'),
              quorum.basis === 'number'
                ? t('rules.parameters.n_members', { n: quorum.number ?? 0 })
                : t(`rules.quorum.${quorum.basis}`),
              quorum.article,
            ),
          ],
    majorities: parameters.majorities.map(({ matter, majority, article }) =>
      fact(t(`rules.matter.${matter}`), t(`rules.majority.${majority}`), article),
    ),
    rights:
      rights === null
        ? []
        : CAPACITIES.map((capacity) =>
            fact(
              t(`rules.capacity.${capacity}`),
              rights[capacity].map((right) => t(`rules.right.${right}`)).join(', ') ||
                t('rules.parameters.no_rights'),
              rights.article,
            ),
          ),
    pointsOfOrder:
      pointsOfOrder === null
        ? []
        : [
            fact(
              t('rules.parameter.pointsOfOrder'),
              pointsOfOrder.rank.map((point, at) => `${at + 1}. ${t(`rules.point.${point}`)}`).join('; '),
              pointsOfOrder.article,
            ),
          ],
    voteOrder:
      voteOrder === null
        ? []
        : [fact(t('rules.parameter.voteOrder'), t(`rules.vote_order.${voteOrder.order}`), voteOrder.article)],
    presidency:
      presidency === null
        ? []
        : [
            fact(
              t('rules.parameter.presidency'),
              `${t(`rules.rotation.${presidency.rotation}`)} · ${t('rules.parameters.n_months', { n: presidency.months })}`,
              presidency.article,
            ),
          ],
    floor:
      floor === null
        ? []
        : [
            ...FLOOR_MINUTES.flatMap((each) => {
              const n = floor[each];
              return n === null
                ? []
                : [fact(t(`speaking.${each}`), t('speaking.n_minutes', { n }), floor.article)];
            }),
            fact(
              t('speaking.title'),
              FLOOR_RULES.filter((each) => floor[each])
                .map((each) => t(`speaking.rule.${each}`))
                .join('; ') || t('speaking.no_rules'),
              floor.article,
            ),
          ],
  };
  return Object.values(said).flat();
}
