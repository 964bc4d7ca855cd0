import { defineUpgrade } from '#shared/kernel/upgrade.ts';
import { actionPoints, decisions } from './decisions.schemas.ts';
import { refreshReaders } from './readers.mutations.ts';

/** Decisions and action points that everybody could read in earlier versions, by their meetings. */
export const decisionsUpgrades = [
  defineUpgrade({
    migration: '0009_members_business_for_members',
    name: 'settle-members',
    act: refreshReaders,
    find(stored) {
      const open = [...stored.entries(decisions), ...stored.entries(actionPoints)].filter(
        ({ audience }) => audience === 'all',
      );
      const found = new Set(open.flatMap(({ parent }) => parent ?? []));
      return [...found].sort().map((meeting) => ({ subject: meeting, args: { meeting } }));
    },
  }),
];
