import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { isDraftAt, PRESIDENCY, SHOWN_DRAFTS } from '#shared/access/scopes.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type DecideInput,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { knownDayAt } from '#shared/kernel/zones.ts';
import { canMoveTo } from '#shared/meetings/meetings.rules.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  floorAudience,
  floorRequests,
  OpenItemSchema,
  type ShownText,
  ShownTextSchema,
  type Sitting,
  sittingId,
  sittings,
} from './floor.schemas.ts';
import { endSpeech, isSitting, momentOf, openSitting, setSitting, sittingReads } from './sitting.rules.ts';
import { TEXTS } from './texts.rules.ts';

/**
 * A meeting that was convened is in session from here on. One that is opened again on the same day goes on where it was;
 * on another day its rules hold.
 */
const open = defineMutation({
  name: 'floor.open_sitting',
  args: v.strictObject({ meeting: IdSchema, day: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => sittingReads(meeting),
  decide({ args: { meeting, day }, docs, actor, now, madeAt, facts }) {
    const problem = must(actor, 'floor.lead');
    if (problem !== null) return problem;
    const known = docs.get(meetings, meeting);
    if (known === null) return refuse('meetings.unknown_meeting', { meeting });
    const { state, timeZone } = known.body;
    if (state !== 'in_session' && !canMoveTo({ from: state, to: 'in_session' }))
      return refuse('floor.cannot_open', { state });
    // A meeting that is over is opened again by moving it, where everybody is told.
    if (state === 'closed') return refuse('floor.cannot_open', { state });
    const today = knownDayAt({ instant: now, timeZone });
    // Only the server's clock says what day it is at the venue.
    if (facts !== null && today !== null && today !== day) return refuse('floor.other_day', { day, today });
    const before = docs.get(sittings, sittingId(meeting));
    if (before !== null && isSitting(before.body, known.body))
      return before.body.day === day ? accept([]) : refuse('floor.already_open', { day: before.body.day });
    const effects: Effect[] = [];
    if (state !== 'in_session') effects.push(set(meetings, { id: meeting, fields: { state: 'in_session' } }));
    const fields = { day, openedAt: now, closedAt: null };
    if (before !== null) {
      // Left open when the meeting was closed.
      effects.push(...endSpeech({ meeting, sitting: before.body, moment: momentOf({ actor, now, madeAt }) }));
      return accept([...effects, setSitting(meeting, { ...fields, speaking: null })]);
    }
    const body: Sitting = { ...fields, item: null, text: null, isListOpen: false, speaking: null };
    const audience = floorAudience(meeting);
    return accept([
      ...effects,
      create(sittings, { id: sittingId(meeting), parent: meeting, audience, body, isDerived: true }),
    ]);
  },
});

/**
 * What takes drafts back from the room that are not before it any more: the room reads a draft while it is shown, and
 * what the presidency writes in it afterwards is its own again.
 */
function takeBack(docs: Docs, { meeting, shown }: { meeting: string; shown: ShownText | null }): Effect[] {
  return docs
    .within(decisions, meeting)
    .filter(({ id, audience }) => audience === SHOWN_DRAFTS && id !== shown?.id)
    .map(({ id }) => set(decisions, { id, fields: {}, audience: PRESIDENCY }));
}

/**
 * Item and list stay for when it goes on, and the text if it is not a draft that goes back; whoever has the floor ends.
 * Also after the meeting was closed.
 */
const close = defineMutation({
  name: 'floor.close_sitting',
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [...sittingReads(meeting), within(decisions, meeting)],
  decide({ args: { meeting }, docs, actor, now, madeAt }) {
    const problem = must(actor, 'floor.lead');
    if (problem !== null) return problem;
    const sitting = docs.get(sittings, sittingId(meeting));
    if (sitting === null) return refuse('floor.not_in_session', { meeting });
    if (sitting.body.closedAt !== null) return accept([]);
    const back = takeBack(docs, { meeting, shown: null });
    const text = back.some((each) => 'id' in each && each.id === sitting.body.text?.id) ? { text: null } : {};
    return accept([
      ...endSpeech({ meeting, sitting: sitting.body, moment: momentOf({ actor, now, madeAt }) }),
      ...back,
      setSitting(meeting, { speaking: null, closedAt: now, ...text }),
    ]);
  },
});

/** Whoever waits on the item before does not wait any more. The list of the next one starts open. */
const takeItem = defineMutation({
  name: 'floor.take_item',
  args: v.strictObject({ meeting: IdSchema, item: v.nullable(OpenItemSchema) }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, item }) => [
    ...sittingReads(meeting),
    within(floorRequests, meeting),
    within(decisions, meeting),
    ...(item === null ? [] : [one(agendaItems, item.id)]),
  ],
  decide({ args: { meeting, item }, docs, actor, now, madeAt }) {
    const problem = must(actor, 'floor.lead');
    if (problem !== null) return problem;
    const sitting = openSitting(docs, meeting);
    if ('accepted' in sitting) return sitting;
    if (item !== null && docs.get(agendaItems, item.id)?.parent !== meeting)
      return refuse('floor.unknown_item', { item: item.id });
    if (sitting.body.item?.id === item?.id) return accept([]);
    const lapsed = docs
      .within(floorRequests, meeting)
      .filter(({ body }) => body.state === 'waiting' && body.item === sitting.body.item?.id)
      .map(({ id }) => set(floorRequests, { id, fields: { state: 'lapsed' } }));
    return accept([
      ...endSpeech({ meeting, sitting: sitting.body, moment: momentOf({ actor, now, madeAt }) }),
      ...lapsed,
      ...takeBack(docs, { meeting, shown: null }),
      setSitting(meeting, { item, text: null, isListOpen: item !== null, speaking: null }),
    ]);
  },
});

/**
 * What the room has before it. The draft of a decision is the presidency's own until then: showing it is how whoever
 * presides gives it to the room, so that it is read there as long as it is shown. A paper is released where papers are.
 */
const showText = defineMutation({
  name: 'floor.show_text',
  args: v.strictObject({ meeting: IdSchema, text: v.nullable(ShownTextSchema) }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, text }) => [
    ...sittingReads(meeting),
    within(decisions, meeting),
    ...(text === null ? [] : [one(TEXTS[text.kind], text.id)]),
  ],
  decide({ args: { meeting, text }, docs, actor }) {
    const problem = must(actor, 'floor.lead');
    if (problem !== null) return problem;
    const sitting = openSitting(docs, meeting);
    if ('accepted' in sitting) return sitting;
    const change = [...takeBack(docs, { meeting, shown: text }), setSitting(meeting, { text })];
    if (text === null) return accept(change);
    const shown = docs.get(TEXTS[text.kind], text.id);
    if (shown === null) return refuse('floor.unknown_text', { ...text });
    if (!isDraftAt(shown.audience)) return accept(change);
    if (!isDraftOf({ text, meeting, parent: shown.parent }))
      return refuse('floor.text_not_released', { ...text });
    if (shown.audience === SHOWN_DRAFTS) return accept(change);
    return accept([...change, set(decisions, { id: text.id, fields: {}, audience: SHOWN_DRAFTS })]);
  },
});

function isDraftOf({
  text,
  meeting,
  parent,
}: {
  text: ShownText;
  meeting: string;
  parent: string | null;
}): boolean {
  return text.kind === 'decision' && parent === meeting;
}

const ofMeeting = v.strictObject({ meeting: IdSchema });

function listAct(isListOpen: boolean) {
  return {
    args: ofMeeting,
    compartment: () => COMMITTEE,
    reads: ({ meeting }: v.InferOutput<typeof ofMeeting>) => sittingReads(meeting),
    decide({ args: { meeting }, docs, actor }: DecideInput<v.InferOutput<typeof ofMeeting>>) {
      const problem = must(actor, 'floor.lead');
      if (problem !== null) return problem;
      const sitting = openSitting(docs, meeting);
      if ('accepted' in sitting) return sitting;
      if (sitting.body.item === null) return refuse('floor.no_item');
      return accept(sitting.body.isListOpen === isListOpen ? [] : [setSitting(meeting, { isListOpen })]);
    },
  };
}
const openList = defineMutation({ name: 'floor.open_list', ...listAct(true) });
const closeList = defineMutation({ name: 'floor.close_list', ...listAct(false) });

export const sittingsMutations = [open, close, takeItem, showText, openList, closeList] as const;
