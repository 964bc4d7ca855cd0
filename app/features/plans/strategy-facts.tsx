import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { endOfDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { changesBetween, countOf } from '#shared/plans/strategy.rules.ts';
import { PriorityName } from './priority-name.tsx';
import { type StrategyView, usePlanWords } from './use-strategy.ts';

/** What a plan is for and until when, by what it was adopted, and what of it nobody has adopted yet. */
export function StrategyFacts(props: { plan: Doc<StrategicPlan>; view: StrategyView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const { dayOf } = usePlanWords();
  const body = () => props.plan.body;
  const decision = createMemo(() =>
    body().decision === null ? null : client.replica.one(decisions, body().decision ?? ''),
  );
  const changes = createMemo(() => {
    const last = props.view.last();
    return last === null ? 0 : countOf(changesBetween(last.body, props.view.content()));
  });
  const isOpen = () => {
    const until = body().consultUntil;
    return until !== null && now() <= endOfDay(until);
  };
  const seat = createMemo(() => seatOf(client.actor()));
  const says = () => may(client.actor(), 'priorities.say', { delegation: seat() });
  const facts = (): Fact[] => [
    {
      label: t('plans.fields.period'),
      place: t('plans.period', { from: dayOf(body().from), until: dayOf(body().until) }),
    },
    ...(body().priorities.length === 0
      ? []
      : [
          {
            label: t('plans.fields.priorities'),
            place: <PriorityNames ids={body().priorities} />,
          },
        ]),
    ...(body().version === 0
      ? []
      : [
          {
            label: t('plans.fields.version'),
            place: (
              <a href={`/strategy/${props.plan.id}/versions/${body().version}`}>
                {t('plans.versions.number', { n: body().version })}
              </a>
            ),
            detail: <LocalText text={decision()?.body.text} silent />,
          },
        ]),
  ];
  return (
    <>
      <Show when={body().consultUntil}>
        {(until) => (
          <Banner
            tone={isOpen() && says() ? 'decide' : 'neutral'}
            icon="message-square"
            fact={t(isOpen() ? 'plans.comments.open_until' : 'plans.comments.over_since', {
              day: dayOf(until()),
            })}
            action={
              <Show when={says()}>
                <LinkButton kind="text" href={`/strategy/${props.plan.id}/comments/new`}>
                  {t('plans.comments.new')}
                </LinkButton>
              </Show>
            }
          />
        )}
      </Show>
      <Show when={changes() > 0}>
        <Banner
          tone="change"
          icon="pencil"
          fact={t('plans.versions.differs', { n: changes(), version: body().version })}
          action={
            <LinkButton kind="text" href={`/strategy/${props.plan.id}/versions/now`}>
              {t('plans.versions.see')}
            </LinkButton>
          }
        />
      </Show>
      <FactList facts={facts()} />
    </>
  );
}

function PriorityNames(props: { ids: readonly string[] }): JSX.Element {
  return (
    <For each={props.ids}>
      {(id, index) => (
        <>
          {index() === 0 ? '' : ' · '}
          <PriorityName priority={id} />
        </>
      )}
    </For>
  );
}
