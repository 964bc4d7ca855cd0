import { type Accessor, createMemo } from 'solid-js';
import { type RoomText, type RoomTextGroup, useShowable } from '#app/features/floor/use-showable.ts';
import type { BallotAbout } from '#shared/ballots/ballots.schemas.ts';
import { VOTED_AS } from '#shared/ballots/voted-kinds.rules.ts';
import type { ShownText } from '#shared/floor/floor.schemas.ts';

export type ChairText = RoomText;

/** As it is put to the vote; null where there is nothing, or what nobody votes on. */
export function votable(text: ChairText | null): Pick<NonNullable<BallotAbout>, 'kind' | 'id'> | null {
  const kind = text === null ? null : VOTED_AS[text.shown.kind];
  return text === null || kind === null ? null : { kind, id: text.shown.id };
}

export interface Texts {
  readonly groups: Accessor<readonly RoomTextGroup[]>;
  /** The group of the chosen text. */
  readonly group: Accessor<RoomTextGroup | null>;
  readonly chosen: Accessor<ChairText | null>;
}

/** What whoever leads can put before the room, and which of it stands on the desk. */
export function useTexts({
  meeting,
  item,
  wished,
  shown,
}: {
  meeting: string;
  item: () => string | null;
  /** The id in the address. */
  wished: () => string | undefined;
  /** What the room has before it. */
  shown: () => ShownText | null;
}): Texts {
  const groups = useShowable(() => meeting, item);
  const chosen = createMemo(() => {
    const all = groups().flatMap(({ texts }) => texts);
    const of = (id: string | undefined) => all.find((text) => text.shown.id === id);
    return (
      of(wished()) ??
      of(shown()?.id) ??
      all.find(({ amendment }) => amendment?.body.state === 'under_discussion') ??
      all.find(({ isOver }) => !isOver) ??
      all[0] ??
      null
    );
  });
  const group = createMemo(
    () => groups().find(({ texts }) => texts.some((each) => each === chosen())) ?? null,
  );
  return { groups, group, chosen };
}
