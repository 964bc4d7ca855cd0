import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { changesBetween, countOf } from '#shared/plans/strategy.rules.ts';
import { OfStrategy } from './of-strategy.tsx';
import { usePlanWords, useStrategy } from './use-strategy.ts';

/** All versions of a plan that were adopted, and what nobody has adopted yet. */
export default function VersionsPage(): JSX.Element {
  return <OfStrategy>{(plan) => <Whole plan={plan()} />}</OfStrategy>;
}

function Whole(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const { t } = useI18n();
  const { dayOf, signedOf } = usePlanWords();
  const view = useStrategy(() => props.plan);
  const here = () => `/strategy/${props.plan.id}`;
  const changes = () => {
    const last = view.last();
    return last === null ? null : countOf(changesBetween(last.body, view.content()));
  };
  return (
    <>
      <PageHeader
        back={{ href: here(), label: t('plans.things.strategy') }}
        title={t('plans.versions.title')}
        detail={t('plans.versions.about')}
      />
      <List label={t('plans.versions.title')}>
        <Show
          when={view.versions().length > 0}
          fallback={<ListRow note title={t('plans.versions.none')} detail={t('plans.versions.none_more')} />}
        >
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('plans.versions.now')}
            detail={
              changes() === 0
                ? t('plans.versions.same')
                : t('plans.versions.differs', { n: changes() ?? 0, version: props.plan.body.version })
            }
            href={`${here()}/versions/now`}
            chevron
          />
        </Show>
        <For each={view.versions()}>
          {({ body }) => (
            <ListRow
              lead={body.number}
              leadKind="number"
              title={t('plans.versions.number', { n: body.number })}
              detail={
                body.day === null
                  ? signedOf(body.adopted)
                  : t('plans.versions.adopted_on', { day: dayOf(body.day) })
              }
              href={`${here()}/versions/${body.number}`}
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}
