import { defineUpgrade } from '#shared/kernel/upgrade.ts';
import { settle } from '#shared/states/set-asides.mutations.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { setAsideReaders } from './set-aside-readers.ts';

/** What earlier versions laid before an office, whatever act it was. */
export const setAsidesUpgrades = [
  defineUpgrade({
    migration: '0019_set_asides_by_their_act',
    name: 'settle-set-asides',
    act: settle,
    find: (stored) =>
      stored
        .entries(setAsides)
        .filter(({ audience }) => /^(national|presidency)\//.test(audience))
        .map(({ id, body: { mutation } }) => {
          const readers = setAsideReaders({ name: String(mutation.name), args: mutation.args });
          return { subject: id, args: { compartment: String(mutation.compartment), id, readers } };
        })
        .filter(({ args }) => args.readers !== 'office'),
  }),
];
