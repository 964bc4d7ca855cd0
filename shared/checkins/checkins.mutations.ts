import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { LOGISTICS } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, remove } from '#shared/kernel/mutation.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import { badgesMutations } from './badges.mutations.ts';
import { CheckInSchema, checkIns } from './checkins.schemas.ts';

const { participant, direction, way, door } = CheckInSchema.entries;

/** One scan at one door. Two doors never conflict: their scans are read together. */
const record = defineMutation({
  name: 'checkins.record',
  args: v.strictObject({
    checkIn: IdSchema,
    meeting: IdSchema,
    participant,
    direction,
    way,
    door,
    at: Instant,
  }),
  compartment: () => COMMITTEE,
  reads: (args) => [one(participants, args.participant)],
  decide({ args: { checkIn, meeting, ...scan }, docs, actor, now }) {
    if (!may(actor, 'checkin.record')) return refuse('access.not_allowed', { action: 'checkin.record' });
    if (docs.get(participants, scan.participant)?.parent !== meeting) {
      return refuse('participants.unknown_participant', { participant: scan.participant });
    }
    const body = { ...scan, heardAt: now, by: actor.person, device: actor.device };
    return accept([create(checkIns, { id: checkIn, parent: meeting, audience: LOGISTICS, body })]);
  },
});

/** Removes a wrong scan: by its author, or by the presidency when it cleans up the list. */
const undo = defineMutation({
  name: 'checkins.undo',
  args: v.strictObject({ checkIn: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ checkIn }) => [one(checkIns, checkIn)],
  decide({ args: { checkIn, meeting }, docs, actor }) {
    if (!may(actor, 'checkin.record')) return refuse('access.not_allowed', { action: 'checkin.record' });
    const known = docs.get(checkIns, checkIn);
    if (known?.parent !== meeting) return refuse('checkins.unknown_check_in', { checkIn });
    if (known.body.by !== actor.person && !may(actor, 'meetings.edit')) {
      return refuse('checkins.not_yours', { checkIn });
    }
    return accept([remove(checkIns, checkIn)]);
  },
});

export const checkinsMutations = [record, undo, ...badgesMutations] as const;
