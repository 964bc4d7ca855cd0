import { defineUpgrade, type Stored, type Upgrade } from '#shared/kernel/upgrade.ts';
import { notePlace } from './places.mutations.ts';
import { reportPlaceId } from './places.schemas.ts';
import { reports } from './reports.schemas.ts';

/** Once for each place from which each author sent a report. */
function findPlaces(stored: Stored) {
  const found = stored.entries(reports).map(({ body: { author: person, state, institution, unit } }) => {
    const args = { state, person, institution, unit };
    return [reportPlaceId(args), args] as const;
  });
  return [...new Map(found)].map(([subject, args]) => ({ subject, args }));
}

export const reportsUpgrades: readonly Upgrade[] = [
  defineUpgrade({
    migration: '0016_authors_keep_their_reports',
    name: 'report-places',
    act: notePlace,
    find: findPlaces,
  }),
];
