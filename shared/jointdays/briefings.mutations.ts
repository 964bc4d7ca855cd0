import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { type DayBriefing, dayBriefings } from './jointdays.schemas.ts';
import { dayReads, type OfDay, ofDay, openDay } from './lead.rules.ts';

/** Of one day. */
export const MOST_BRIEFINGS = 40;
const ofBriefing = { briefing: IdSchema, ...ofDay } as const;
const briefingFields = {
  title: textUpTo(200),
  text: v.nullable(TextSchema),
  document: v.nullable(IdSchema),
} as const;

function emptyFault({ text, document }: Pick<DayBriefing, 'text' | 'document'>): Decision | null {
  return text === null && document === null ? refuse('jointdays.briefing_empty') : null;
}

const add = defineMutation({
  name: 'jointdays.add_briefing',
  args: v.strictObject({ ...ofBriefing, ...briefingFields }),
  compartment: () => COMMITTEE,
  reads: ({ briefing, ...of }) => [
    ...dayReads(of),
    one(dayBriefings, briefing),
    within(dayBriefings, of.day),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { briefing, day, pao, ...fields }, docs, ...acting }) {
    const known = openDay(docs, { day, pao }, acting.actor);
    if ('accepted' in known) return known;
    if (docs.get(dayBriefings, briefing) !== null) return refuse('jointdays.briefing_known');
    if (docs.within(dayBriefings, day).length >= MOST_BRIEFINGS)
      return refuse('jointdays.too_many_briefings', { max: MOST_BRIEFINGS });
    const fault = emptyFault(fields);
    if (fault !== null) return fault;
    const body = { ...fields, made: signedAt(acting) };
    return accept([
      create(dayBriefings, { id: briefing, parent: day, audience: jointDayAudience(day), body }),
    ]);
  },
});

function knownBriefing(
  docs: Docs,
  { briefing, day }: OfDay & { briefing: string },
): Doc<DayBriefing> | Decision {
  const known = docs.get(dayBriefings, briefing);
  return known?.parent === day ? known : refuse('jointdays.unknown_briefing');
}

const edit = defineMutation({
  name: 'jointdays.edit_briefing',
  args: v.strictObject({ ...ofBriefing, fields: exactPartial(briefingFields) }),
  compartment: () => COMMITTEE,
  reads: ({ briefing, ...of }) => [...dayReads(of), one(dayBriefings, briefing)],
  decide({ args: { fields, ...of }, docs, actor }) {
    const day = openDay(docs, of, actor);
    if ('accepted' in day) return day;
    const known = knownBriefing(docs, of);
    if ('accepted' in known) return known;
    return (
      emptyFault({ ...known.body, ...fields }) ?? accept([set(dayBriefings, { id: of.briefing, fields })])
    );
  },
});

const takeAway = defineMutation({
  name: 'jointdays.remove_briefing',
  args: v.strictObject(ofBriefing),
  compartment: () => COMMITTEE,
  reads: ({ briefing, ...of }) => [...dayReads(of), one(dayBriefings, briefing)],
  decide({ args, docs, actor }) {
    const day = openDay(docs, args, actor);
    if ('accepted' in day) return day;
    const known = knownBriefing(docs, args);
    return 'accepted' in known ? known : accept([remove(dayBriefings, args.briefing)]);
  },
});

export const briefingsMutations = [add, edit, takeAway] as const;
