import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfStrategy } from '#app/features/plans/of-strategy.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperSizes } from '#app/kit/paper/paper-sizes.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { planSays } from './plan-says.ts';
import { strategyPaper } from './strategy-paper.ts';
import { useStrategyContent } from './use-strategy-content.ts';

/** A multi-year plan on paper. */
export default function StrategyPrintPage(): JSX.Element {
  return <OfStrategy>{(plan) => <Whole plan={plan()} />}</OfStrategy>;
}

function Whole(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const of = useStrategyContent(() => props.plan);
  return (
    <PaperView
      back={{ href: `/strategy/${props.plan.id}/files`, label: t('excerpts.files.title') }}
      title={t('excerpts.files.print')}
      detail={<LocalText text={props.plan.body.title} silent />}
      build={(words) =>
        strategyPaper({ ...of, content: of.content(), today: of.today() }, planSays(words, client.replica))
      }
      more={<PaperSizes />}
    />
  );
}
