import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { isToForget } from '#shared/kernel/forgetting.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, one, remove } from '#shared/kernel/mutation.ts';
import { forgetNominee } from './nominations.rules.ts';
import { endedClaims, nominations } from './nominations.schemas.ts';
import { contacts, travelNeeds } from './personal.schemas.ts';

const COLLECTIONS = { contacts, travelNeeds } as const;

/** Done by the server, the day after the last one: people need not remember to withdraw what they shared. */
const forgetPersonal = defineMutation({
  name: 'personal.forget',
  internal: true,
  args: v.strictObject({ collection: v.picklist(['contacts', 'travelNeeds']), id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ collection, id }) => [one(COLLECTIONS[collection], id)],
  decide({ args: { collection, id }, docs, now }) {
    const found = collection === 'contacts' ? docs.get(contacts, id) : docs.get(travelNeeds, id);
    if (found === null || !isToForget({ lastDay: found.body.expiresOn, now })) return accept([]);
    return accept([remove(COLLECTIONS[collection], id)]);
  },
});

/** The message about a move is personal too. */
const forgetEnded = defineMutation({
  name: 'participants.forget_ended',
  internal: true,
  args: v.strictObject({ collection: v.literal('endedClaims'), id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(endedClaims, id)],
  decide({ args: { id }, docs, now }) {
    const lastDay = docs.get(endedClaims, id)?.body.expiresOn;
    if (lastDay === undefined || !isToForget({ lastDay, now })) return accept([]);
    return accept([remove(endedClaims, id)]);
  },
});

/** Name, credential and note verbale; who came stays on the list of participants. */
const forgetNomination = defineMutation({
  name: 'nominations.forget',
  internal: true,
  args: v.strictObject({ collection: v.literal('nominations'), id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(nominations, id)],
  decide({ args: { id }, docs, now }) {
    const known = docs.get(nominations, id);
    const lastDay = known?.body.expiresOn;
    if (known === null || lastDay === undefined || !isToForget({ lastDay, now })) return accept([]);
    const { state, participant } = known.body;
    const isListed = state === 'accredited' || state === 'withdrawn';
    return accept([
      remove(nominations, id),
      // Never decided: nobody of the list depends on who said that they are this person.
      ...(isListed ? [] : [forgetNominee({ participant, meeting: known.parent ?? '' })]),
    ]);
  },
});

export const forgettingMutations = [forgetPersonal, forgetEnded, forgetNomination] as const;
