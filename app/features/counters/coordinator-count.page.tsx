import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import { type Count, counts, type Post, shifts } from '#shared/counters/counters.schemas.ts';
import { inOrder } from '#shared/counters/shifts.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { CountFields, type CountTyped, countSaid, countTyped, useCountForm } from './count-form.tsx';
import { OfPost, ownStateOf } from './of-operation.tsx';
import { operationPostHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** Writes down for a post what came on paper or by telephone, with the hour that was said. */
export default function CoordinatorCountPage(): JSX.Element {
  return <OfPost>{(post, operation) => <Form post={post()} operation={operation} />}</OfPost>;
}

interface Typed extends CountTyped {
  readonly at: string;
  readonly shift: string;
}

function Form(props: { post: Doc<Post>; operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const times = useStateTimes(props.operation);
  const { post } = props;
  const { day } = props.operation;
  const timeZone = () => props.operation.timeZone();
  const shiftsThere = createMemo(() => inOrder(client.replica.within(shifts, post.id)));
  const form = useCountForm();
  const edit = createEdit({
    collection: counts,
    begun: null,
    under: post.id,
    acts: ['counters.count'],
    prefix: 'cnt',
    field: 'count',
    type: (body: Partial<Count> | null): Typed => ({
      ...countTyped(body, { counter: '', subdivision: post.body.subdivision ?? '' }),
      at: times.wallTime(body?.counted?.at ?? client.now()) ?? '',
      shift: body?.shift ?? '',
    }),
    toArgs: (typed) => ({ ...countSaid(typed), shift: typed.shift || null }),
    check: (typed) => ({
      ...form.faultsOf(typed),
      at: typed.at === '' ? t('operations.need.at') : null,
    }),
    add: ({ id, wished: { counter, ...wished }, typed }) => {
      if (counter === null) return [];
      const wallTime = typed.at.slice(0, 16);
      const offset = offsetOfWallTime({ timeZone: timeZone(), wallTime }) ?? 0;
      return act('counters.count', {
        ...{ state: ownStateOf(client), day, post: post.id, count: id, counter, ...wished },
        ...{ isForPost: true, at: instantOf({ wallTime, offset }) },
      });
    },
    fromArgs: ({ at, ...args }) => ({ ...args, counted: { at } as Count['counted'] }),
    ids: { seizure: 'count-reference' },
    isDone: (_typed, id) => client.replica.one(counts, id) !== null,
    to: operationPostHref({ day, post: post.id }),
  });
  const typed = edit.typed;
  return (
    <EditPage
      edit={edit}
      back={{ href: operationPostHref({ day, post: post.id }), label: post.body.name }}
      title={t('operations.count.title')}
      detail={t('operations.count.more')}
      save={t('operations.count.save')}
    >
      <CountFields
        edit={edit}
        form={form}
        days={props.operation.body()?.counters ?? []}
        state={ownStateOf(client)}
      >
        <MomentField
          id={edit.idOf('at')}
          label={t('operations.fields.at')}
          timeZone={timeZone()}
          value={typed().at}
          error={edit.errorOf('at')}
          onInput={(at) => edit.type({ at })}
        />
        <SelectField
          id={edit.idOf('shift')}
          label={t('operations.fields.shift')}
          optional={t('kit.optional')}
          blank={t('operations.shifts.none_chosen')}
          options={shiftsThere().map(({ id, body }) => ({ value: id, label: times.shift(body) }))}
          value={typed().shift}
          onChange={(shift) => edit.type({ shift })}
        />
      </CountFields>
    </EditPage>
  );
}
