import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ownState } from '#app/features/contributions/work-data.ts';
import type { Client } from '#app/sync/app-client.ts';
import { may } from '#shared/access/rules.ts';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { lackOf } from '#shared/panels/panels.rules.ts';
import {
  type PanelArea,
  type PanelFigure,
  type PanelSeat,
  panelAreas,
  panelFigures,
  panelId,
  panelSeats,
  panels,
  seatHolderId,
  seatHolders,
  sheetHandIns,
} from '#shared/panels/panels.schemas.ts';

/** Whether somebody looks after their state's panel, authorises what leaves it, or neither. */
export function partInPanel(client: Pick<Client, 'actor'>): { manages: boolean; authorises: boolean } {
  const actor = client.actor();
  const { state } = actor;
  return {
    manages: may(actor, 'panels.manage', { state }),
    authorises: may(actor, 'panels.authorise', { state }),
  };
}

/** Whether what this device did last to a thing can be lost no more. */
export function isStored(
  client: Pick<Client, 'replica' | 'factsOf'>,
  { collection, id }: { collection: Collection<JsonObject>; id: string },
): boolean {
  const act = client.replica.pending(collection, id);
  return act === null || (client.factsOf(act)?.savedAt ?? null) !== null;
}

const bySeat = (left: Doc<PanelSeat>, right: Doc<PanelSeat>) => {
  const [one, other] = [left, right].map(({ body, id }) => `${body.institution} ${body.office} ${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** The panel of this person's state for an edition; each part is worked out once. */
export function usePanel(edition: Accessor<string>) {
  const client = useClient();
  const id = () => panelId(edition());
  /** Until the act that sets it up is durable there is none: its form is there to say that it could not be saved. */
  const isSetUp = createMemo<boolean>((before) => {
    const known = client.replica.one(panels, id()) !== null;
    return known && (before || isStored(client, { collection: panels, id: id() }));
  }, false);
  const panel = createMemo(() => (isSetUp() ? client.replica.one(panels, id()) : null));
  const allSeats = createMemo(() => client.replica.within(panelSeats, id()).sort(bySeat));
  const seats = createMemo(() => allSeats().filter(({ body }) => body.endedAt === null));
  const areas = createMemo(() =>
    client.replica
      .within(panelAreas, id())
      .sort((left, right) => AREA_CODES.indexOf(left.body.area) - AREA_CODES.indexOf(right.body.area)),
  );
  const figures = createMemo(
    () =>
      new Map(
        client.replica
          .within(panelFigures, id())
          .map(({ body }): [PanelFigure['area'], PanelFigure] => [body.area, body]),
      ),
  );
  /** Areas that requirements ask this state about, not yet rated. */
  const asked = createMemo(() => {
    const known = new Set(areas().map(({ body }) => body.area));
    const wanted = client.replica
      .within(requirements, edition())
      .flatMap(({ body: { about, askedOf, withdrawn } }) =>
        !withdrawn && about.kind === 'area' && askedOf.includes(ownState(client)) ? [about.code] : [],
      );
    return AREA_CODES.filter((code) => wanted.includes(code) && !known.has(code));
  });
  return {
    ...{ id, panel, allSeats, seats, areas, figures, asked },
    holderOf: (seat: string) => client.replica.one(seatHolders, seatHolderId(seat))?.body ?? null,
    lackOf: (area: Doc<PanelArea>) =>
      lackOf({
        area: area.body,
        seats: allSeats(),
        handIns: client.replica.within(sheetHandIns, area.id).map(({ body }) => body),
        state: ownState(client),
      }),
  };
}
export type PanelWork = ReturnType<typeof usePanel>;
