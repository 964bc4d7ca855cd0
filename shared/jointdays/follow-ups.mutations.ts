import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { lastDayBegun } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { stageOfDay } from './day-states.ts';
import { MOST_FOLLOW_UPS } from './follow-ups.rules.ts';
import { dayFollowUps, followUpFields } from './jointdays.schemas.ts';
import { dayReads, knownDay, ofDay, speaksFor } from './lead.rules.ts';

/**
 * What became by a day of what a state counted. It stands for all before it; a wrong one is said again. Once posts have
 * counted, and years later, too: courts take longer than a plan.
 */
const followUp = defineMutation({
  name: 'jointdays.follow_up',
  args: v.strictObject({ followUp: IdSchema, ...ofDay, ...followUpFields }),
  compartment: () => COMMITTEE,
  reads: ({ followUp: id, ...of }) => [...dayReads(of), one(dayFollowUps, id), within(dayFollowUps, of.day)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { followUp: id, day, pao, ...fields }, docs, ...acting }) {
    const known = knownDay(docs, { day, pao });
    if ('accepted' in known) return known;
    const { body: of } = known;
    if (speaksFor(acting.actor, of) !== fields.state)
      return refuse('access.not_allowed', { action: 'jointdays.speak' });
    if (!stageOfDay(of).isOver) return refuse('jointdays.not_over');
    if (!of.counters.includes(fields.counter)) return refuse('jointdays.not_counted');
    if (fields.asOf < of.from) return refuse('jointdays.before_day', { day: of.from });
    if (fields.asOf > lastDayBegun(acting.now)) return refuse('jointdays.day_not_come');
    if (docs.get(dayFollowUps, id) !== null) return refuse('jointdays.entry_known');
    if (docs.within(dayFollowUps, day).length >= MOST_FOLLOW_UPS)
      return refuse('jointdays.too_many_follow_ups', { max: MOST_FOLLOW_UPS });
    const body = { ...fields, entered: signedAt(acting) };
    return accept([create(dayFollowUps, { id, parent: day, audience: jointDayAudience(day), body })]);
  },
});

export const followUpsMutations = [followUp] as const;
