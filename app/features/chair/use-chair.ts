import { useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { lastOf } from '#app/features/ballots/at-once.ts';
import { type Ballots, useBallots } from '#app/features/ballots/use-ballots.ts';
import { useDoneWords } from '#app/features/ballots/use-done-words.ts';
import { type FloorView, useFloor } from '#app/features/floor/use-floor.ts';
import { useSecond } from '#app/features/floor/use-second.ts';
import { type MeetingView, useMeeting } from '#app/features/meetings/use-meeting.ts';
import { type Done, useDone } from '#app/kit/use-done.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act, type Doing } from '#app/sync/acts.ts';
import type { FloorRequest, Speaking } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { type ChairText, type Texts, useTexts } from './use-texts.ts';

/** What is asked in place, one thing at a time: where it is typed nothing else of the desk is covered. */
export type Asking =
  | { readonly kind: 'add' }
  | { readonly kind: 'time' }
  | { readonly kind: 'row'; readonly request: string }
  /** `before`: null is the end of the list. */
  | { readonly kind: 'move'; readonly request: string; readonly before: string | null }
  | { readonly kind: 'vote' }
  | { readonly kind: 'void' };

/** What stands behind the question mark of the address. */
interface Query {
  readonly item: string;
  readonly text: string;
  readonly part: string;
}

export interface Chair {
  readonly id: string;
  readonly floor: FloorView;
  readonly view: MeetingView;
  readonly texts: Texts;
  /** By the server's clock, each second while somebody speaks. */
  readonly now: Accessor<number>;
  /** The acts of the room. */
  readonly done: Done;
  /** Those of a vote, with what is known of them, which stands where the vote does. */
  readonly voted: Done;
  readonly votes: Ballots;
  readonly speaking: Accessor<Speaking | null>;
  readonly next: Accessor<Doc<FloorRequest> | null>;
  /** The item of the agenda that stands on the desk: the open one, unless another was chosen. */
  readonly looked: Accessor<TimedItem | null>;
  /** Whether that is the one that the room is at. */
  readonly isAtOpen: Accessor<boolean>;
  /** Whether the room has a text before it. */
  isInRoom(text: ChairText): boolean;
  readonly asking: Accessor<Asking | null>;
  ask(asking: Asking | null): void;
  /** Which part a phone shows. */
  readonly part: Accessor<string>;
  /** An address of the desk with something changed. */
  href(change: Partial<Record<keyof Query, string | null>>): string;
  go(change: Partial<Record<keyof Query, string | null>>): void;
  /** Does an act of the room. @param of tells one act from the next */
  run(doing: Doing, of?: string): Promise<boolean>;
  call(request: string): void;
  callNext(): void;
  endSpeech(): void;
  switchClock(): void;
  switchList(): void;
}

/** Within this time nobody means the second of two presses of one key or button. */
const TWICE_MS = 700;

/** All that the desk of whoever leads a meeting shows, and what its keys and buttons do. */
export function useChair(id: string): Chair {
  const client = useClient();
  const navigate = useNavigate();
  const query = useQuery<Query>();
  const floor = useFloor(() => id);
  const view = useMeeting(() => id);
  const votes = useBallots(() => id);
  const nameOf = useDoneWords();
  const done = useDone(undefined, undefined, nameOf);
  const voted = useDone(
    undefined,
    () => {
      const ballot = votes.now();
      return ballot === null ? [] : lastOf(ballot);
    },
    nameOf,
  );
  const [asking, setAsking] = createSignal<Asking | null>(null);
  const sitting = () => (floor.isSitting() ? (floor.sitting()?.body ?? null) : null);
  const speaking = createMemo(() => sitting()?.speaking ?? null);
  const now = useSecond(() => speaking()?.runningSince != null);
  const next = createMemo(() => floor.list()[0] ?? null);
  const looked = createMemo(() => {
    const items = view.items();
    const wished = items.find((item) => item.id === query.item);
    const open = items.find((item) => item.id === floor.item()?.id);
    return wished ?? open ?? null;
  });
  const isAtOpen = () => {
    const open = floor.item();
    return floor.isSitting() && open !== null && (looked() === null || looked()?.id === open.id);
  };
  const texts = useTexts({
    meeting: id,
    item: () => looked()?.id ?? floor.item()?.id ?? null,
    wished: () => query.text,
    shown: () => sitting()?.text ?? null,
  });

  const lastAt = new Map<string, number>();
  /** Whether this is the second of two presses. */
  function isTwice(what: string): boolean {
    const at = client.now();
    const before = lastAt.get(what) ?? Number.NEGATIVE_INFINITY;
    lastAt.set(what, at);
    return at - before < TWICE_MS;
  }

  const address = (change: Partial<Record<keyof Query, string | null>>) => {
    const all = { item: query.item, text: query.text, part: query.part, ...change };
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(all))
      if (value != null && value !== '') search.set(name, value);
    const said = search.toString();
    return `/meetings/${id}/chair${said === '' ? '' : `?${said}`}`;
  };
  const run = (doing: Doing, of: string = doing.name) => done.run(doing, of);
  /** A row in which something is asked may be gone by now. */
  const close = () => setAsking(null);

  function call(request: string) {
    if (isTwice('call')) return;
    close();
    void run(act('floor.call', { meeting: id, request }));
  }

  // When the room goes on, so does the desk, also where another device led it there.
  createEffect(
    on(
      () => floor.item()?.id,
      (open) => {
        if (open !== undefined && query.item !== undefined)
          navigate(address({ item: null, text: null }), { scroll: false, replace: true });
      },
      { defer: true },
    ),
  );

  return {
    ...{
      id,
      floor,
      view,
      texts,
      now,
      done,
      voted,
      votes,
      speaking,
      next,
      looked,
      isAtOpen,
      asking,
      run,
      call,
    },
    isInRoom: ({ shown }) => sitting()?.text?.id === shown.id,
    ask: setAsking,
    part: () => query.part ?? 'floor',
    href: address,
    go: (change) => navigate(address(change), { scroll: false, replace: true }),
    callNext() {
      const request = next();
      if (request === null) done.refuse('floor.nobody_waits');
      else call(request.id);
    },
    endSpeech() {
      if (speaking() !== null && !isTwice('call')) void run(act('floor.end', { meeting: id }));
    },
    switchClock() {
      const who = speaking();
      if (who === null || isTwice('clock')) return;
      const name = who.runningSince === null ? 'floor.resume' : 'floor.pause';
      void run(act(name, { meeting: id }));
    },
    switchList() {
      const open = sitting();
      if (open?.item == null || isTwice('list')) return;
      void run(act(open.isListOpen ? 'floor.close_list' : 'floor.open_list', { meeting: id }));
    },
  };
}
