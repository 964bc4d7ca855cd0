import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { weighed } from '#shared/priorities/priorities.rules.ts';
import type { Choice, Priority } from '#shared/priorities/priorities.schemas.ts';
import { useSigned } from './use-priorities.ts';

/** The sum of one priority, with each product that it is made of. */
export function PriorityScores(props: { priority: Doc<Priority>; choice: Doc<Choice> }): JSX.Element {
  const { t } = useI18n();
  const signed = useSigned();
  const result = createMemo(() => weighed(props.choice.body.criteria, props.priority.body.scores));
  const partOf = (code: string) => result().parts.find((each) => each.code === code);
  const sum = () => {
    const { sum: reached, most, missing } = result();
    return reached === null
      ? t('priorities.choice.no_sum', { n: missing })
      : t('priorities.choice.sum', { sum: reached, most });
  };
  return (
    <>
      <SectionHeader kind="band" title={t('priorities.scores')} aside={sum()} />
      <div class="block">
        <table class="table table-compact priorities-sums">
          <caption class="unseen">{t('priorities.scores')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('priorities.fields.criteria')}</th>
              <th scope="col" class="table-end">
                {`${t('priorities.fields.weight')} × ${t('priorities.score_of')}`}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.choice.body.criteria}>
              {(criterion) => (
                <tr>
                  <th scope="row">
                    <LocalText text={criterion.text} />
                  </th>
                  <td class="table-end">
                    <Part part={partOf(criterion.code)} />
                  </td>
                </tr>
              )}
            </For>
            <tr class="table-total">
              <th scope="row">{t('priorities.choice.total')}</th>
              <td class="table-end">
                <Show when={result().sum !== null} fallback={<NoData>{sum()}</NoData>}>
                  {sum()}
                </Show>
              </td>
            </tr>
          </tbody>
        </table>
        <Show when={props.priority.body.scored}>
          {(scored) => <p class="body-2 quiet">{t('priorities.scored_by', signed(scored()))}</p>}
        </Show>
      </div>
    </>
  );
}

/** "3 × 4 = 12"; hatched, with words, where there is no score. */
export function Part(props: { part: ReturnType<typeof weighed>['parts'][number] | undefined }): JSX.Element {
  const { t } = useI18n();
  const known = () => {
    const { part } = props;
    if (part === undefined || part.score === null || part.product === null) return null;
    return { weight: part.weight, score: part.score, product: part.product };
  };
  return (
    <Show when={known()} fallback={<NoData>{t('priorities.not_scored')}</NoData>}>
      {(part) => <span class="priorities-part">{t('priorities.choice.part', part())}</span>}
    </Show>
  );
}
