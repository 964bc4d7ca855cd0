import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatShortDay, wallHour } from '#app/i18n/format.ts';
import { useI18n, wordsOf } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { nextOrder } from '#app/kit/next-order.ts';
import { offsetAt } from '#app/kit/zones.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { LANGUAGES, readText } from '#shared/kernel/text.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { AGENDA_KINDS, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { EditOf, type MeetingProps, useBack } from './edit-frame.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { ITEM_COLUMNS, type ItemWords, MOST_ITEMS, type PastedItem, readPasted } from './pasted-items.ts';
import { proposeNext } from './typed-item.ts';
import './meetings.css';

/** Rows copied from a spreadsheet become as many items, once each of them can be read. */
export default function AgendaPastePage(): JSX.Element {
  return <EditOf action="meetings.edit" tab="agenda" form={OnceReadable} />;
}

/** In all languages of ours, since people pass sheets on. */
async function loadWords(): Promise<ItemWords> {
  const all = await Promise.all(LANGUAGES.map(wordsOf));
  const each = <K extends string>(keys: readonly K[], say: (t: (typeof all)[number], key: K) => string) =>
    Object.fromEntries(keys.map((key) => [key, all.map((t) => say(t, key))])) as Record<K, string[]>;
  return {
    columns: each(ITEM_COLUMNS, (t, key) => t(`meetings.paste.column.${key}`)),
    kinds: each(AGENDA_KINDS, (t, key) => t(`meetings.kind.${key}`)),
  };
}

/** Before the titles of the columns are known, rows would be read as if they had none. */
function OnceReadable(props: MeetingProps): JSX.Element {
  const [words] = createResource(loadWords);
  return <Show when={words()}>{(known) => <Form {...props} words={known()} />}</Show>;
}

function Form(props: MeetingProps & { words: ItemWords }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const back = useBack()(['agenda', 'meetings.agenda']);
  const newIds = useNewIds('agi');
  const { id: meeting } = props.meeting;
  const body = () => props.meeting.body;
  const listed = () => client.replica.within(agendaItems, meeting);
  const first = () =>
    proposeNext({ meeting: body(), items: timeAgenda({ docs: listed(), offsetAt }) }).startsAt;
  function itemsIn(text: string): readonly PastedItem[] | 'too_many_rows' {
    const about = { meeting: body(), startsAt: first(), language: locale() };
    return readPasted({ text, words: props.words, ...about });
  }
  const edit = createEdit({
    collection: agendaItems,
    begun: null,
    under: meeting,
    acts: ['agenda.add_item'],
    prefix: 'agi',
    field: 'items',
    type: (body) => ({ title: readText(body?.title, locale()).value }),
    toArgs: ({ title }) => ({ title }),
    check({ title }) {
      const read = itemsIn(title);
      if (read === 'too_many_rows') return { title: t('meetings.paste.too_many', { n: MOST_ITEMS }) };
      if (read.length === 0) return { title: t('meetings.paste.none') };
      const wrong = read.filter(({ problems }) => problems.length > 0).length;
      return { title: wrong === 0 ? null : t('meetings.paste.wrong', { n: wrong }) };
    },
    add({ id, typed }) {
      const read = itemsIn(typed.title);
      const order = nextOrder(listed());
      return (read === 'too_many_rows' ? [] : read).map(({ row: _row, problems: _problems, ...item }, at) =>
        act('agenda.add_item', {
          ...item,
          // The first is what the draft is about: if it is there, all are.
          item: at === 0 ? id : newIds.of(String(at)),
          meeting,
          timeZone: body().timeZone,
          order: order + 10 * at,
          class: null,
          summary: null,
          room: null,
          speakers: [],
        }),
      );
    },
    to: back.href,
    errorAt: 'title',
  });
  const read = createMemo(() => itemsIn(edit.typed().title));
  const rows = () => {
    const known = read();
    return known === 'too_many_rows' ? [] : known;
  };
  return (
    <EditPage
      edit={edit}
      back={back}
      kicker={<MeetingTitle meeting={body()} silent />}
      title={t('meetings.paste.title')}
      save={t('meetings.paste.add', { n: rows().length })}
    >
      <TextArea
        {...edit.bind('title')}
        label={t('meetings.paste.rows')}
        hint={t('meetings.paste.hint')}
        maxlength={undefined}
        rows={6}
      />
      <Show when={rows().length > 0}>
        <SectionHeader kind="band" title={t('meetings.paste.preview')} aside={rows().length} />
        <List ordered>
          <For each={rows()}>{(item) => <PastedRow item={item} />}</For>
        </List>
      </Show>
    </EditPage>
  );
}

function PastedRow(props: { item: PastedItem }): JSX.Element {
  const { t, locale } = useI18n();
  const when = () => {
    const { startsAt, durationMinutes, kind } = props.item;
    const day = formatShortDay(locale(), startsAt.slice(0, 10));
    return `${day}, ${durationMinutes} ${t('meetings.editing.minutes')}, ${t(`meetings.kind.${kind}`)}`;
  };
  return (
    <ListRow
      leadKind="hour"
      lead={wallHour(props.item.startsAt)}
      kicker={t('meetings.paste.row', { n: props.item.row })}
      title={
        <>
          <Show when={props.item.number}>{(number) => <span class="order tabular">{number()} </span>}</Show>
          <LocalText text={props.item.title} silent />
        </>
      }
      detail={when()}
      tone={props.item.problems.length > 0 ? 'act' : undefined}
    >
      <For each={props.item.problems}>
        {(problem) => (
          <p class="row-detail">
            <strong>{t(`meetings.paste.problem.${problem}`)}</strong>
          </p>
        )}
      </For>
    </ListRow>
  );
}
