import type { Doc } from '#shared/kernel/mutation.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { seatsThatCount } from './panels.rules.ts';
import type { Panel, PanelFigure, PanelSeat } from './panels.schemas.ts';
import type { PanelRelease } from './release.schemas.ts';

/**
 * Areas whose rounds are over, the offices of the panel, and whether members see it by name. Nobody who rated, no reason,
 * and no seat's own ratings. The same entries give the same content, in whatever order they came.
 */
export function panelRelease({
  state,
  panel,
  seats,
  figures,
}: {
  state: string;
  panel: Panel;
  seats: readonly Doc<PanelSeat>[];
  figures: readonly PanelFigure[];
}): PanelRelease {
  const { edition, method, showsColumn } = panel;
  return {
    edition,
    state,
    method,
    seats: seatsThatCount(seats)
      .map(({ body: { institution, office } }) => ({ institution, office }))
      .sort(
        (left, right) => byText(left.institution, right.institution) || byText(left.office, right.office),
      ),
    showsColumn,
    areas: figures
      .filter(({ isFinal }) => isFinal)
      .map(({ area, sheets, values, contested }) => ({ area, sheets, values, contested }))
      .sort((left, right) => byText(left.area, right.area)),
  };
}
