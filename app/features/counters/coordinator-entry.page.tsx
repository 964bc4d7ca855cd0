import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Count, counts, type Post } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { decimalsOf } from './coordination-rows.ts';
import { typedAmount } from './count-words.ts';
import { useCounterWords } from './counter-amount.ts';
import { OfPost, ownStateOf, UnknownIn } from './of-operation.tsx';
import { operationPostHref } from './operation-address.ts';
import { reasonInWords } from './reason-words.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** One entry of a post with all its corrections, which of them holds, and a further correction. */
export default function CoordinatorEntryPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ entry: string }>();
  return (
    <OfPost reads>
      {(post, operation) => {
        const entry = createMemo(() => {
          const known = client.replica.one(counts, params.entry);
          return known?.parent === post().id && known.body.corrects === null ? known : null;
        });
        return (
          <Show
            when={entry()?.id}
            keyed
            fallback={
              <UnknownIn
                operation={operation}
                what="operations.things.entry"
                back={operationPostHref({ day: operation.day, post: post().id })}
              />
            }
          >
            {(_id) => <Entry entry={entry() as Doc<Count>} post={post()} operation={operation} />}
          </Show>
        );
      }}
    </OfPost>
  );
}

interface Props {
  entry: Doc<Count>;
  post: Doc<Post>;
  operation: Operation;
}

function Entry(props: Props): JSX.Element {
  const { t } = useI18n();
  const words = useCounterWords();
  const times = useStateTimes(props.operation);
  const corrections = createMemo(() => props.operation.correctionsOf(props.entry));
  const holding = () => corrections()[0] ?? null;
  const value = () => holding()?.body.value ?? props.entry.body.value;
  const amountOf = (value: number) => words.amountOf({ ...props.entry.body, value });
  return (
    <>
      <PageHeader
        back={{
          href: operationPostHref({ day: props.operation.day, post: props.post.id }),
          label: props.post.body.name,
        }}
        kicker={words.counterOf(props.entry.body)}
        title={amountOf(value())}
        detail={t('operations.entry.counted', { at: times.counted(props.entry.body.counted) })}
      />
      <Show when={corrections().length > 1}>
        <Banner tone="decide" icon="triangle-alert" fact={t('operations.entry.several_fact')}>
          {t('operations.entry.several_more')}
        </Banner>
      </Show>
      <List label={t('operations.entry.history')}>
        <For each={corrections()}>
          {(correction) => (
            <ListRow
              kicker={times.counted(correction.body.counted)}
              title={amountOf(correction.body.value)}
              detail={[reasonInWords(correction.body.reason ?? '', { t }), correction.body.counted.label]
                .filter(Boolean)
                .join(' · ')}
              trail={
                <Show when={correction.id === holding()?.id}>
                  <Tag tone="blue">{t('operations.entry.holds')}</Tag>
                </Show>
              }
            />
          )}
        </For>
        <ListRow
          quiet={holding() !== null}
          kicker={times.counted(props.entry.body.counted)}
          title={
            <Show when={holding()} fallback={amountOf(props.entry.body.value)}>
              <s>{amountOf(props.entry.body.value)}</s>
            </Show>
          }
          detail={[
            t('operations.entry.first'),
            props.entry.body.counted.label,
            props.entry.body.isForPost ? t('operations.entry.for_post') : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      </List>
      <Show when={props.operation.isOpen()} fallback={<p class="block">{t('operations.closed_more')}</p>}>
        <SectionHeader kind="band" title={t('operations.entry.correct')} />
        <p class="block body-2">{t('operations.entry.correct_more')}</p>
        <Renewed>{(saved) => <Form {...props} value={value()} onSaved={saved} />}</Renewed>
      </Show>
    </>
  );
}

function Form(props: Props & { value: number; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useCounterWords();
  const { entry, post, operation } = props;
  const { counter } = entry.body;
  const before = props.value;
  const edit = createEdit({
    collection: counts,
    begun: null,
    under: entry.id,
    parent: post.id,
    acts: ['counters.correct'],
    prefix: 'cnt',
    field: 'correction',
    type: (body: Partial<Count> | null) => ({
      value: words.typedOf({ counter, value: body?.value ?? before }),
      reason: body?.reason ?? '',
    }),
    toArgs: ({ value, reason }) => ({ value: typedAmount(entry.body, value), reason: reason.trim() }),
    check: ({ value, reason }) => {
      const said = typedAmount(entry.body, value);
      return {
        value: !Number.isSafeInteger(said)
          ? t('operations.need.amount')
          : said !== 0 && Math.sign(said) !== Math.sign(entry.body.value)
            ? t('errors.counters.other_sign')
            : null,
        reason: reason.trim() === '' ? t('operations.need.reason') : null,
      };
    },
    add: ({ id, wished }) =>
      act('counters.correct', {
        ...{ state: ownStateOf(client), day: operation.day, post: post.id },
        ...{ correction: id, count: entry.id, ...wished },
      }),
    isDone: (_typed, id) => client.replica.one(counts, id) !== null,
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('operations.entry.correct')} kind="filled">
      <NumberField
        id={edit.idOf('value')}
        label={t('operations.fields.correct_value')}
        suffix={words.unitOf(entry.body)}
        decimal={decimalsOf(counter) > 0}
        value={edit.typed().value}
        error={edit.errorOf('value')}
        onInput={(value) => edit.type({ value })}
      />
      <TextArea
        id={edit.idOf('reason')}
        label={t('operations.fields.reason')}
        error={edit.errorOf('reason')}
        value={edit.typed().reason}
        maxlength={1000}
        rows={2}
        onInput={(reason) => edit.type({ reason })}
      />
    </EditPart>
  );
}
