import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPart } from '#app/kit/edit-page.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type Batch, batches, batchId } from '#shared/figures/figures.schemas.ts';
import { isFrozen } from '#shared/ideal/editions.rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { plansBatches } from './figures-who.ts';

/** The days on which members get the figures of the region anew: for everybody to read, and for some to plan. */
export function BatchPlan(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    client.replica
      .within(batches, props.edition.id)
      .sort((left, right) => (left.body.on < right.body.on ? -1 : 1)),
  );
  const mayPlan = () => plansBatches(client.actor()) && !isFrozen(props.edition.body.status);
  return (
    <Show when={mayPlan() || all().length > 0}>
      <SectionHeader kind="band" title={t('seen.batch.title')} />
      <p class="block quiet">{t('seen.batch.more')}</p>
      <List label={t('seen.batch.title')}>
        <For each={all()} fallback={<ListRow note title={t('seen.batch.none')} />}>
          {({ body }) => <Day batch={body} mayDrop={mayPlan() && body.madeAt === null} />}
        </For>
      </List>
      <Show when={mayPlan()}>
        <PlanDay edition={props.edition.id} />
      </Show>
    </Show>
  );
}

function Day(props: { batch: Batch; mayDrop: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const day = () => formatDay(locale(), props.batch.on);
  const drop = () => {
    const { edition, on } = props.batch;
    return saved.run(() => client.act('figures.drop_batch', { edition, on }).saved);
  };
  return (
    <ListRow
      title={day()}
      detail={
        props.batch.madeAt === null
          ? t('seen.batch.planned')
          : t('seen.batch.changed', { n: props.batch.changed ?? 0 })
      }
      trail={
        <Show when={props.mayDrop}>
          <Button kind="text" icon="trash-2" onClick={() => void drop()}>
            {t('seen.batch.drop')}
            <span class="unseen"> {day()}</span>
          </Button>
        </Show>
      }
    >
      {saved.notice()}
    </ListRow>
  );
}

function PlanDay(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { edition } = props;
  const edit = createEdit({
    collection: batches,
    begun: null,
    under: edition,
    parent: edition,
    prefix: 'bat',
    field: 'batch',
    acts: ['figures.plan_batch'],
    address: `/ideal/${edition}`,
    type: (body) => ({ on: (body as { on?: string } | null)?.on ?? '' }),
    toArgs: ({ on }) => ({ on }),
    need: { on: 'seen.batch.need_day' },
    // A day has one id, whoever planned it.
    isDone: ({ on }) => client.replica.one(batches, batchId({ edition, on })) !== null,
    add: ({ wished }) => act('figures.plan_batch', { edition, ...wished }),
  });
  return (
    <EditPart edit={edit} kind="outlined" save={t('seen.batch.save')}>
      <DayField {...edit.bind('on')} />
    </EditPart>
  );
}
