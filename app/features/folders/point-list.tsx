import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { KeptFoot, KeptOpener } from '#app/kit/kept-state.tsx';
import { UnreadNotice } from '#app/kit/unread-notice.tsx';
import { useKept } from '#app/kit/use-kept.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { movePoint, orderAtEnd, sortPoints } from '#shared/folders/folders.rules.ts';
import { type TalkingPoint, talkingPoints } from '#shared/folders/folders.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

const LONGEST = 4000;

interface Place {
  readonly item: string;
  readonly meeting: string;
  readonly delegation: string;
  /** Where its field is always open, if not at the address of the item. */
  readonly address?: string | undefined;
}

/** Where its field is always open; the page of the whole folder opens one only when asked. */
const addressOf = ({ item, meeting, address }: Pick<Place, 'item' | 'meeting' | 'address'>) =>
  address ?? `/meetings/${meeting}/agenda/${item}`;

/** The talking points of one item in order, read, written and sorted in place. */
export function PointList(props: Place): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const points = createMemo(() =>
    sortPoints(
      client.replica.within(talkingPoints, props.meeting).filter(({ body }) => body.item === props.item),
    ),
  );
  const ids = createMemo(() => points().map(({ id }) => id), [], {
    equals: (before, after) => before.length === after.length && before.every((id, at) => id === after[at]),
  });
  return (
    <>
      <SectionHeader level={3} title={t('folders.points')} aside={points().length} />
      <List ordered>
        <For each={ids()}>
          {(id, index) => (
            <Show when={points().find((each) => each.id === id)}>
              {(point) => <PointRow {...props} point={point()} points={points()} index={index()} />}
            </Show>
          )}
        </For>
      </List>
      <NewPoint {...props} points={points()} />
    </>
  );
}

function PointRow(
  props: Place & {
    point: Doc<TalkingPoint>;
    points: readonly Doc<TalkingPoint>[];
    index: number;
  },
): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id } = props.point;
  const { delegation } = props.point.body;
  const field = `point-${id}`;
  const saved = useSaved();
  const kept = useKept({
    collection: talkingPoints,
    place: { entry: id },
    parent: props.item,
    address: addressOf(props),
    former: `drf_${id}`,
    fresh: { text: '' },
    act: ({ value, rev }) =>
      act(
        'folder.edit_point',
        { point: id, delegation, text: value.text.trim() },
        { seen: { [`talkingPoints/${id}`]: rev } },
      ),
    isDone: ({ value }) => ['', props.point.body.text].includes(value.text.trim()),
  });

  const move = (by: -1 | 1) =>
    saved.run(() =>
      Promise.all(
        movePoint({ points: props.points, id, by }).map(
          (args) => client.act('folder.move_point', { ...args, delegation }).saved,
        ),
      ),
    );
  async function drop() {
    const mutation = act('folder.remove_point', { point: id, delegation });
    if (await saved.run(() => client.mutate(mutation).saved)) await kept.discard();
  }
  const isEmpty = () => kept.typed()?.value.text.trim() === '';

  return (
    <Show
      when={kept.typed()}
      fallback={
        <>
          <ListRow
            lead={props.index + 1}
            title={<span class="point-text kept-text">{props.point.body.text}</span>}
            detail={t('folders.by', { name: props.point.body.by })}
            trail={
              <Show when={!kept.isUnread()}>
                <Button
                  kind="text"
                  icon="pencil"
                  label={t('folders.edit_point', { n: props.index + 1 })}
                  onClick={() =>
                    kept.begin({
                      value: { text: props.point.body.text },
                      rev: props.point.rev,
                      focus: field,
                    })
                  }
                />
              </Show>
            }
          />
          <Show when={kept.isUnread()}>
            <li class="point-editor" role="status">
              <UnreadNotice of={kept} />
            </li>
          </Show>
        </>
      }
    >
      {(typed) => (
        <li class="point-editor">
          <TextArea
            id={field}
            label={t('folders.edit_point', { n: props.index + 1 })}
            rows={2}
            maxlength={LONGEST}
            value={typed().value.text}
            onInput={(text) => kept.change({ text })}
            error={isEmpty() ? t('folders.need_point') : undefined}
          />
          {saved.notice()}
          <KeptFoot kept={kept} onSave={() => void (isEmpty() || kept.finish())}>
            <Show when={props.index > 0}>
              <Button icon="arrow-up" onClick={() => void move(-1)}>
                {t('folders.up')}
              </Button>
            </Show>
            <Show when={props.index < props.points.length - 1}>
              <Button icon="arrow-down" onClick={() => void move(1)}>
                {t('folders.down')}
              </Button>
            </Show>
            <AskedButton
              act="folder.remove_point"
              icon="trash-2"
              label={t('folders.remove')}
              title={t('folders.confirm.remove_point.title', { n: props.index + 1 })}
              onYes={drop}
            >
              <p class="asked-words">{props.point.body.text}</p>
              <p>{t('folders.confirm.remove_point.text')}</p>
            </AskedButton>
          </KeptFoot>
        </li>
      )}
    </Show>
  );
}

/** A further point. Its id is made when it is started, so that an interrupted one is not added twice. */
function NewPoint(props: Place & { points: readonly Doc<TalkingPoint>[] }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { item, meeting, delegation } = props;
  const field = `new-point-${item}`;
  const kept = useKept({
    collection: talkingPoints,
    place: { under: item, prefix: 'tlk' },
    parent: item,
    address: addressOf(props),
    former: `drf_new-point-${item}`,
    fresh: { text: '' },
    act({ id: point, value: { text } }) {
      if (text.trim() === '') return null;
      const order = orderAtEnd(props.points);
      const args = { point, meeting, item, delegation, text: text.trim(), order, by: client.label() };
      return act('folder.add_point', args);
    },
    isDone: ({ id }) => client.replica.one(talkingPoints, id) !== null,
  });
  return (
    <div class="sheet kept-body">
      <Show
        when={kept.typed()}
        fallback={
          <div class="block">
            <KeptOpener kept={kept}>
              <Button icon="plus" onClick={() => kept.begin({ value: { text: '' }, rev: 0, focus: field })}>
                {t('folders.add_point')}
              </Button>
            </KeptOpener>
          </div>
        }
      >
        {(typed) => (
          <>
            <TextArea
              id={field}
              label={t('folders.point')}
              rows={2}
              maxlength={LONGEST}
              value={typed().value.text}
              onInput={(text) => kept.change({ text })}
            />
            <KeptFoot kept={kept} onSave={() => void kept.finish()} />
          </>
        )}
      </Show>
    </div>
  );
}
