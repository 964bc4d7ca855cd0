import { useLocation, useNavigate, useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import type { PlanContent } from '#shared/plans/strategy.rules.ts';
import { OfStrategy } from './of-strategy.tsx';
import { PlanChangesList } from './plan-changes.tsx';
import { PlanContentText } from './plan-content.tsx';
import { usePlanWords, useStrategy } from './use-strategy.ts';

/** The address of the living plan, beside the numbers of versions. */
const NOW = 'now';

/** One version, or the plan as it is now, and what it says otherwise than an earlier version. */
export default function VersionPage(): JSX.Element {
  const params = useParams<{ number: string }>();
  return (
    <OfStrategy>
      {(plan) => (
        <Show when={params.number} keyed>
          {(number) => <Whole plan={plan()} number={number} />}
        </Show>
      )}
    </OfStrategy>
  );
}

function Whole(props: { plan: Doc<StrategicPlan>; number: string }): JSX.Element {
  const { t } = useI18n();
  const view = useStrategy(() => props.plan);
  const back = () => ({ href: `/strategy/${props.plan.id}/versions`, label: t('plans.versions.title') });
  const numbered = (number: string) =>
    view.versions().find(({ body }) => String(body.number) === number)?.body ?? null;
  const content = createMemo((): PlanContent | null =>
    props.number === NOW ? view.content() : numbered(props.number),
  );
  const title = () =>
    props.number === NOW ? t('plans.versions.now') : t('plans.versions.number', { n: Number(props.number) });
  return (
    <Show
      when={content()}
      fallback={
        <PageHeader back={back()} title={t('plans.versions.title')} detail={t('plans.unknown_thing')} />
      }
    >
      {(shown) => (
        <>
          <PageHeader
            back={back()}
            kicker={<LocalText text={props.plan.body.title} silent />}
            title={title()}
          />
          <Show when={numbered(props.number)}>
            {(version) => <Facts decision={version().decision} day={version().day} />}
          </Show>
          <Compared
            content={shown()}
            earlier={view
              .versions()
              .map(({ body }) => body.number)
              .filter((number) => props.number === NOW || number < Number(props.number))}
            of={(number) => numbered(String(number))}
          />
          <SectionHeader kind="band" title={t('plans.versions.whole')} />
          <PlanContentText content={shown()} />
        </>
      )}
    </Show>
  );
}

function Facts(props: { decision: string; day: string | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { dayOf } = usePlanWords();
  const facts = (): Fact[] => [
    {
      label: t('plans.fields.decision'),
      place: <LocalText text={client.replica.one(decisions, props.decision)?.body.text} silent />,
      ...(props.day === null ? {} : { detail: dayOf(props.day) }),
    },
  ];
  return <FactList facts={facts()} />;
}

/** With which of the earlier versions it is compared: the one before, unless another is chosen. */
function Compared(props: {
  content: PlanContent;
  /** Numbers, the latest first. */
  earlier: readonly number[];
  of: (number: number) => PlanContent | null;
}): JSX.Element {
  const { t } = useI18n();
  const query = useQuery<{ with?: string }>();
  const navigate = useNavigate();
  const location = useLocation();
  const chosen = () => {
    const asked = Number(query.with);
    return props.earlier.includes(asked) ? asked : (props.earlier[0] ?? null);
  };
  const before = createMemo(() => {
    const number = chosen();
    return number === null ? null : props.of(number);
  });
  return (
    <Show when={before()}>
      {(other) => (
        <>
          <SectionHeader kind="band" title={t('plans.versions.since', { n: chosen() ?? 0 })} />
          <Show when={props.earlier.length > 1}>
            <SelectField
              id="version-with"
              label={t('plans.versions.compare')}
              value={String(chosen())}
              options={props.earlier.map((number) => ({
                value: String(number),
                label: t('plans.versions.number', { n: number }),
              }))}
              onChange={(number) => navigate(`${location.pathname}?with=${number}`, { replace: true })}
            />
          </Show>
          <PlanChangesList before={other()} after={props.content} />
        </>
      )}
    </Show>
  );
}
