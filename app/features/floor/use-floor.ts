import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useVenueHours, type VenueHours } from '#app/features/meetings/use-venue-hours.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import {
  type FloorMove,
  type FloorRequest,
  floorMoves,
  floorRequests,
  type Intervention,
  interventions,
  type Sitting,
  sittingId,
  sittings,
} from '#shared/floor/floor.schemas.ts';
import { speakersOf } from '#shared/floor/list.rules.ts';
import { askedHere } from '#shared/floor/order.rules.ts';
import { isSitting } from '#shared/floor/sitting.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { type Delegation, delegations } from '#shared/participants/participants.schemas.ts';
import type { FloorRule, Parameters } from '#shared/rules/parameters.schemas.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';

/**
 * A meeting in session, reactive. The list is as the server has it: what was asked here waits in `asked`. The sitting is as
 * this device has left it, with what it did and the server has not heard of yet.
 */
export interface FloorView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  readonly sitting: Accessor<Doc<Sitting> | null>;
  readonly isSitting: Accessor<boolean>;
  readonly item: Accessor<Sitting['item']>;
  readonly rule: Accessor<FloorRule | null>;
  /** Who waits, the next one first. */
  readonly list: Accessor<readonly Doc<FloorRequest>[]>;
  /** What was asked on this device and is not in the list yet. */
  readonly asked: Accessor<readonly Doc<FloorRequest>[]>;
  /** Of this sitting: what a delegation asked last, if the room went on before it was called; else null. */
  lapsedOf(delegation: string): Doc<FloorRequest> | null;
  /** Of the open item, as they spoke. */
  readonly spoken: Accessor<readonly Doc<Intervention>[]>;
  /** Why the chair moved a request last; null if it did not. */
  moveOf(request: string): FloorMove | null;
  readonly delegations: Accessor<readonly Doc<Delegation>[]>;
  /** The name of a delegation by its code. */
  nameOf(code: string): string;
  /** Without a network: of when all of this is. Null while the line is there, or where no answer ever came. */
  readonly asOf: Accessor<number | null>;
  readonly hours: VenueHours;
}

/** One meeting in session, for the page of everybody and the desk of the chair. */
export function useFloor(id: () => string): FloorView {
  const client = useClient();
  const { locale } = useI18n();
  const { replica } = client;
  const meeting = createMemo(() => replica.one(meetings, id()));
  const sitting = createMemo(() => replica.one(sittings, sittingId(id())));
  const item = createMemo(() => sitting()?.body.item ?? null, undefined, {
    equals: (one, other) => one?.id === other?.id && one?.title === other?.title,
  });
  const day = () => sitting()?.body.day ?? null;
  const parameters = createMemo((): Parameters | null => {
    const on = day();
    if (on === null) return null;
    const rules = { sets: replica.all(ruleSets), versions: replica.all(parameterVersions), day: on };
    return parametersOn(rules)?.parameters ?? null;
  });
  const rule = () => parameters()?.floor ?? null;
  const requests = createMemo(() => replica.within(floorRequests, id()));
  const moves = createMemo(() => replica.within(floorMoves, id()));
  const spoken = createMemo(() =>
    replica
      .within(interventions, id())
      .filter(({ body }) => body.item === item()?.id)
      .sort((left, right) => left.body.startedAt - right.body.startedAt || (left.id < right.id ? -1 : 1)),
  );
  const list = createMemo(() =>
    speakersOf({
      sitting: sitting()?.body ?? null,
      ...{ requests: requests(), moves: moves(), interventions: spoken(), parameters: parameters() },
    }),
  );
  const listed = createMemo(() => replica.within(delegations, id()));
  const names = createMemo(
    () => new Map(listed().map(({ body }) => [body.code, readText(body.name, locale()).value])),
  );
  const lastMoves = createMemo(() => {
    const taken = moves()
      .map(({ body }) => body)
      .filter(({ turn }) => turn !== null)
      .sort((left, right) => (left.turn ?? 0) - (right.turn ?? 0));
    return new Map(taken.map((each) => [each.request, each]));
  });
  return {
    meeting,
    sitting,
    isSitting: () => isSitting(sitting()?.body, meeting()?.body),
    item,
    rule,
    list,
    asked: createMemo(() => askedHere(requests(), item()?.id ?? '')),
    lapsedOf(delegation) {
      const since = sitting()?.body.openedAt ?? Number.POSITIVE_INFINITY;
      const last = requests()
        .filter(({ body }) => body.delegation === delegation && (body.takenAt ?? 0) >= since)
        .reduce<Doc<FloorRequest> | null>(
          (latest, each) => ((latest?.body.turn ?? 0) > (each.body.turn ?? 0) ? latest : each),
          null,
        );
      return last?.body.state === 'lapsed' ? last : null;
    },
    spoken,
    moveOf: (request) => lastMoves().get(request) ?? null,
    delegations: listed,
    nameOf: (code) => names().get(code) ?? code,
    asOf: () => (client.isOffline() ? client.lastAnswerAt() : null),
    hours: useVenueHours(id),
  };
}
