import { type Accessor, createMemo, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { type VerifySignature, verifyToken } from '#shared/checkins/badges.rules.ts';
import { badgeKeys, badges } from '#shared/checkins/checkins.schemas.ts';
import type { Presence } from '#shared/checkins/presence.rules.ts';
import {
  type Direction,
  type Judgement,
  judgePerson,
  readScanned,
  readTyped,
  type Way,
} from './judge-entry.ts';
import { type PresenceView, usePresence } from './use-presence.ts';

/** The same code held in front of the camera within this time is not a second attempt, in ms. */
const HELD_ON = 4_000;

/** What the door shows about the last attempt. `recorded` only once it is on disk. */
export type Shown =
  | {
      readonly kind: 'recorded';
      readonly checkIn: string;
      readonly participant: string;
      readonly direction: Direction;
      readonly at: number;
      readonly note: 'not_inside' | null;
    }
  | { readonly kind: 'not_saved'; readonly participant: string }
  | { readonly kind: 'undone'; readonly participant: string }
  | Exclude<Judgement, { kind: 'pass' }>;

export interface Door {
  readonly view: PresenceView;
  readonly name: Accessor<string | null>;
  rename(name: string): Promise<void>;
  readonly direction: Accessor<Direction>;
  setDirection(direction: Direction): void;
  readonly shown: Accessor<Shown | null>;
  readonly presence: Accessor<ReadonlyMap<string, Presence>>;
  readonly inside: Accessor<number>;
  /** Scans of this device that the server has not confirmed. */
  readonly unsent: Accessor<number>;
  /** Returns false for a text that is still held in front of the camera. */
  scan(text: string): Promise<boolean>;
  type(code: string): Promise<void>;
  choose(participant: string): Promise<void>;
  /** Records an attempt that was only shown: a person who is in already, or whose badge has expired. */
  recordAnyway(): Promise<void>;
  undo(): Promise<void>;
}

/** One door of one meeting. It decides only from what this device has. */
export function useDoor({ id, verify }: { id: () => string; verify: VerifySignature }): Door {
  const client = useClient();
  const view = usePresence(id);
  const guard = createActGuard();
  const ids = useNewIds('chk');
  const key = () => `door/${id()}`;
  const name = createMemo(() => {
    const kept = client.remembered(key());
    return typeof kept === 'string' ? kept : null;
  });
  const [direction, setDirection] = createSignal<Direction>('in');
  const [shown, setShown] = createSignal<Shown | null>(null);
  const presence = createMemo(() => view.presenceOn(view.today()));
  const byCode = createMemo(
    () => new Map(client.replica.within(badges, id()).map(({ body }) => [body.code, body.participant])),
  );
  const withdrawn = createMemo(
    () =>
      new Map(
        client.replica
          .within(badges, id())
          .map(({ body: { participant, withdrawnAt = null } }) => [participant, withdrawnAt] as const),
      ),
  );
  let last = { text: '', at: 0 };

  async function record({
    participant,
    way,
    note,
  }: {
    participant: string;
    way: Way;
    note: 'not_inside' | null;
  }) {
    const checkIn = ids.of(participant);
    const at = client.now();
    const door = name() ?? '?';
    // The direction may change while this one is written.
    const chosen = direction();
    const args = { checkIn, meeting: id(), participant, direction: chosen, way, door, at };
    await guard.once(async () => {
      try {
        await client.act('checkins.record', args).saved;
        ids.used(participant);
        setShown({ kind: 'recorded', checkIn, participant, direction: chosen, at, note });
      } catch {
        // It has left the view again; the person at the door must know at once.
        setShown({ kind: 'not_saved', participant });
      }
    }, participant);
  }

  async function judge(found: { participant: string } | { refused: Judgement }, way: Way) {
    const { participant } = 'refused' in found ? found.refused : found;
    const isListed = participant !== null && view.listed().has(participant);
    // A person who left the list is not admitted, however old the badge.
    const judgement =
      'refused' in found && (participant === null || isListed)
        ? found.refused
        : judgePerson({
            participant: participant ?? '',
            way,
            direction: direction(),
            presence: presence(),
            isListed,
            withdrawnAt: withdrawn().get(participant ?? '') ?? null,
          });
    if (judgement.kind === 'pass') await record(judgement);
    else setShown(judgement);
  }

  return {
    view,
    name,
    rename: (next) => client.remember(key(), next),
    direction,
    setDirection,
    shown,
    presence,
    inside: createMemo(() => [...presence().values()].filter(({ isInside }) => isInside).length),
    unsent: createMemo(
      () => client.outbox().filter(({ envelope }) => envelope.name.startsWith('checkins.')).length,
    ),
    async scan(text) {
      const at = client.now();
      const isHeldOn = text === last.text && at - last.at < HELD_ON;
      last = { text, at };
      if (isHeldOn) return true;
      const keys = client.replica.all(badgeKeys).map(({ body }) => body);
      const verdict = await verifyToken({ text, keys, meeting: id(), now: at, verify });
      await judge(readScanned(verdict), 'qr');
      return true;
    },
    type: (typed) => judge(readTyped({ typed, byCode: byCode() }), 'code'),
    choose: (participant) => judge({ participant }, 'list'),
    async recordAnyway() {
      const now = shown();
      if (now?.kind === 'already') await record({ participant: now.participant, way: now.way, note: null });
      if (now?.kind === 'refused' && now.reason === 'expired' && now.participant !== null)
        await record({ participant: now.participant, way: 'list', note: null });
    },
    async undo() {
      const now = shown();
      if (now?.kind !== 'recorded') return;
      const { checkIn, participant } = now;
      await guard.once(async () => {
        try {
          await client.act('checkins.undo', { checkIn, meeting: id() }).saved;
          last = { text: '', at: 0 };
          setShown({ kind: 'undone', participant });
        } catch {
          // The scan stays: the person who wanted to undo it must know.
          setShown({ kind: 'not_saved', participant });
        }
      }, checkIn);
    },
  };
}
