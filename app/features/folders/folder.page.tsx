import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { sortPoints } from '#shared/folders/folders.rules.ts';
import {
  type Position,
  positionId,
  positions,
  type TalkingPoint,
  talkingPoints,
} from '#shared/folders/folders.schemas.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type AgendaItem, meetings } from '#shared/meetings/meetings.schemas.ts';
import { FolderPanel, FolderReaders, useFolder } from './folder-panel.tsx';
import { ItemTitle, Said } from './item-title.tsx';
import { OwnFolder } from './own-folder.tsx';
import { usePositionFacts } from './position-part.tsx';
import { readableAgenda, withdrawnItems } from './readable-agenda.ts';
import './folders.css';

/** Everything that the reader's delegation has prepared for one meeting, item by item; also on paper. */
export default function FolderPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const folder = useFolder();
  const back = () => ({ href: `/meetings/${params.id}/more`, label: t('folders.back') });
  return (
    <Show
      when={meeting()}
      fallback={
        <PageHeader
          back={{ href: '/meetings', label: t('folders.back') }}
          title={t('folders.unknown_meeting')}
        />
      }
    >
      {(known) => (
        <>
          <PageHeader
            back={back()}
            kicker={<Said text={known().body.title} />}
            title={t('folders.title')}
            progress={
              <Show when={folder()}>
                <Button
                  kind="text"
                  icon="printer"
                  label={t('folders.print')}
                  onClick={() => window.print()}
                />
              </Show>
            }
          />
          <OwnFolder>{(delegation) => <Items meeting={params.id} delegation={delegation} />}</OwnFolder>
        </>
      )}
    </Show>
  );
}

interface Prepared {
  readonly id: string;
  /** Null if nothing is known about it any more: it was withdrawn before its first release. */
  readonly item: AgendaItem | null;
  readonly position: Position | undefined;
  readonly points: readonly Doc<TalkingPoint>[];
}

function isPrepared({ position, points }: Prepared): boolean {
  return (
    points.length > 0 ||
    position?.stance !== undefined ||
    (position?.position ?? '') !== '' ||
    (position?.limits ?? '') !== ''
  );
}

function Items(props: { meeting: string; delegation: string }): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t } = useI18n();
  const [editing, setEditing] = createSignal<string | null>(null);
  const points = createMemo(() =>
    groupBy(client.replica.within(talkingPoints, props.meeting), ({ body }) => body.item),
  );
  const preparedOf = (id: string, item: AgendaItem | null): Prepared => {
    const position = positionId({ item: id, delegation: props.delegation });
    return {
      id,
      item,
      position: client.replica.one(positions, position)?.body,
      points: sortPoints(points().get(id) ?? []),
    };
  };
  const agenda = createMemo(() =>
    readableAgenda({ replica: client.replica, actor: client.actor(), meeting: props.meeting }),
  );
  const items = createMemo(() =>
    agenda()
      .filter((item) => item.body.kind !== 'break' || isPrepared(preparedOf(item.id, item.body)))
      .sort(
        (left, right) =>
          left.body.startsAt.localeCompare(right.body.startsAt) || left.body.order - right.body.order,
      ),
  );
  const prepared = createMemo(() => items().map(({ id, body }) => preparedOf(id, body)));
  /** Text written for an item that is gone stays. */
  const withdrawn = createMemo(() => {
    const gone = new Set(points().keys());
    for (const { body } of client.replica.within(positions, props.meeting)) gone.add(body.item);
    for (const { id } of agenda()) gone.delete(id);
    const known = withdrawnItems({ replica: client.replica, meeting: props.meeting });
    return [...gone].map((id) => preparedOf(id, known.get(id) ?? null)).filter(isPrepared);
  });
  const count = createMemo(() => prepared().filter(isPrepared).length);
  return (
    <>
      <FolderReaders {...props} />
      <Show
        when={items().length > 0}
        fallback={
          <List>
            <ListRow note title={t('folders.no_items')} />
          </List>
        }
      >
        <p class="pad folder-count">{t('folders.prepared', { n: count(), total: items().length })}</p>
        <Show when={desk.isDesk()}>
          <div class="no-print">
            <List label={t('folders.title')}>
              <For each={prepared()}>{(known) => <FolderRow {...props} prepared={known} />}</For>
            </List>
          </div>
        </Show>
        <div classList={{ 'print-only': desk.isDesk() }}>
          <For each={items()}>
            {(item, index) => (
              <Show when={prepared()[index()]}>
                {(known) => (
                  <Item
                    {...props}
                    prepared={known()}
                    isEditing={editing() === item.id}
                    onEdit={(wanted) => setEditing(wanted ? item.id : null)}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
      </Show>
      <Show when={withdrawn().length > 0}>
        <SectionHeader kind="divide" title={t('folders.withdrawn')} />
        <For each={withdrawn()}>
          {(known) => (
            <section class="folder-item">
              <SectionHeader
                level={3}
                title={
                  <Show when={known.item} fallback={t('folders.withdrawn_unknown')}>
                    {(item) => <ItemTitle item={item()} />}
                  </Show>
                }
              />
              <Content prepared={known} />
            </section>
          )}
        </For>
      </Show>
    </>
  );
}

/** One item on the desk: what is prepared is read and written beside the list. */
function FolderRow(props: { meeting: string; prepared: Prepared }): JSX.Element {
  const { t } = useI18n();
  const words = () => {
    const { position, points } = props.prepared;
    const parts = [
      ...(position?.stance === undefined ? [] : [t(`folders.stances.${position.stance}`)]),
      ...(points.length === 0 ? [] : [t('folders.points_of', { n: points.length })]),
    ];
    if (parts.length > 0) return parts.join(' · ');
    return t(isPrepared(props.prepared) ? 'folders.position' : 'folders.unprepared');
  };
  return (
    <ListRow
      href={`/meetings/${props.meeting}/folder/${props.prepared.id}`}
      title={<Show when={props.prepared.item}>{(item) => <ItemTitle item={item()} />}</Show>}
      detail={words()}
    />
  );
}

/** Position and points, read-only. */
function Content(props: { prepared: Prepared }): JSX.Element {
  const { t } = useI18n();
  const facts = usePositionFacts();
  return (
    <>
      <div class="sheet">
        <FactList facts={facts(props.prepared.position)} />
      </div>
      <Show when={props.prepared.points.length > 0}>
        <List ordered label={t('folders.points')}>
          <For each={props.prepared.points}>
            {(point, at) => (
              <ListRow lead={at() + 1} title={<span class="point-text kept-text">{point.body.text}</span>} />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

function Item(props: {
  meeting: string;
  prepared: Prepared;
  isEditing: boolean;
  onEdit: (isWanted: boolean) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const title = () => readText(props.prepared.item?.title, locale()).value;
  return (
    <section class="folder-item">
      <SectionHeader
        title={
          <a class="folder-item-title" href={`/meetings/${props.meeting}/agenda/${props.prepared.id}`}>
            <Show when={props.prepared.item}>{(item) => <ItemTitle item={item()} />}</Show>
          </a>
        }
        aside={
          <Button
            kind="text"
            icon={props.isEditing ? 'x' : 'pencil'}
            label={props.isEditing ? t('folders.done_item') : t('folders.edit_item', { title: title() })}
            onClick={() => props.onEdit(!props.isEditing)}
          />
        }
      />
      <Show
        when={!props.isEditing}
        fallback={<FolderPanel item={props.prepared.id} meeting={props.meeting} within />}
      >
        <Show
          when={isPrepared(props.prepared)}
          fallback={<p class="folder-unprepared">{t('folders.unprepared')}</p>}
        >
          <Content prepared={props.prepared} />
        </Show>
      </Show>
    </section>
  );
}
