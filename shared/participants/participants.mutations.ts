import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { isBodyCode } from '#shared/access/seats.ts';
import { connections, followConnection, joiningFollows } from '#shared/connections/connections.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  forward,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { isAnotherPerson } from './another-person.rules.ts';
import { attendanceMutations } from './attendance.mutations.ts';
import { contactsMutations } from './contacts.mutations.ts';
import { endFormerOnList } from './former.rules.ts';
import { linksMutations } from './links.mutations.ts';
import { needsMutations } from './needs.mutations.ts';
import { nominationsMutations } from './nominations.mutations.ts';
import {
  forgetParticipant,
  holderOf,
  issueBadge,
  linkId,
  refreshMoved,
  refreshReaders,
} from './nominations.rules.ts';
import { participantLinks } from './nominations.schemas.ts';
import { delegationFields, delegations, participantFields, participants } from './participants.schemas.ts';
import { needsId } from './personal.rules.ts';
import { travelNeeds } from './personal.schemas.ts';
import { dropSpeaker } from './speakers.rules.ts';
import { upkeepMutations } from './upkeep.mutations.ts';

const NOT_ALLOWED = { action: 'participants.edit' };

const addDelegation = defineMutation({
  name: 'participants.add_delegation',
  args: v.strictObject({ delegation: IdSchema, meeting: IdSchema, ...delegationFields }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [
    one(meetings, meeting),
    within(connections, meeting),
    within(delegations, meeting),
  ],
  decide({ args: { delegation, meeting, ...body }, docs, actor }) {
    if (!may(actor, 'participants.edit')) return refuse('access.not_allowed', NOT_ALLOWED);
    if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
    // The code determines who reads what people share: a body with a state's code would be readable by that state.
    if (body.kind === 'state' ? !v.is(StateCodeSchema, body.code) : !isBodyCode(body.code)) {
      return refuse('participants.code_not_fitting', { code: body.code });
    }
    if (docs.within(delegations, meeting).some((known) => known.body.code === body.code)) {
      return refuse('participants.delegation_exists', { code: body.code });
    }
    return accept([
      create(delegations, { id: delegation, parent: meeting, audience: 'all', body }),
      ...joiningFollows(docs, meeting),
      // It owes what all states of the meeting do; the feature that knows what is owed says so.
      ...(body.kind === 'state'
        ? [forward({ compartment: COMMITTEE, name: 'actions.settle_all', args: { meeting } })]
        : []),
    ]);
  },
});

const add = defineMutation({
  name: 'participants.add',
  args: v.strictObject({ participant: IdSchema, meeting: IdSchema, ...participantFields }),
  compartment: () => COMMITTEE,
  reads: ({ delegation }) => [one(delegations, delegation)],
  decide({ args: { participant, meeting, ...body }, docs, actor }) {
    if (!may(actor, 'participants.edit')) return refuse('access.not_allowed', NOT_ALLOWED);
    const place = docs.get(delegations, body.delegation);
    if (place?.parent !== meeting) {
      return refuse('participants.unknown_delegation', { delegation: body.delegation });
    }
    return accept([
      create(participants, { id: participant, parent: meeting, audience: 'all', body }),
      issueBadge({ participant, meeting, delegation: place.body.code }),
    ]);
  },
});

const EditSchema = v.strictObject({
  participant: IdSchema,
  fields: v.strictObject({
    delegation: v.exactOptional(participantFields.delegation),
    name: v.exactOptional(participantFields.name),
    office: v.exactOptional(participantFields.office),
    capacity: v.exactOptional(participantFields.capacity),
    order: v.exactOptional(participantFields.order),
  } satisfies Record<keyof typeof participantFields, unknown>),
});

const edit = defineMutation({
  name: 'participants.edit',
  args: EditSchema,
  compartment: () => COMMITTEE,
  reads: ({ participant, fields }) => [
    one(participants, participant),
    ...(fields.delegation === undefined ? [] : [one(delegations, fields.delegation)]),
    ...(fields.delegation === undefined && fields.name === undefined
      ? []
      : [one(participantLinks, linkId(participant))]),
    ...(fields.name === undefined ? [] : [one(travelNeeds, needsId(participant))]),
  ],
  decide({ args: { participant, fields }, docs, actor }) {
    if (!may(actor, 'participants.edit')) return refuse('access.not_allowed', NOT_ALLOWED);
    const known = docs.get(participants, participant);
    if (known === null) return refuse('participants.unknown_participant', { participant });
    const { delegation } = fields;
    const meeting = known.parent;
    const isAnother = fields.name !== undefined && isAnotherPerson(known.body.name, fields.name);
    const former = isAnother && meeting !== null ? endFormerOnList({ participant, meeting, docs }) : [];
    const before = isAnother ? { named: (known.body.named ?? 1) + 1 } : {};
    const done = [set(participants, { id: participant, fields: { ...fields, ...before } }), ...former];
    const follows =
      (fields.capacity ?? known.body.capacity) === known.body.capacity || meeting === null
        ? []
        : [followConnection(meeting)];
    const settles = isAnother && meeting !== null ? [refreshReaders({ participant, meeting })] : [];
    if (delegation === undefined) return accept([...done, ...follows, ...settles]);
    const place = docs.get(delegations, delegation);
    if (place === null || meeting === null || place.parent !== meeting) {
      return refuse('participants.unknown_delegation', { delegation });
    }
    if (delegation === known.body.delegation) return accept([...done, ...follows, ...settles]);
    const link = docs.get(participantLinks, linkId(participant));
    const state = holderOf({ participant: known.body, link });
    if (state !== null) return refuse('participants.held_by_state', { participant, state });
    if (link === null) return accept([...done, refreshReaders({ participant, meeting })]);
    const { person, delegation: from } = link.body;
    const to = place.body.code;
    return accept([...done, refreshMoved({ participant, meeting, person, from: from ?? to, to })]);
  },
});

const removeParticipant = defineMutation({
  name: 'participants.remove',
  args: v.strictObject({ participant: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [one(participants, participant), within(agendaItems, meeting)],
  decide({ args: { participant, meeting }, docs, actor }) {
    if (!may(actor, 'participants.edit')) return refuse('access.not_allowed', NOT_ALLOWED);
    if (docs.get(participants, participant)?.parent !== meeting) {
      return refuse('participants.unknown_participant', { participant });
    }
    return accept([
      remove(participants, participant),
      ...dropSpeaker(docs.within(agendaItems, meeting), participant),
      forgetParticipant({ participant, meeting }),
    ]);
  },
});

export const participantsMutations = [
  addDelegation,
  add,
  edit,
  removeParticipant,
  ...attendanceMutations,
  ...nominationsMutations,
  ...linksMutations,
  ...contactsMutations,
  ...needsMutations,
  ...upkeepMutations,
] as const;
