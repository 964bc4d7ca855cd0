import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type BudgetLine, budgetLines } from '#shared/plans/plans.schemas.ts';
import { partHref } from './plan-address.ts';
import { usePlanWords } from './use-strategy.ts';

/** Budget lines of a plan, a goal or an action. */
export function BudgetRows(props: { plan: string; of: string; edits: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const list = createMemo(() =>
    [...client.replica.within(budgetLines, props.of)].sort((left, right) => left.body.year - right.body.year),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('plans.budget_title')} aside={list().length} />
      <List label={t('plans.budget_title')}>
        <For each={list()} fallback={<ListRow note title={t('plans.budget.none')} />}>
          {(line) => <LineRow line={line} plan={props.plan} edits={props.edits} />}
        </For>
      </List>
      <Show when={props.edits}>
        <div class="block button-row">
          <LinkButton icon="plus" href={`${partHref(props)}/budget/new`}>
            {t('plans.budget.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

/** A budget line in a list. */
export function LineRow(props: { line: Doc<BudgetLine>; plan: string; edits: boolean }): JSX.Element {
  const { moneyOf } = usePlanWords();
  const body = () => props.line.body;
  const href = () => `${partHref({ plan: props.plan, of: props.line.parent ?? '' })}/budget/${props.line.id}`;
  return (
    <ListRow
      id={props.line.id}
      kicker={body().year}
      title={moneyOf(body().money)}
      detail={
        <>
          <LocalText text={body().text} /> · <LocalText text={body().source} silent />
        </>
      }
      trail={<SecuredTag isSecured={body().isSecured} />}
      href={props.edits ? href() : undefined}
      chevron={props.edits}
    />
  );
}

/** Whether the money is there. */
export function SecuredTag(props: { isSecured: boolean }): JSX.Element {
  const { t } = useI18n();
  return (
    <Tag tone={props.isSecured ? 'plain' : 'amber'}>
      {t(props.isSecured ? 'plans.budget.secured' : 'plans.budget.sought')}
    </Tag>
  );
}
