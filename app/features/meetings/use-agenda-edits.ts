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
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import type { MeetingView } from './use-meeting.ts';

type Fields = NonNullable<ArgsOf<'agenda.edit_item'>['fields']>;

function createRefusedError({ code, details = {} }: { code: string; details?: JsonObject }): CodedError {
  return new CodedError({ code, status: 409, details });
}

export interface AgendaEdits {
  /**
   * Each resolves to whether it is durable; a refusal is in `notice`, and nothing has changed.
   * @param seen revision on the screen when the person began, if older: what came since is a conflict
   */
  describe(item: TimedItem, fields: Fields, seen?: number): Promise<boolean>;
  move(moves: readonly Move[], seen?: number): Promise<boolean>;
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

  const seenOf = (item: string, rev: number | undefined) =>
    rev === undefined ? {} : { seen: { [`${agendaItems.name}/${item}`]: rev } };
  const edit = (item: string, fields: Fields, seen?: number) =>
    act('agenda.edit_item', { item, meeting: meeting(), fields }, seenOf(item, seen));
  function at({ id, startsAt }: Move, seen?: number): Act {
    const zone = view.items().find((item) => item.id === id)?.item.timeZone ?? timeZone();
    const when = { startsAt, timeZone: zone };
    return act('agenda.edit_item', { item: id, meeting: meeting(), when }, seenOf(id, seen));
  }

  return {
    describe(item, fields, seen) {
      const before = Object.fromEntries(
        Object.keys(fields).map((name) => [name, item.item[name as keyof Fields]]),
      ) as Fields;
      return change([edit(item.id, fields, seen)], [edit(item.id, before)]);
    },
    move(moves, seen) {
      if (moves.length === 0) return Promise.resolve(true);
      const before = moves.flatMap(({ id }) => {
        const item = view.items().find((each) => each.id === id)?.item;
        return item === undefined ? [] : [{ id, startsAt: item.startsAt }];
      });
      return change(
        moves.map((each) => at(each, seen)),
        before.map((each) => at(each)),
      );
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
