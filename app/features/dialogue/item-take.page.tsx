import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { NumberField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { isAgreed } from '#shared/dialogue/dialogue.rules.ts';
import { type JointItem, jointItems } from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import { isOver, isPastAt, sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { useFreeStart } from './free-start.ts';
import { OfItemIn } from './of-item.tsx';

/** Whoever presides makes an agreed item one of a meeting's agenda. */
export default function ItemTakePage(): JSX.Element {
  return (
    <OfItemIn
      isThere={(_actor, item) => isAgreed(item)}
      what="dialogue.item.take"
      to={(actor, _topic, item) => may(actor, 'dialogue.lead') && item?.agenda !== 'theirs'}
      says="dialogue.who_leads"
    >
      {(item) => <Form item={item()} />}
    </OfItemIn>
  );
}

type Wished = {
  readonly meeting: string;
  readonly title: Text;
  readonly startsAt: string;
  readonly durationMinutes: number;
};
interface Typed {
  readonly meeting: string;
  readonly title: TypedText;
  readonly startsAt: string;
  readonly durationMinutes: string;
}
const known = (body: object | null) => (body ?? {}) as Partial<Wished>;
const minutes = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));

function Form(props: { item: Doc<JointItem> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const newIds = useNewIds('agi');
  const { id: item, parent, body } = props.item;
  const topic = parent ?? '';
  /** Whose agenda can still change, the next one first. */
  const open = createMemo(() =>
    sortMeetings({ list: client.replica.all(meetings), today: utcDay(now()), now: now() }).filter(
      (each) =>
        each.body.precision === 'day' &&
        each.body.type !== 'partner' &&
        !isOver(each.body.state) &&
        !isPastAt({ meeting: each.body, now: now() }),
    ),
  );
  const meetingOf = (id: string) => open().find((each) => each.id === id)?.body;
  const edit = createEdit({
    collection: jointItems,
    begun: null,
    under: topic,
    id: item,
    acts: ['dialogue.take_item'],
    prefix: 'jit',
    field: 'take',
    type: (stored: object | null): Typed => {
      const { meeting = '', title = body.title, startsAt = '', durationMinutes = 30 } = known(stored);
      return { meeting, title: typedOf(title), startsAt, durationMinutes: String(durationMinutes) };
    },
    toArgs: (typed: Typed): Wished => ({
      meeting: typed.meeting,
      title: required(textOf(typed.title)),
      startsAt: typed.startsAt.slice(0, 16),
      durationMinutes: minutes(typed.durationMinutes),
    }),
    need: { title: 'dialogue.need.title' },
    check: ({ meeting, startsAt, durationMinutes }: Typed) => {
      const held = meetingOf(meeting);
      const long = minutes(durationMinutes);
      const isWhole = Number.isInteger(long) && long >= 1 && long <= 1440;
      const isOutside =
        held !== undefined && startsAt !== '' && isOutsideDates(held, { startsAt, timeZone: held.timeZone });
      return {
        meeting: held === undefined ? t('dialogue.need.meeting') : null,
        startsAt:
          startsAt === ''
            ? t('dialogue.need.starts')
            : isOutside
              ? t('errors.meetings.item_outside_dates')
              : null,
        durationMinutes: isWhole ? null : t('dialogue.need.minutes'),
      };
    },
    edit: ({ wished: { meeting, ...wished } }) =>
      act('dialogue.take_item', {
        ...{ item, topic, meeting, agendaItem: newIds.of(), ...wished, summary: null },
        timeZone: meetingOf(meeting)?.timeZone ?? '',
        order: nextOrder(client.replica.within(agendaItems, meeting)),
      }),
    fromArgs: (args) => args as never,
    isDone: () => false,
    isSentUnchanged: true,
    errorAt: 'startsAt',
    to: `/dialogue/${topic}`,
  });
  const held = () => meetingOf(edit.typed().meeting);
  const startIn = useFreeStart();
  function choose(meeting: string) {
    const startsAt = startIn(
      open().find(({ id }) => id === meeting),
      edit.typed().startsAt,
    );
    edit.type({ meeting, startsAt });
  }
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}/items/${item}`, label: t('dialogue.item.title') }}
      title={t('dialogue.item.take')}
      detail={<LocalText text={body.title} />}
      question="dialogue.take_item"
      save={t('dialogue.item.take')}
    >
      <Show when={open().length === 0}>
        <p class="block">{t('dialogue.item.no_meetings')}</p>
      </Show>
      <SelectField
        {...edit.bind('meeting')}
        optional={undefined}
        blank={t('dialogue.item.choose_meeting')}
        options={open().map((each) => ({
          value: each.id,
          label: `${readText(each.body.title, locale()).value} · ${formatDay(locale(), each.body.startsOn)}`,
        }))}
        onChange={choose}
      />
      <TextInputs {...edit.bind('title')} />
      <MomentField
        {...edit.bind('startsAt')}
        optional={undefined}
        timeZone={held()?.timeZone ?? 'UTC'}
        quiet={held() === undefined}
      />
      <NumberField {...edit.bind('durationMinutes')} optional={undefined} />
    </EditPage>
  );
}

function nextOrder(items: readonly { readonly body: { readonly order: number } }[]): number {
  return Math.min(1_000_000, Math.max(0, ...items.map(({ body }) => body.order)) + 10);
}
