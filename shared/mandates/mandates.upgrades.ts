import { defineUpgrade } from '#shared/kernel/upgrade.ts';
import { tell } from './mandates.mutations.ts';
import { mandates } from './mandates.schemas.ts';

/** Mandates from before the identities followed them. */
export const mandatesUpgrades = [
  defineUpgrade({
    migration: '0012_identities_follow_mandates',
    name: 'settle-mandates',
    act: tell,
    find: (stored) => stored.entries(mandates).map(({ id }) => ({ subject: id, args: { mandate: id } })),
  }),
];
