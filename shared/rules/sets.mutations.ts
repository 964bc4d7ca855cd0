import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set as setFields,
  within,
} from '#shared/kernel/mutation.ts';
import { articlesNamed } from './parameters.rules.ts';
import { NO_PARAMETERS, type Parameters, ParametersSchema } from './parameters.schemas.ts';
import { isNotPast, stageOn } from './rules.rules.ts';
import {
  ALL_RULES,
  articles,
  articleVersionId,
  articleVersions,
  DRAFT_STAGES,
  parameterVersionId,
  parameterVersions,
  RULES_AUDIENCE,
  type RuleSet,
  RuleSetIdSchema,
  ruleSetFields,
  ruleSets,
} from './rules.schemas.ts';

const ofSet = { set: RuleSetIdSchema };

/** The set, for whoever presides; or why not. */
export function presidedSet(docs: Docs, set: string, actor: Actor): Doc<RuleSet> | Decision {
  if (!may(actor, 'rules.edit')) return refuse('access.not_allowed', { action: 'rules.edit' });
  return docs.get(ruleSets, set) ?? refuse('rules.unknown_set', { set });
}
/** The same while it is a draft. */
export function draftSet(docs: Docs, set: string, actor: Actor): Doc<RuleSet> | Decision {
  const known = presidedSet(docs, set, actor);
  if ('accepted' in known) return known;
  return known.body.stage === 'adopted' ? refuse('rules.already_adopted') : known;
}

const begin = defineMutation({
  name: 'rules.begin',
  args: v.strictObject({ ...ofSet, ...ruleSetFields }),
  compartment: () => COMMITTEE,
  reads: ({ set }) => [one(ruleSets, set)],
  decide({ args: { set, ...fields }, docs, actor }) {
    if (!may(actor, 'rules.edit')) return refuse('access.not_allowed', { action: 'rules.edit' });
    if (docs.get(ruleSets, set) !== null) return refuse('rules.set_known', { set });
    const body: RuleSet = {
      ...fields,
      ...{ stage: 'preliminary_draft', parameters: NO_PARAMETERS, parameterVersion: 0 },
      ...{ adoption: null, from: null, replacedFrom: null },
    };
    return accept([create(ruleSets, { id: set, parent: ALL_RULES, audience: RULES_AUDIENCE, body })]);
  },
});

const edit = defineMutation({
  name: 'rules.edit',
  args: v.strictObject({ ...ofSet, ...exactPartial(ruleSetFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ set }) => [one(ruleSets, set)],
  decide({ args: { set, ...fields }, docs, actor }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    // What was adopted keeps the name under which it was adopted.
    if (
      known.body.stage === 'adopted' &&
      fields.title !== undefined &&
      !isSameJson(fields.title, known.body.title)
    )
      return refuse('rules.title_adopted');
    return accept([setFields(ruleSets, { id: set, fields })]);
  },
});

const moveOn = defineMutation({
  name: 'rules.move_to',
  args: v.strictObject({ ...ofSet, stage: v.picklist(DRAFT_STAGES) }),
  compartment: () => COMMITTEE,
  reads: ({ set }) => [one(ruleSets, set)],
  decide({ args: { set, stage }, docs, actor }) {
    const known = draftSet(docs, set, actor);
    return 'accepted' in known ? known : accept([setFields(ruleSets, { id: set, fields: { stage } })]);
  },
});

/** Each parameter rests on an article of the set. */
export function articleFault(docs: Docs, set: string, parameters: Parameters): Decision | null {
  const known = new Set(
    docs
      .within(articles, set)
      .filter(({ body }) => !body.isRemoved)
      .map(({ id }) => id),
  );
  const missing = articlesNamed(parameters).find((id) => !known.has(id));
  return missing === undefined ? null : refuse('rules.unknown_article', { article: missing });
}

const setParameters = defineMutation({
  name: 'rules.set_parameters',
  args: v.strictObject({ ...ofSet, parameters: ParametersSchema }),
  compartment: () => COMMITTEE,
  reads: ({ set }) => [one(ruleSets, set), within(articles, set)],
  decide({ args: { set, parameters }, docs, actor }) {
    const known = draftSet(docs, set, actor);
    if ('accepted' in known) return known;
    const fault = articleFault(docs, set, parameters);
    return fault ?? accept([setFields(ruleSets, { id: set, fields: { parameters } })]);
  },
});

/** A new version beside those before it, and the count in the set, so that two at once conflict. */
export function parametersFrom(
  { id, body }: Pick<Doc<RuleSet>, 'id' | 'body'>,
  { parameters, from, decision }: { parameters: Parameters; from: string; decision: string | null },
): { effect: Effect; fields: Partial<RuleSet> } {
  const version = body.parameterVersion + 1;
  return {
    effect: create(parameterVersions, {
      id: parameterVersionId(id, version),
      parent: ALL_RULES,
      audience: RULES_AUDIENCE,
      body: { set: id, version, parameters, from, decision },
    }),
    fields: { parameters, parameterVersion: version },
  };
}

const putInForce = defineMutation({
  name: 'rules.put_in_force',
  args: v.strictObject({
    ...ofSet,
    from: DaySchema,
    /** The rules that these replace from that day on. */
    replaces: v.nullable(RuleSetIdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ set, replaces }) => [
    one(ruleSets, set),
    within(articles, set),
    within(ruleSets, ALL_RULES),
    ...(replaces === null ? [] : [one(ruleSets, replaces)]),
  ],
  decide({ args: { set, from, replaces }, docs, actor, now }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    const { adoption } = known.body;
    if (known.body.stage !== 'adopted' || adoption === null) return refuse('rules.not_adopted');
    if (known.body.from !== null) return refuse('rules.already_in_force', { day: known.body.from });
    if (!isNotPast(from, now)) return refuse('rules.day_passed', { day: from });
    if (from < adoption.on) return refuse('rules.before_adoption', { day: adoption.on });
    const before = replaces === null ? null : docs.get(ruleSets, replaces);
    if (replaces !== null && (before?.body.from ?? null) === null)
      return refuse('rules.unknown_set', { set: replaces });
    // Since when others hold in its place stays as it was recorded.
    const replacedFrom = before?.body.replacedFrom ?? null;
    if (replacedFrom !== null) return refuse('rules.already_replaced', { day: replacedFrom });
    const held = docs
      .within(ruleSets, ALL_RULES)
      .find(({ id, body }) => id !== set && id !== replaces && stageOn(body, from) === 'in_force');
    if (held !== undefined) return refuse('rules.others_hold', { set: held.id });
    const begun = docs
      .within(articles, set)
      .filter(({ body }) => !body.isRemoved)
      .flatMap(({ id, body: { isRemoved, ...article } }) => {
        const version = article.version + 1;
        return [
          create(articleVersions, {
            id: articleVersionId(id, version),
            parent: set,
            audience: RULES_AUDIENCE,
            body: {
              ...{ ...article, set, article: id, version, isRemoved, from },
              ...{ amendment: null, on: adoption.on },
            },
          }),
          setFields(articles, { id, fields: { version } }),
        ];
      });
    const { effect, fields } = parametersFrom(known, {
      parameters: known.body.parameters,
      from,
      decision: null,
    });
    return accept([
      ...begun,
      effect,
      setFields(ruleSets, { id: set, fields: { ...fields, from } }),
      ...(before === null ? [] : [setFields(ruleSets, { id: before.id, fields: { replacedFrom: from } })]),
    ]);
  },
});

export const setsMutations = [begin, edit, moveOn, setParameters, putInForce] as const;
