import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { workingDaysFrom, workingDaysReads } from '#shared/holidays/days-off.rules.ts';
import { HOLIDAYS } from '#shared/holidays/holidays.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
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
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed, signedAt } from '#shared/kernel/signed.ts';
import { LANGUAGES, ReasonSchema } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings, WallTimeSchema } from '#shared/meetings/meetings.schemas.ts';
import { OPENED, STANDING } from '#shared/membership/membership.schemas.ts';
import { rightsReads } from '#shared/rules/rights.rules.ts';
import { rulesInForce } from '#shared/rules/rules.rules.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import { type CommitteeDecision, DECIDED, decisions } from './decisions.schemas.ts';
import { askedOn } from './silence-asked.rules.ts';
import {
  instantIn,
  isOpenSilence,
  isStanding,
  LONGEST,
  MOST_EXTENSIONS,
  ruledSilence,
  silenceDeadline,
} from './silences.rules.ts';
import {
  SILENCES,
  type Silence,
  SilenceIdSchema,
  silenceBreaks,
  silenceFields,
  silences,
  silentDecisionId,
  silentDecisionIds,
} from './silences.schemas.ts';

function mustPreside(actor: Actor): Decision | null {
  return may(actor, 'decisions.edit') ? null : refuse('access.not_allowed', { action: 'decisions.edit' });
}

/**
 * Its text is frozen from here on: no act changes it. Whom it asks, and by whose days off it counts, is for nobody to
 * choose: what the arguments say of both is what the device had found, and the server finds it again.
 */
const begin = defineMutation({
  name: 'silences.begin',
  args: v.strictObject({ silence: SilenceIdSchema, meeting: v.nullable(IdSchema), ...silenceFields }),
  compartment: () => COMMITTEE,
  reads: ({ silence, meeting, calendar, article, asked }) => [
    one(silences, silence),
    ...rightsReads(asked),
    ...(article === undefined ? [] : [one(articles, article)]),
    ...(meeting === null ? [] : [one(meetings, meeting)]),
    ...workingDaysReads(calendar),
  ],
  facts: () => [LABEL_REQUEST, { kind: 'lying', audiences: [OPENED, STANDING, HOLIDAYS] }],
  // All instruments with their consents, and the days off of every state.
  labour: 1,
  decide({ args: { silence, meeting, ...fields }, docs, actor, now, madeAt, facts }) {
    const problem = mustPreside(actor);
    if (problem !== null) return problem;
    if (docs.get(silences, silence) !== null) return refuse('silences.already_begun', { silence });
    const held = meeting === null ? null : docs.get(meetings, meeting);
    if (meeting !== null && held === null) return refuse('meetings.unknown_meeting', { meeting });
    const missing = LANGUAGES.find((language) => (fields.text[language] ?? '').trim() === '');
    if (missing !== undefined) return refuse('silences.language_missing', { language: missing });
    const { term, article } = fields;
    if (article !== undefined && docs.get(articles, article) === null)
      return refuse('rules.unknown_article', { article });
    const day = utcDay(now);
    const parameters = rulesInForce(docs, day)?.parameters ?? null;
    const asked = askedOn({ docs, facts, named: fields.asked, parameters, day });
    if (asked.length === 0) return refuse('silences.nobody_votes');
    const given = fields.calendar;
    const { calendar, holidays: off } = workingDaysFrom({ docs, facts, day, given });
    const timeZone = held?.body.timeZone ?? fields.timeZone;
    const until = silenceDeadline({ from: now, term, timeZone, holidays: off });
    if (until === null) return refuse('silences.unknown_zone', { timeZone });
    const least = ruledSilence({ parameters, from: now, timeZone, holidays: off });
    if (least !== null && until < least.value) return refuse('silences.shorter_than_rules');
    const body: Silence = {
      ...fields,
      // Who is asked is settled here: a state that becomes a member later is not.
      ...{ asked, calendar, timeZone },
      ...{ until, extensions: [], state: 'running', endedAt: null },
      ...{ withdrawn: null, decision: null },
      ...signedAt({ actor, facts, now, madeAt }),
    };
    return accept([create(silences, { id: silence, parent: meeting, audience: SILENCES, body })]);
  },
});

/** The one of these arguments while it can still be extended or withdrawn, or why not. */
export function openSilence({
  docs,
  silence,
  now,
}: {
  docs: Docs;
  silence: string;
  now: number;
}): Doc<Silence> | Decision {
  const known = docs.get(silences, silence);
  if (known === null) return refuse('silences.unknown', { silence });
  if (known.body.state !== 'running') return refuse('silences.ended', { state: known.body.state });
  return isOpenSilence(known.body, now) ? known : refuse('silences.over');
}

/** More time, never less; whoever broke it stays as they are. */
const extend = defineMutation({
  name: 'silences.extend',
  args: v.strictObject({ silence: SilenceIdSchema, later: WallTimeSchema, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: ({ silence }) => [one(silences, silence)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { silence, later, reason }, docs, actor, now, madeAt, facts }) {
    const problem = mustPreside(actor);
    if (problem !== null) return problem;
    const known = openSilence({ docs, silence, now });
    if ('accepted' in known) return known;
    const { timeZone, until: from, extensions } = known.body;
    const until = instantIn({ wallTime: later.slice(0, 16), timeZone });
    if (until === null) return refuse('silences.no_such_hour', { hour: later });
    if (until <= from) return refuse('silences.not_later');
    if (until - now > LONGEST) return refuse('silences.too_long');
    if (extensions.length >= MOST_EXTENSIONS)
      return refuse('silences.extended_too_often', { max: MOST_EXTENSIONS });
    const extension = { from, until, later, reason, ...signed({ actor, label: facts?.label, at: madeAt }) };
    const fields = { until, extensions: [...extensions, extension] };
    return accept([set(silences, { id: silence, fields })]);
  },
});

const withdraw = defineMutation({
  name: 'silences.withdraw',
  args: v.strictObject({ silence: SilenceIdSchema, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: ({ silence }) => [one(silences, silence)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { silence, reason }, docs, actor, now, madeAt, facts }) {
    const problem = mustPreside(actor);
    if (problem !== null) return problem;
    const known = openSilence({ docs, silence, now });
    if ('accepted' in known) return known;
    const withdrawn = { reason, ...signed({ actor, label: facts?.label, at: madeAt }) };
    const fields = { state: 'withdrawn', endedAt: now, withdrawn } as const;
    return accept([set(silences, { id: silence, fields })]);
  },
});

/**
 * The server's own, at the deadline. Without a break in time the text becomes a decision, which then asks for its number:
 * nothing here asks for one, since of a broken silence nobody would use it, and the register would have a gap.
 */
export const closeSilence = defineMutation({
  name: 'silences.close',
  internal: true,
  args: v.strictObject({ silence: SilenceIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ silence }) => [
    one(silences, silence),
    within(silenceBreaks, silence),
    ...silentDecisionIds(silence).map((id) => one(decisions, id)),
  ],
  decide({ args: { silence }, docs, now }) {
    const known = docs.get(silences, silence);
    // Extended, withdrawn or closed meanwhile.
    if (known === null || known.body.state !== 'running' || now < known.body.until) return accept([]);
    const { until, text, item, timeZone } = known.body;
    if (docs.within(silenceBreaks, silence).some(({ body }) => isStanding(body)))
      return accept([set(silences, { id: silence, fields: { state: 'broken', endedAt: until } })]);
    // One that lies there already is another's, even if it says what this one would.
    const ids = silentDecisionIds(silence);
    const decision = ids.find((id) => docs.get(decisions, id) === null) ?? silentDecisionId(silence);
    const decidedOn = dayAt({ instant: until, timeZone });
    const body: CommitteeDecision = {
      ...{
        item,
        text,
        mode: 'silence' as const,
        state: 'adopted' as const,
        number: null,
        decidedOn,
        silence,
      },
      ...{ year: Number(decidedOn.slice(0, 4)), adoptedAt: until },
    };
    return accept([
      set(silences, { id: silence, fields: { state: 'adopted', endedAt: until, decision } }),
      create(decisions, { id: decision, parent: known.parent, audience: DECIDED, body, isDerived: true }),
    ]);
  },
});

/** For the hour of `closeSilence`. */
export function silenceHour({ state, until }: Pick<Silence, 'state' | 'until'>): number | null {
  return state === 'running' ? until : null;
}

export const silencesMutations = [begin, extend, withdraw, closeSilence] as const;
