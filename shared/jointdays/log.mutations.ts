import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Doc,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { textUpTo } from '#shared/kernel/text.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { type DayLogEntry, dayLog, type JointActionDay, LOG_KINDS } from './jointdays.schemas.ts';
import { closedFault, dayReads, knownDay, leadsDay, ofDay, speaksFor } from './lead.rules.ts';
import { ReferenceSchema } from './totals.schemas.ts';

/** What the coordination centre decides, asks and notes; one that takes part asks for itself. */
const log = defineMutation({
  name: 'jointdays.log',
  args: v.strictObject({
    entry: IdSchema,
    ...ofDay,
    kind: v.picklist(LOG_KINDS),
    text: textUpTo(1000),
    to: v.nullable(StateCodeSchema),
    reference: v.nullable(ReferenceSchema),
    /** In whose name a state asks; null: in that of the coordination centre. */
    from: v.nullable(StateCodeSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ entry, ...of }) => [...dayReads(of), one(dayLog, entry)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { entry, day, pao, ...told }, docs, ...acting }) {
    const known = knownDay(docs, { day, pao });
    if ('accepted' in known) return known;
    const { actor } = acting;
    const { kind, to, from } = told;
    const maySay =
      from === null
        ? leadsDay(actor, known.body, docs.get(paos, pao)?.body ?? null)
        : kind === 'request' && speaksFor(actor, known.body) === from;
    if (!maySay)
      return refuse('access.not_allowed', { action: from === null ? 'jointdays.lead' : 'jointdays.speak' });
    const closed = closedFault(known);
    if (closed !== null) return closed;
    if (to !== null && !known.body.participants.includes(to))
      return refuse('jointdays.not_among', { state: to });
    if (docs.get(dayLog, entry) !== null) return refuse('jointdays.entry_known');
    const body: DayLogEntry = { ...told, said: signedAt(acting), answer: null };
    return accept([create(dayLog, { id: entry, parent: day, audience: jointDayAudience(day), body })]);
  },
});

/** Whether somebody answers for whom it was asked of: of a request to all, any that takes part. */
export function answersFor(speaker: string | null, { to }: Pick<DayLogEntry, 'to'>): boolean {
  return speaker !== null && (to === null || to === speaker);
}

function isRequestOf(found: Doc<DayLogEntry> | null, day: Doc<JointActionDay>): found is Doc<DayLogEntry> {
  return found?.parent === day.id && found.body.kind === 'request';
}

/** The last answer counts; whoever leads the day also writes down one that came by telephone. */
const answer = defineMutation({
  name: 'jointdays.answer_request',
  args: v.strictObject({ entry: IdSchema, ...ofDay, text: textUpTo(1000) }),
  compartment: () => COMMITTEE,
  reads: ({ entry, ...of }) => [...dayReads(of), one(dayLog, entry)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { entry, text, ...of }, docs, ...acting }) {
    const day = knownDay(docs, of);
    if ('accepted' in day) return day;
    const found = docs.get(dayLog, entry);
    if (!isRequestOf(found, day)) return refuse('jointdays.unknown_request');
    const { actor } = acting;
    const isTheirs =
      answersFor(speaksFor(actor, day.body), found.body) ||
      leadsDay(actor, day.body, docs.get(paos, of.pao)?.body ?? null);
    if (!isTheirs) return refuse('access.not_allowed', { action: 'jointdays.speak' });
    const closed = closedFault(day);
    if (closed !== null) return closed;
    return accept([set(dayLog, { id: entry, fields: { answer: { text, done: signedAt(acting) } } })]);
  },
});

export const logMutations = [log, answer] as const;
