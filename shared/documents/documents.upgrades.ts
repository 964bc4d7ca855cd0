import { defineUpgrade } from '#shared/kernel/upgrade.ts';
import { documents, documentVersions } from './documents.schemas.ts';
import { refreshReaders } from './readers.mutations.ts';

/** Green papers whose files everybody could read in earlier versions. */
export const documentsUpgrades = [
  defineUpgrade({
    migration: '0009_members_business_for_members',
    name: 'settle-members',
    act: refreshReaders,
    find(stored) {
      const open = new Set(
        stored
          .entries(documentVersions)
          .flatMap(({ audience, parent }) => (audience === 'all' ? parent : [])),
      );
      return stored
        .entries(documents)
        .filter(({ id, body }) => open.has(id) && body.marking === 'green')
        .map(({ id: document }) => ({ subject: document, args: { document } }));
    },
  }),
];
