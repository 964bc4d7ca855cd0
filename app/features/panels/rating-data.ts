import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import {
  type EvidenceItem,
  type PanelFigure,
  panelEvidence,
  panelEvidenceId,
  panelId,
  panelSeats,
  panels,
} from '#shared/panels/panels.schemas.ts';
import { type MethodIndicator, methodOf } from '#shared/scoring/ideal-1.ts';
import { type SubjectFigure, subjectFigure } from '#shared/scoring/subject.rules.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';
import { type OwnArea, ownAreasOf, type Said } from './own-area.ts';

/** The seat of this person in the panel of an edition, and its areas with what they said; each is worked out once. */
export function useRating(edition: Accessor<string>) {
  const client = useClient();
  const person = () => client.actor().person;
  const seating = createMemo(
    () =>
      client.replica
        .within(seatings, person())
        .find(({ body }) => body.edition === edition() && body.endedAt === null) ?? null,
  );
  const seat = createMemo(() => {
    const id = seating()?.body.seat;
    return id === undefined ? null : client.replica.one(panelSeats, id);
  });
  const panel = createMemo(() => client.replica.one(panels, panelId(edition())));
  const method = createMemo(() => panel()?.body.method ?? null);
  const indicators = createMemo((): readonly MethodIndicator[] => {
    const version = method();
    return version === null ? [] : methodOf(version).indicators;
  });
  const areas = createMemo((): readonly OwnArea[] => {
    const [held, known] = [seating()?.body.seat, panel()];
    if (held === undefined || known === null) return [];
    return ownAreasOf({ replica: client.replica, panel: known, seat: held, person: person() });
  });
  return { seating, seat, panel, method, indicators, areas };
}
export type RatingWork = ReturnType<typeof useRating>;

/** What the panel was given to read of an area, best first. */
export function useEvidence(of: Accessor<{ edition: string; area: string }>) {
  const client = useClient();
  return createMemo(
    (): readonly EvidenceItem[] => client.replica.one(panelEvidence, panelEvidenceId(of()))?.body.items ?? [],
  );
}

/** What one person's answers alone would give: the panel's figure comes from all seats. Evidence changes none of it. */
export function previewOf({
  method,
  said,
}: {
  method: PanelFigure['method'];
  said: Said;
}): Pick<SubjectFigure, 'score' | 'low' | 'high'> {
  return subjectFigure({
    indicators: methodOf(method).indicators,
    ratings: [Object.fromEntries(Object.entries(said).map(([code, { value }]) => [code, value]))],
    evidence: [],
  });
}
