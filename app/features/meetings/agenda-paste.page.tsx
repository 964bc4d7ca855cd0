import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatShortDay, wallHour } from '#app/i18n/format.ts';
import { useI18n, wordsOf } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { nextOrder } from '#app/kit/next-order.ts';
import { offsetAt } from '#app/kit/zones.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { LANGUAGES, readText } from '#shared/kernel/text.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { AGENDA_KINDS, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { EditOf, type MeetingProps, useBack } from './edit-frame.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { actsOfRows, asSent } from './paste-acts.ts';
import {
  ITEM_COLUMNS,
  type ItemWords,
  MOST_ITEMS,
  madeOf,
  type PastedItem,
  readPasted,
  stillToAdd,
} from './pasted-items.ts';
import { proposeNext } from './typed-item.ts';
import './meetings.css';

/** Rows copied from a spreadsheet become as many items, once each of them can be read. */
export default function AgendaPastePage(): JSX.Element {
  return <EditOf action="meetings.edit" tab="agenda" form={OnceReadable} />;
}

const isWhole = ({ problems }: PastedItem) => problems.length === 0;

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
  const { id: meeting } = props.meeting;
  const body = () => props.meeting.body;
  const listed = () => client.replica.within(agendaItems, meeting);
  /** Items that an earlier attempt has made do not move those that are read again. */
  function othersOf(id: string) {
    const made = new Set(madeOf(id, listed()).map((each) => each.id));
    return listed().filter((each) => !made.has(each.id));
  }
  function itemsIn(text: string, id: string): readonly PastedItem[] | 'too_many_rows' {
    const items = timeAgenda({ docs: othersOf(id), offsetAt });
    const { startsAt } = proposeNext({ meeting: body(), items });
    return readPasted({ text, words: props.words, meeting: body(), startsAt, language: locale() });
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
      const read = itemsIn(title, edit.id());
      if (read === 'too_many_rows') return { title: t('meetings.paste.too_many', { n: MOST_ITEMS }) };
      if (read.length === 0) return { title: t('meetings.paste.none') };
      const wrong = read.filter((item) => !isWhole(item)).length;
      return { title: wrong === 0 ? null : t('meetings.paste.wrong', { n: wrong }) };
    },
    add({ id, typed }) {
      const read = itemsIn(typed.title, id);
      const rows = read === 'too_many_rows' ? [] : read;
      const order = nextOrder(othersOf(id));
      const left = stillToAdd({ id, rows, made: asSent(client, madeOf(id, listed())) });
      return actsOfRows({ rows: left, meeting, timeZone: body().timeZone, order });
    },
    // The first item alone does not say that the rows after it were added too.
    isDone({ title }, id) {
      const made = madeOf(id, listed());
      const rows = itemsIn(title, id);
      if (made.length === 0 || rows === 'too_many_rows') return false;
      return rows.every(isWhole) && stillToAdd({ id, rows, made: asSent(client, made) }).length === 0;
    },
    to: back.href,
    errorAt: 'title',
  });
  const read = createMemo(() => itemsIn(edit.typed().title, edit.id()));
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
