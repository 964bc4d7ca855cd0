import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePlaceName } from '#app/features/ideal/use-place-names.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import {
  type Count,
  counts,
  type DoubleJudgement,
  doubleJudgementId,
  doubleJudgements,
  posts,
} from '#shared/counters/counters.schemas.ts';
import { isComparable } from '#shared/counters/other-units.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useCounterWords } from './counter-amount.ts';
import { OfOperation, ownStateOf, UnknownIn } from './of-operation.tsx';
import { operationHref, operationPostHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** Two seizures of two posts that could be one: a person decides, and the decision can be changed, or corrects one of them. */
export default function CoordinatorDoublePage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ one: string; other: string }>();
  return (
    <OfOperation>
      {(operation) => {
        const both = createMemo(() => {
          const [one, other] = [
            client.replica.one(counts, params.one),
            client.replica.one(counts, params.other),
          ];
          return one === null || other === null ? null : { one, other };
        });
        return (
          <Show when={both()} fallback={<UnknownIn operation={operation} what="operations.things.double" />}>
            {(both) => (
              <Show
                when={isComparable(both().one.body, both().other.body)}
                fallback={<OtherUnits operation={operation} {...both()} />}
              >
                <Show when={doubleJudgementId(both().one.id, both().other.id)} keyed>
                  {(id) => <Form id={id} operation={operation} {...both()} />}
                </Show>
              </Show>
            )}
          </Show>
        );
      }}
    </OfOperation>
  );
}

/** Of different units or kinds neither can stand for the other: then one of them is corrected where it was written. */
function OtherUnits(props: { operation: Operation; one: Doc<Count>; other: Doc<Count> }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={{ href: operationHref(props.operation.day), label: t('operations.things.day') }}
        title={t('operations.doubles.one')}
        detail={t('operations.doubles.other_units')}
      />
      <List label={t('operations.doubles.title')}>
        <Side count={props.one} operation={props.operation} />
        <Side count={props.other} operation={props.operation} />
      </List>
      <p class="block">{t('operations.doubles.other_units_more')}</p>
    </>
  );
}

const DIFFERENT = 'different';

function Form(props: { id: string; operation: Operation; one: Doc<Count>; other: Doc<Count> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useCounterWords();
  const { id, operation, one, other } = props;
  const nameOf = (count: Doc<Count>) => client.replica.one(posts, count.parent ?? '')?.body.name ?? '';
  const amountOf = (count: Doc<Count>) => words.amountOf({ ...count.body, value: operation.valueNow(count) });
  const edit = createEdit({
    collection: doubleJudgements,
    begun: client.replica.one(doubleJudgements, id),
    under: operation.id,
    id,
    prefix: 'dbj',
    field: 'double',
    type: (body: Partial<DoubleJudgement> | null) => ({
      keeps: body?.isSame === false ? DIFFERENT : (body?.keeps ?? ''),
      reason: body?.reason ?? '',
    }),
    toArgs: ({ keeps, reason }) => ({
      isSame: keeps !== DIFFERENT,
      keeps: keeps === DIFFERENT ? null : keeps,
      reason: reason.trim(),
    }),
    check: ({ keeps, reason }) => ({
      keeps: keeps === '' ? t('operations.need.judgement') : null,
      reason: reason.trim() === '' ? t('operations.need.reason') : null,
    }),
    edit: ({ wished }) =>
      act('counters.judge_double', {
        ...{ state: ownStateOf(client), day: operation.day, one: one.id, other: other.id, ...wished },
      }),
    to: operationHref(operation.day),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: operationHref(operation.day), label: t('operations.things.day') }}
      title={t('operations.doubles.one')}
      detail={t('operations.doubles.more')}
      save={t('operations.doubles.save')}
      intro={
        <List label={t('operations.doubles.title')}>
          <Side count={one} operation={operation} />
          <Side count={other} operation={operation} />
        </List>
      }
    >
      <RadioList
        id={edit.idOf('keeps')}
        label={t('operations.doubles.question')}
        error={edit.errorOf('keeps')}
        options={[
          {
            value: DIFFERENT,
            label: t('operations.doubles.different'),
            hint: t('operations.doubles.different_hint'),
          },
          ...[one, other].map((count) => ({
            value: count.id,
            label: t('operations.doubles.same', { post: nameOf(count) }),
            hint: t('operations.doubles.same_hint', { amount: amountOf(count) }),
          })),
        ]}
        value={edit.typed().keeps}
        onChange={(keeps) => edit.type({ keeps })}
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
    </EditPage>
  );
}

/** One of the two, with all by which a person tells them apart. */
function Side(props: { count: Doc<Count>; operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useCounterWords();
  const placeName = usePlaceName();
  const times = useStateTimes(props.operation);
  const post = () => client.replica.one(posts, props.count.parent ?? '');
  const body = () => props.count.body;
  return (
    <ListRow
      kicker={
        <>
          {post()?.body.name}
          <Show when={post()}>
            {(known) => <> · {t(`people.institution.${known().body.institution}`)}</>}
          </Show>
        </>
      }
      title={`${words.counterOf(body())}: ${words.amountOf({ ...body(), value: props.operation.valueNow(props.count) })}`}
      detail={[
        times.counted(body().counted),
        body().seizure?.subdivision == null
          ? null
          : placeName(body().seizure?.subdivision ?? '', { isHome: true }),
        body().seizure?.reference == null
          ? t('operations.doubles.no_reference')
          : t('operations.doubles.reference', { reference: body().seizure?.reference ?? '' }),
      ]
        .filter(Boolean)
        .join(' · ')}
      href={operationPostHref(
        { day: props.operation.day, post: props.count.parent ?? '' },
        `/entries/${props.count.id}`,
      )}
      chevron
    />
  );
}
