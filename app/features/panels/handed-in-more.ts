import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { roundThatCounts } from '#shared/panels/panels.rules.ts';
import { LEAST_SHEETS, panelAreaId, sheetHandIns } from '#shared/panels/panels.schemas.ts';
import type { OwnArea } from './own-area.ts';

/** What a rater is told of a sheet that is handed in: while the round is open, and when the area is finished. */
export function useHandedInMore(): { open(area: OwnArea): string; final(area: OwnArea): string } {
  const client = useClient();
  const { t } = useI18n();
  const least = LEAST_SHEETS;
  const handedInAgain = ({ body }: OwnArea) =>
    client.replica.within(sheetHandIns, panelAreaId(body)).filter(({ body: { round } }) => round === 2)
      .length;
  return {
    open: ({ told }) =>
      told === 2 ? t('rating.check.handed_in_again_more', { least }) : t('rating.check.handed_in_more'),
    final: (area) =>
      area.sheet?.handedInAgain != null && roundThatCounts(handedInAgain(area), 2) === 1
        ? t('rating.read.unused', { least })
        : t('rating.read.final_more'),
  };
}
