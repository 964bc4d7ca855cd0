import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Post, type Shift, shifts } from '#shared/counters/counters.schemas.ts';
import { inOrder } from '#shared/counters/shifts.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { planShifts } from './coordination-shifts.ts';
import { OfPost, ownStateOf } from './of-operation.tsx';
import { operationPostHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** Adds shifts to a post: of equal length, one after the other. */
export default function CoordinatorShiftsPage(): JSX.Element {
  return <OfPost>{(post, operation) => <Form post={post()} operation={operation} />}</OfPost>;
}

const HOUR = 3_600_000;

/** By the names that shifts have, in which what was typed is shown where its page is gone. */
interface Typed {
  /** When the first one begins. */
  readonly from: string;
  /** How many hours each lasts. */
  readonly until: string;
  /** How many there are. */
  readonly number: string;
  readonly officers: string;
}
const whole = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

function Form(props: { post: Doc<Post>; operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const times = useStateTimes(props.operation);
  const { post } = props;
  const { day } = props.operation;
  const timeZone = () => props.operation.timeZone();
  const ids = useNewIds('shf');
  const before = createMemo(() => inOrder(client.replica.within(shifts, post.id)));
  const last = () => before().at(-1)?.body;
  const planned = ({ from, until, number, officers }: Typed) =>
    planShifts({
      first: instantOf({
        wallTime: from.slice(0, 16),
        offset: offsetOfWallTime({ timeZone: timeZone(), wallTime: from.slice(0, 16) }) ?? 0,
      }),
      hours: whole(until),
      count: whole(number),
      officers: officers.trim() === '' ? null : whole(officers),
      taken: before().map(({ body }) => body.number),
    });
  const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;
  const edit = createEdit({
    collection: shifts,
    begun: null,
    under: post.id,
    prefix: 'shf',
    field: 'shifts',
    type: (body: Partial<Shift> | null): Typed =>
      body === null
        ? {
            from: times.wallTime(last()?.until ?? null) ?? `${props.operation.body()?.from ?? ''}T06:00`,
            ...{ until: '8', number: '3', officers: '' },
          }
        : {
            from: times.wallTime(body.from ?? null) ?? '',
            until: String(((body.until ?? 0) - (body.from ?? 0)) / HOUR),
            ...{ number: String(body.number ?? ''), officers: String(body.officers ?? '') },
          },
    // Of those that were refused the first, with how many they are in the place of its number.
    fromArgs: ({ shifts: refused }) => {
      const [first] = refused as unknown as readonly Shift[];
      return { ...first, number: (refused as readonly unknown[]).length };
    },
    toArgs: (typed) => ({ ...typed }),
    check: ({ from, until, number, officers }) => ({
      from: from === '' ? t('operations.need.first_shift') : null,
      until: isBetween(whole(until), 1, 24) ? null : t('operations.need.hours'),
      number: isBetween(whole(number), 1, 30) ? null : t('operations.need.shift_count'),
      officers:
        officers.trim() === '' || isBetween(whole(officers), 0, 10_000)
          ? null
          : t('operations.need.officers'),
    }),
    add: ({ id, typed }) =>
      act('counters.add_shifts', {
        ...{ state: ownStateOf(client), day, post: post.id },
        shifts: planned(typed).map((shift, at) => ({ shift: at === 0 ? id : ids.of(String(at)), ...shift })),
      }),
    isDone: (_typed, id) => client.replica.one(shifts, id) !== null,
    to: operationPostHref({ day, post: post.id }),
  });
  const preview = createMemo(() => {
    const typed = edit.typed();
    const isWhole = [typed.until, typed.number].every((each) => !Number.isNaN(whole(each)));
    return typed.from === '' || !isWhole || whole(typed.number) > 30 ? [] : planned(typed);
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: operationPostHref({ day, post: post.id }), label: post.body.name }}
      title={t('operations.shifts.add')}
      detail={t('operations.shifts.more')}
    >
      <MomentField
        id={edit.idOf('from')}
        label={t('operations.shifts.first')}
        timeZone={timeZone()}
        value={edit.typed().from}
        error={edit.errorOf('from')}
        onInput={(from) => edit.type({ from })}
      />
      <NumberField
        id={edit.idOf('until')}
        label={t('operations.shifts.hours')}
        value={edit.typed().until}
        error={edit.errorOf('until')}
        onInput={(until) => edit.type({ until })}
      />
      <NumberField
        id={edit.idOf('number')}
        label={t('operations.shifts.count')}
        value={edit.typed().number}
        error={edit.errorOf('number')}
        onInput={(number) => edit.type({ number })}
      />
      <NumberField
        id={edit.idOf('officers')}
        label={t('operations.shifts.officers')}
        optional={t('kit.optional')}
        value={edit.typed().officers}
        error={edit.errorOf('officers')}
        onInput={(officers) => edit.type({ officers })}
      />
      <Show when={preview().length > 0}>
        <SectionHeader kind="band" title={t('operations.shifts.preview')} aside={preview().length} />
        <List label={t('operations.shifts.preview')}>
          <For each={preview()}>
            {({ number, from, until }) => (
              <ListRow
                lead={number}
                leadKind="number"
                title={`${times.hour(from)} – ${times.hour(until)}`}
                detail={times.day(from)}
              />
            )}
          </For>
        </List>
      </Show>
    </EditPage>
  );
}
