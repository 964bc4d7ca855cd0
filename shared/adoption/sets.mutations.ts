import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { DaySchema, lastDayBegun } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, one, refuse, set as setFields, within } from '#shared/kernel/mutation.ts';
import { isOpen } from '#shared/rules/amendments.rules.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { ParametersSchema } from '#shared/rules/parameters.schemas.ts';
import { isNotPast, lastHeldFrom } from '#shared/rules/rules.rules.ts';
import {
  AdoptionSchema,
  ALL_RULES,
  articles,
  parameterVersions,
  RuleSetIdSchema,
  ruleSets,
} from '#shared/rules/rules.schemas.ts';
import { articleFault, draftSet, parametersFrom, presidedSet } from '#shared/rules/sets.mutations.ts';
import { decidedDayFault, recordedFault, recordedReads } from './recorded.rules.ts';
import { hashOfDraft } from './seen.rules.ts';

const ofSet = { set: RuleSetIdSchema };

/** Of rules that were adopted: by a decision, from a day on and no earlier. */
const changeParameters = defineMutation({
  name: 'rules.change_parameters',
  args: v.strictObject({
    ...ofSet,
    parameters: ParametersSchema,
    from: DaySchema,
    meeting: IdSchema,
    decision: IdSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ set, ...of }) => [
    one(ruleSets, set),
    within(articles, set),
    within(parameterVersions, ALL_RULES),
    ...recordedReads(of),
  ],
  decide({ args: { set, parameters, from, meeting, decision }, docs, actor, now }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    if (known.body.from === null) return refuse('rules.not_in_force');
    if (!isNotPast(from, now)) return refuse('rules.day_passed', { day: from });
    if (from < known.body.from) return refuse('rules.before_force', { day: known.body.from });
    const versions = docs.within(parameterVersions, ALL_RULES).map(({ body }) => body);
    const last = lastHeldFrom(versions.filter((each) => each.set === set));
    if (last !== null && from < last) return refuse('rules.before_last', { day: last });
    const fault =
      articleFault(docs, set, parameters) ?? recordedFault(docs, { meeting, decision }, { isAdopted: true });
    if (fault !== null) return fault;
    const { effect, fields } = parametersFrom(known, { parameters, from, decision });
    return accept([effect, setFields(ruleSets, { id: set, fields })]);
  },
});

/** By a decision of a meeting that was taken, and of the text that was on the screen: another one is refused. */
const adopt = defineMutation({
  name: 'rules.adopt',
  args: v.strictObject({
    ...ofSet,
    ...AdoptionSchema.entries,
    /** Of the draft on the screen of whoever records its adoption (`hashOfDraft`). */
    seen: ContentHashSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ set, ...of }) => [
    one(ruleSets, set),
    within(articles, set),
    within(amendments, set),
    ...recordedReads(of),
  ],
  decide({ args: { set, seen, ...adoption }, docs, actor, now }) {
    const known = draftSet(docs, set, actor);
    if ('accepted' in known) return known;
    if (known.body.stage !== 'read_for_adoption') return refuse('rules.not_read');
    if (adoption.on > lastDayBegun(now)) return refuse('rules.adopted_in_future', { day: adoption.on });
    const texts = docs.within(articles, set);
    if (texts.every(({ body }) => body.isRemoved)) return refuse('rules.no_articles');
    const open = docs.within(amendments, set).filter(({ body }) => isOpen(body.state));
    if (open.length > 0) return refuse('rules.amendments_open', { n: open.length });
    if (seen !== hashOfDraft({ articles: texts, parameters: known.body.parameters }))
      return refuse('rules.draft_changed');
    const fault = recordedFault(docs, adoption, { isAdopted: true }) ?? decidedDayFault(docs, adoption);
    if (fault !== null) return fault;
    return accept([setFields(ruleSets, { id: set, fields: { stage: 'adopted', adoption } })]);
  },
});

export const adoptedSetsMutations = [changeParameters, adopt] as const;
