import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  type Decision,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { dayDecidedFault, decidedFault, unrealDay } from './decided-fault.rules.ts';
import { DECIDED, decisionFields, decisions } from './decisions.schemas.ts';
import { audienceWritten } from './left-draft.rules.ts';

export const MOST_IN_A_LIST = 40;

/**
 * Items without debate, adopted in one act: all of them or none. It carries the texts that were on the screen. Where one
 * was changed since, or is no A item any more, the whole list is refused and the answer names it: to adopt the rest would
 * be to adopt a list that nobody has read out.
 */
const adoptList = defineMutation({
  name: 'decisions.adopt_list',
  args: v.strictObject({
    meeting: IdSchema,
    decidedOn: WrittenDaySchema,
    decisions: v.pipe(
      v.array(
        v.strictObject({
          decision: IdSchema,
          ...decisionFields,
          /** The day from which it has effect, as it was read. */
          effectiveOn: v.nullable(WrittenDaySchema),
        }),
      ),
      v.minLength(1),
      v.maxLength(MOST_IN_A_LIST),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, decisions: list }) => [
    one(meetings, meeting),
    ...list.map(({ decision }) => one(decisions, decision)),
    ...[...new Set(list.map(({ item }) => item))].map((item) => one(agendaItems, item)),
  ],
  decide({ args: { meeting, decidedOn, decisions: list }, docs, actor, now }) {
    if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
    if (new Set(list.map(({ decision }) => decision)).size < list.length)
      return refuse('decisions.twice_in_list');
    const dayFault = dayDecidedFault(decidedOn, now);
    if (dayFault !== null) return dayFault;
    for (const { decision, item, text, mode, effectiveOn } of list) {
      const known = docs.get(decisions, decision);
      if (known === null || known.parent !== meeting)
        return refuse('decisions.unknown_decision', { decision });
      if (known.body.state !== 'draft')
        return refuse('decisions.already_decided', { state: known.body.state });
      const isRead =
        known.body.item === item &&
        known.body.mode === mode &&
        (known.body.effectiveOn ?? null) === effectiveOn &&
        isSameJson(known.body.text, text);
      if (!isRead) return refuse('decisions.list_changed', { decision });
      const fault = decidedFault({ known: known.body, days: [effectiveOn], mode });
      if (fault !== null) return fault;
      const about = docs.get(agendaItems, item);
      if (about?.parent !== meeting || about.body.class !== 'A')
        return refuse('decisions.not_an_a_item', { decision });
    }
    // One number each: an act can ask for one alone, so that each of them asks for its own, at this same hour.
    const year = Number(decidedOn.slice(0, 4));
    return accept(
      list.map(({ decision, text, mode }) => {
        const fields = { state: 'adopted', decidedOn, year, adoptedAt: now, text, mode } as const;
        return set(decisions, { id: decision, fields, audience: DECIDED });
      }),
    );
  },
});

/** From which day a decision has effect; said with its draft, since what was adopted is never edited. */
const takeEffect = defineMutation({
  name: 'decisions.take_effect',
  args: v.strictObject({ decision: IdSchema, meeting: IdSchema, effectiveOn: v.nullable(WrittenDaySchema) }),
  compartment: () => COMMITTEE,
  reads: ({ decision, meeting }) => [one(decisions, decision), one(meetings, meeting)],
  decide({ args: { decision, meeting, effectiveOn }, docs, actor }) {
    if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
    const known = docs.get(decisions, decision);
    if (known?.parent !== meeting) return refuse('decisions.unknown_decision', { decision });
    if (known.body.state !== 'draft') return refuse('decisions.already_decided', { state: known.body.state });
    const fault = unrealDay([effectiveOn]);
    if (fault !== null) return fault;
    const written = audienceWritten(docs, { decision, meeting });
    return accept([set(decisions, { id: decision, fields: { effectiveOn }, ...written })]);
  },
});

/** It stays in the register as it was adopted, and says what became of it: another in its place, or none. */
const end = defineMutation({
  name: 'decisions.end',
  args: v.strictObject({
    decision: IdSchema,
    /** The adopted one that takes its place; null: it is withdrawn. */
    next: v.nullable(IdSchema),
    endedOn: WrittenDaySchema,
    reason: ReasonSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ decision, next }) => [one(decisions, decision), ...(next === null ? [] : [one(decisions, next)])],
  facts: () => [LABEL_REQUEST],
  decide({ args: { decision, next, endedOn, reason }, docs, actor, madeAt, facts }): Decision {
    if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
    const known = docs.get(decisions, decision);
    if (known === null) return refuse('decisions.unknown_decision', { decision });
    if (known.body.state !== 'adopted') return refuse('decisions.nothing_adopted');
    if (known.body.ended !== undefined) return refuse('decisions.already_ended');
    const fault = unrealDay([endedOn]);
    if (fault !== null) return fault;
    if (next === decision) return refuse('decisions.supersedes_itself');
    if (known.body.decidedOn !== null && endedOn < known.body.decidedOn)
      return refuse('decisions.ends_before', { decidedOn: known.body.decidedOn });
    if (next !== null) {
      const other = docs.get(decisions, next);
      if (other === null) return refuse('decisions.unknown_decision', { decision: next });
      if (other.body.state !== 'adopted') return refuse('decisions.nothing_adopted');
      // What is over itself takes nothing's place, so that no two can stand for each other.
      if (other.body.ended !== undefined) return refuse('decisions.already_ended');
    }
    const ended = { next, endedOn, reason, ...signed({ actor, label: facts?.label, at: madeAt }) };
    return accept([set(decisions, { id: decision, fields: { ended } })]);
  },
});

export const listsMutations = [adoptList, takeEffect, end] as const;
