import { versions } from '#shared/assessment/assessment.schemas.ts';
import { issue } from '#shared/assessment/issuing.mutations.ts';
import { isFrozen } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Stored } from '#shared/kernel/upgrade.ts';
import { defineUpgrade } from '#shared/kernel/upgrade.ts';
import { freeze } from './publication.mutations.ts';
import { publications } from './publication.schemas.ts';

const MIGRATION = '0020_adopted_editions_are_frozen';

/** By their ids; one that is closed stays as it was read. */
function adoptedEditions(stored: Stored): string[] {
  return stored
    .entries(editions)
    .filter(({ body }) => isFrozen(body.status) && body.status !== 'closed')
    .map(({ id }) => id);
}

/**
 * Editions that earlier versions moved on without more: their text is made, and what was given is frozen, as if they were
 * adopted now. To publish them stays with whoever presides.
 */
export const publicationUpgrades = [
  defineUpgrade({
    ...{ migration: MIGRATION, name: 'issue-adopted', act: issue },
    find(stored) {
      const made = new Set(stored.entries(versions).map(({ body }) => `${body.edition} ${body.kind}`));
      return adoptedEditions(stored)
        .filter((edition) => !made.has(`${edition} adopted`))
        .map((edition) => ({
          subject: edition,
          args: { edition, kind: 'adopted', round: null, only: null, corrections: [] },
        }));
    },
  }),
  defineUpgrade({
    ...{ migration: MIGRATION, name: 'freeze-adopted', act: freeze },
    find(stored) {
      const known = new Set(stored.entries(publications).map(({ body }) => body.edition));
      return adoptedEditions(stored)
        .filter((edition) => !known.has(edition))
        .map((edition) => ({ subject: edition, args: { edition } }));
    },
  }),
];
