import { type Accessor, createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { nextOrder } from '#app/kit/next-order.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { type Act, act } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { type Move, nextNumber } from '#shared/meetings/agenda-plan.rules.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import type { MeetingView } from './use-meeting.ts';

type Fields = NonNullable<ArgsOf<'agenda.edit_item'>['fields']>;

function createRefusedError({ code, details = {} }: { code: string; details?: JsonObject }): CodedError {
  return new CodedError({ code, status: 409, details });
}

export interface AgendaEdits {
  /** Each resolves to whether it is durable; a refusal is in `notice`, and nothing has changed. */
  describe(item: TimedItem, fields: Fields): Promise<boolean>;
  move(moves: readonly Move[]): Promise<boolean>;
  add(item: { title: Text; startsAt: string; durationMinutes: number }): Promise<boolean>;
  remove(items: readonly TimedItem[]): Promise<boolean>;
  /** Takes the last of them back; null if there is none, or if it cannot be. */
  undo: Accessor<(() => Promise<boolean>) | null>;
  notice(): JSX.Element;
}

/** What the table of an agenda changes: each change is an act of its own, durable when its cell is left. */
export function useAgendaEdits({
  meeting,
  timeZone,
  view,
}: {
  meeting: () => string;
  timeZone: () => string;
  view: MeetingView;
}): AgendaEdits {
  const client = useClient();
  const saved = useSaved();
  const ids = useNewIds('agi');
  const [former, setFormer] = createSignal<readonly (readonly Act[])[]>([]);

  /** At the first refusal it stops and says why; those before it are done. */
  const doAll = (acts: readonly Act[]) =>
    saved.run(async () => {
      const made = acts.map((each) => {
        const done = client.attempt(each);
        if (!done.accepted) throw createRefusedError(done);
        return done.saved;
      });
      await Promise.all(made);
    });

  async function change(acts: readonly Act[], back: readonly Act[] | null): Promise<boolean> {
    const isSaved = await doAll(acts);
    if (isSaved && back !== null) setFormer((list) => [...list, back]);
    return isSaved;
  }

  const edit = (item: string, fields: Fields) =>
    act('agenda.edit_item', { item, meeting: meeting(), fields });
  function at({ id, startsAt }: Move): Act {
    const zone = view.items().find((item) => item.id === id)?.item.timeZone ?? timeZone();
    return act('agenda.edit_item', { item: id, meeting: meeting(), when: { startsAt, timeZone: zone } });
  }

  return {
    describe(item, fields) {
      const before = Object.fromEntries(
        Object.keys(fields).map((name) => [name, item.item[name as keyof Fields]]),
      ) as Fields;
      return change([edit(item.id, fields)], [edit(item.id, before)]);
    },
    move(moves) {
      if (moves.length === 0) return Promise.resolve(true);
      const before = moves.flatMap(({ id }) => {
        const item = view.items().find((each) => each.id === id)?.item;
        return item === undefined ? [] : [{ id, startsAt: item.startsAt }];
      });
      return change(moves.map(at), before.map(at));
    },
    async add({ title, startsAt, durationMinutes }) {
      const item = ids.of();
      const isSaved = await change(
        [
          act('agenda.add_item', {
            item,
            meeting: meeting(),
            title,
            startsAt,
            timeZone: timeZone(),
            durationMinutes,
            number: nextNumber(view.items()),
            kind: 'session',
            class: null,
            summary: null,
            room: null,
            speakers: [],
            order: nextOrder(view.docs()),
          }),
        ],
        [act('agenda.remove_item', { item, meeting: meeting() })],
      );
      if (isSaved) ids.used();
      return isSaved;
    },
    remove: (items) =>
      change(
        items.map(({ id }) => act('agenda.remove_item', { item: id, meeting: meeting() })),
        null,
      ),
    undo() {
      const back = former().at(-1);
      if (back === undefined) return null;
      return async () => {
        const isSaved = await doAll(back);
        if (isSaved) setFormer((list) => list.filter((each) => each !== back));
        return isSaved;
      };
    },
    notice: () => saved.notice(),
  };
}
