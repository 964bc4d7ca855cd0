import { askOf } from '#app/features/participants/asked-words.ts';
import { dueInWords, owingInWords } from '#app/features/participants/owing-words.ts';
import './board.css';
import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { ShareText } from '#app/kit/share-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { BoardRow } from '#shared/board/board.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { delegationName, MeasureFacts } from './board-cells.tsx';
import { delegationAddress, languageOfRow, reminderOf } from './board-words.ts';
import { owingHref } from './owing-href.ts';
import { useBoard } from './use-board.ts';

/** One delegation of the board: everything it owes, what is known about it, and the text to remind it. */
export default function DelegationBoardPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; delegation: string }>();
  const view = useBoard(() => params.id);
  const back = () => ({ href: `/meetings/${params.id}/board`, label: t('board.back') });
  const row = createMemo(
    () => view.board()?.rows.find(({ delegation }) => delegation.id === params.delegation) ?? null,
  );
  return (
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/agenda`}>
      <Show when={view.meeting()} fallback={<UnknownMeeting />}>
        {(meeting) => (
          <Show when={row()} fallback={<PageHeader back={back()} title={t('board.unknown')} />}>
            {(known) => <Whole id={params.id} meeting={meeting().body} row={known()} back={back()} />}
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

function Whole(props: {
  id: string;
  meeting: Meeting;
  row: BoardRow;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  return (
    <>
      <PageHeader
        back={props.back}
        title={delegationName({ row: props.row, locale: locale() })}
        detail={readText(props.meeting.title, locale()).value}
      />
      <SectionHeader kind="band" title={t('board.owed_title')} aside={props.row.owes.length} />
      <Owed row={props.row} meeting={props.id} />
      <Asked row={props.row} meeting={props.meeting} />
      <SectionHeader kind="band" title={t('board.facts_title')} />
      <div class="block sheet">
        <MeasureFacts row={props.row} meeting={props.id}>
          <div>
            <dt>{t('board.column.answers')}</dt>
            <dd>{t('board.answers', { ...props.row.answers })}</dd>
          </div>
        </MeasureFacts>
      </div>
      <Reminder {...props} />
      <div class="list-gap">
        <List>
          <ListRow
            lead={<Icon name="users" />}
            title={t('board.people')}
            href={`/meetings/${props.id}/people`}
            chevron
          />
          <Show when={may(client.actor(), 'nominations.decide')}>
            <ListRow
              lead={<Icon name="id-card" />}
              title={t('board.accreditation')}
              href={`/meetings/${props.id}/accreditation`}
              chevron
            />
          </Show>
        </List>
      </div>
    </>
  );
}

function Owed(props: { row: BoardRow; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  return (
    <List>
      <For
        each={props.row.owes}
        fallback={<ListRow quiet lead={<Icon name="check" />} title={t('board.complete')} />}
      >
        {(owing) => (
          <ListRow
            title={owingInWords({ owing, t })}
            href={owingHref({
              owing,
              meeting: props.meeting,
              of: props.row.delegation.id,
              actor: client.actor(),
            })}
            chevron
            detail={[
              t(`board.by.${owing.by}`),
              dueInWords({ owing, t, locale: locale() }) || t('board.no_deadline'),
            ].join(', ')}
            tone={owing.isOverdue ? 'act' : undefined}
            trail={
              <Show when={owing.isOverdue}>
                <Tag tone="red">{t('board.overdue')}</Tag>
              </Show>
            }
          />
        )}
      </For>
    </List>
  );
}

/** When it was asked, and by whom, the last time first. */
function Asked(props: { row: BoardRow; meeting: Meeting }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const ask = () => askOf(client, props.row.delegation.id);
  const things = () =>
    ask()
      ?.things.map((thing) => t(`logistics.owed.${thing}`))
      .join(', ');
  return (
    <>
      <SectionHeader kind="band" title={t('letters.asking.title_times')} />
      <List label={t('letters.asking.title_times')}>
        <For
          each={ask()?.times.toReversed()}
          fallback={<ListRow note quiet title={t('letters.asking.never')} />}
        >
          {({ at, label }, index) => {
            const day = () => formatDay(locale(), dayAt({ instant: at, timeZone: props.meeting.timeZone }));
            return (
              <ListRow
                note
                title={t('letters.asking.time', { day: day(), label })}
                detail={index() === 0 ? things() : undefined}
              />
            );
          }}
        </For>
      </List>
    </>
  );
}

/** In the language of the delegation, whatever the page's. */
function Reminder(props: { id: string; meeting: Meeting; row: BoardRow }): JSX.Element {
  const { t } = useI18n();
  const words = useWords();
  const language = () => languageOfRow(props);
  const text = createMemo(() => reminderOf({ ...props, t: words()(language()), locale: language() }));
  return (
    <>
      <SectionHeader kind="band" title={t('board.reminder_title')} />
      <div class="block sheet stack no-print">
        <Show when={text()} fallback={<p class="body-2">{t('board.reminder_none')}</p>}>
          {(reminder) => (
            <>
              <p class="board-reminder prose" lang={languageTags[language()]}>
                {reminder()}
              </p>
              <p class="body-2 quiet">{t('board.reminder_hint')}</p>
              <ShareText
                text={reminder()}
                url={delegationAddress({ meeting: props.id, origin: location.origin })}
              />
            </>
          )}
        </Show>
      </div>
    </>
  );
}
