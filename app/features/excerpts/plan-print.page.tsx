import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperSizes } from '#app/kit/paper/paper-sizes.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { yearsOf } from '#shared/plans/road-map.rules.ts';
import { OfPlan } from './of-plan.tsx';
import { planPaper } from './plan-paper.ts';
import { planSays } from './plan-says.ts';
import { useAround, usePlanContent, useToday } from './use-plan.ts';

/** An operational plan on paper, with the road map of the year that the address names. */
export default function PlanPrintPage(): JSX.Element {
  return <OfPlan>{(pao) => <Whole pao={pao()} />}</OfPlan>;
}

function Whole(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  const query = useQuery<{ year?: string }>();
  const pao = () => props.pao;
  const content = usePlanContent(pao, today);
  const around = useAround(pao);
  const years = () => yearsOf(pao().body);
  const year = createMemo(() => {
    const wanted = [Number(query.year), Number(today().slice(0, 4))];
    return wanted.find((each) => years().includes(each)) ?? years()[0] ?? Number(today().slice(0, 4));
  });
  return (
    <PaperView
      back={{ href: `/plans/${pao().id}/files`, label: t('excerpts.files.title') }}
      title={t('excerpts.files.print')}
      detail={<LocalText text={pao().body.title} silent />}
      build={(words) =>
        planPaper(
          { ...around, content: content(), today: today(), year: year() },
          planSays(words, client.replica),
        )
      }
      more={
        <>
          <PaperSizes />
          <Show when={years().length > 1}>
            <fieldset class="button-row" aria-label={t('excerpts.files.road_map')}>
              <For each={years()}>
                {(each) => (
                  <LinkButton
                    icon={year() === each ? 'check' : undefined}
                    href={`/plans/${pao().id}/print?year=${each}`}
                  >
                    {t('excerpts.paper.road_map', { year: each })}
                  </LinkButton>
                )}
              </For>
            </fieldset>
          </Show>
        </>
      }
    />
  );
}
