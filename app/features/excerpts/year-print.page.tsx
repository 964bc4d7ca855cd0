import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperSizes } from '#app/kit/paper/paper-sizes.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { yearsOf } from '#shared/plans/road-map.rules.ts';
import { OfPlan } from './of-plan.tsx';
import { planSays } from './plan-says.ts';
import { useAround, usePlanContent, useToday, useYear } from './use-plan.ts';
import { yearPaper } from './year-paper.ts';

/** What a plan did in the year that the address names, on paper. */
export default function YearPrintPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ year: string }>();
  return (
    <OfPlan>
      {(pao) => (
        <Show
          when={yearsOf(pao().body).find((each) => String(each) === params.year)}
          keyed
          fallback={
            <PageHeader
              back={{ href: `/plans/${pao().id}/files`, label: t('excerpts.files.title') }}
              title={t('excerpts.files.title')}
              detail={t('excerpts.files.no_year')}
            />
          }
        >
          {(year) => <Whole pao={pao()} year={year} />}
        </Show>
      )}
    </OfPlan>
  );
}

function Whole(props: { pao: Doc<OperationalPlan>; year: number }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  const pao = () => props.pao;
  const year = () => props.year;
  const asOf = createMemo(() => {
    const last = `${year()}-12-31`;
    return today() < last ? today() : last;
  });
  const content = usePlanContent(pao, asOf);
  const around = useAround(pao);
  const of = useYear(pao, content, year);
  return (
    <PaperView
      back={{ href: `/plans/${pao().id}/files`, label: t('excerpts.files.title') }}
      title={t('excerpts.files.year', { year: year() })}
      detail={<LocalText text={pao().body.title} silent />}
      build={(words) =>
        yearPaper(
          {
            ...{ ...around, content: content(), today: today(), year: year(), asOf: asOf() },
            ...{ consolidations: of.consolidations(), decided: of.decided },
          },
          planSays(words, client.replica),
        )
      }
      more={<PaperSizes />}
    />
  );
}
