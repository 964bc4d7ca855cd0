import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { addAction, ownedFields, readsOfNewAction } from '#shared/decisions/actions.mutations.ts';
import { draftDecision } from '#shared/decisions/decisions.mutations.ts';
import { actionFields, decisionFields } from '#shared/decisions/decisions.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, LABEL_REQUEST, one, refuse, set } from '#shared/kernel/mutation.ts';
import { addAgendaItem } from '#shared/meetings/agenda.mutations.ts';
import { offsetRequest } from '#shared/meetings/meetings.rules.ts';
import { AgendaTimeSchema, agendaFields, meetings } from '#shared/meetings/meetings.schemas.ts';
import { isAgreed } from './dialogue.rules.ts';
import { jointItems, topics } from './dialogue.schemas.ts';
import { itemIn, ofItem, readsOfItem } from './items.mutations.ts';
import { lead } from './open-topic.rules.ts';

/**
 * A joint item becomes an item of a meeting's agenda, which says its topic; the joint item says where it stands. Its words
 * are those of the arguments: what stands in the dialogue is not for all who read an agenda.
 */
const itemOfTopic = defineMutation({
  name: 'dialogue.take_item',
  args: v.strictObject({
    ...ofItem,
    meeting: IdSchema,
    agendaItem: IdSchema,
    title: agendaFields.title,
    summary: agendaFields.summary,
    durationMinutes: agendaFields.durationMinutes,
    order: agendaFields.order,
    ...AgendaTimeSchema.entries,
  }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfItem(args), one(meetings, args.meeting)],
  facts: (args) => [LABEL_REQUEST, offsetRequest(args)],
  decide({ args: { item, topic, meeting, agendaItem, ...fields }, docs, ...acting }) {
    const done = lead(acting);
    if ('accepted' in done) return done;
    const found = itemIn(docs, { item, topic }, isAgreed);
    if ('accepted' in found) return found;
    if (found.known.agenda !== 'ours') return refuse('dialogue.other_agenda');
    const added = addAgendaItem(
      { docs, facts: acting.facts },
      {
        ...{ item: agendaItem, meeting, topic, number: null, class: 'B', kind: 'session', room: null },
        ...{ ...fields, speakers: [], purpose: 'discussion' },
      },
    );
    if (!added.accepted) return added;
    const taken = { meeting, item: agendaItem, where: null, day: null, done };
    return accept([...added.effects, set(jointItems, { id: item, fields: { state: 'taken', taken } })]);
  },
});

/** A draft of a decision that says its topic; like any draft, for whoever presides alone. */
const decisionOfTopic = defineMutation({
  name: 'dialogue.draft_decision',
  args: v.strictObject({ decision: IdSchema, topic: IdSchema, meeting: IdSchema, ...decisionFields }),
  compartment: () => COMMITTEE,
  reads: ({ topic, meeting }) => [one(topics, topic), one(meetings, meeting)],
  decide({ args, docs, actor }) {
    const problem = must(actor, 'dialogue.lead');
    if (problem !== null) return problem;
    const { topic } = args;
    if (docs.get(topics, topic) === null) return refuse('dialogue.unknown_topic', { topic });
    return draftDecision(docs, args);
  },
});

/** As devices of earlier versions do it: owed by one delegation. */
const actionOfTopic = defineMutation({
  name: 'dialogue.add_action',
  args: v.strictObject({ action: IdSchema, topic: IdSchema, meeting: IdSchema, ...actionFields }),
  compartment: () => COMMITTEE,
  reads: ({ topic, ...args }) => [one(topics, topic), ...readsOfNewAction(args)],
  decide({ args: { owner, ...args }, docs, actor }) {
    const problem = must(actor, 'dialogue.lead');
    if (problem !== null) return problem;
    const { topic } = args;
    if (docs.get(topics, topic) === null) return refuse('dialogue.unknown_topic', { topic });
    return addAction(docs, { ...args, owners: [owner] });
  },
});

/** An action point that says its topic. */
const ownedOfTopic = defineMutation({
  name: 'dialogue.add_owned',
  args: v.strictObject({ action: IdSchema, topic: IdSchema, meeting: IdSchema, ...ownedFields }),
  compartment: () => COMMITTEE,
  reads: ({ topic, ...args }) => [one(topics, topic), ...readsOfNewAction(args)],
  decide({ args, docs, actor }) {
    const problem = must(actor, 'dialogue.lead');
    if (problem !== null) return problem;
    const { topic } = args;
    if (docs.get(topics, topic) === null) return refuse('dialogue.unknown_topic', { topic });
    return addAction(docs, args);
  },
});

export const outcomesMutations = [itemOfTopic, decisionOfTopic, actionOfTopic, ownedOfTopic] as const;
