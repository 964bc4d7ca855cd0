import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import {
  accept,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set as setFields,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { amendmentIn } from './amendments.mutations.ts';
import { hashOfWords, isAboutSame, isOpen } from './amendments.rules.ts';
import { type Amendment, AmendmentIdSchema, amendments, signedBy } from './amendments.schemas.ts';
import { type RuleSet, RuleSetIdSchema, ruleSets } from './rules.schemas.ts';
import { presidedSet } from './sets.mutations.ts';

const ofAmendment = { amendment: AmendmentIdSchema, set: RuleSetIdSchema };
type Of = { readonly amendment: string; readonly set: string };
const reads = ({ amendment, set }: Of) => [one(ruleSets, set), one(amendments, amendment)];

export interface Presided {
  readonly set: Doc<RuleSet>;
  readonly amendment: Doc<Amendment>;
}

/** Both, for whoever presides, while nothing was decided about it; or why not. */
export function openAmendment(docs: Docs, of: Of, actor: Actor): Presided | Decision {
  const set = presidedSet(docs, of.set, actor);
  if ('accepted' in set) return set;
  const amendment = amendmentIn(docs, of);
  if ('accepted' in amendment) return amendment;
  return isOpen(amendment.body.state) ? { set, amendment } : refuse('rules.amendment_settled');
}

/** Of one that came late, whether it is discussed all the same. */
const rule = defineMutation({
  name: 'amendments.rule_on_late',
  args: v.strictObject({
    ...ofAmendment,
    isAdmissible: v.boolean(),
    reason: v.nullable(TextSchema),
    /** The words that were on the screen (`hashOfWords`). */
    seen: ContentHashSchema,
  }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { isAdmissible, reason, seen, ...of }, docs, actor, madeAt }) {
    const found = openAmendment(docs, of, actor);
    if ('accepted' in found) return found;
    if (!found.amendment.body.isLate) return refuse('rules.not_late');
    if (seen !== hashOfWords(found.amendment.body)) return refuse('rules.amendment_changed');
    if (!isAdmissible && reason === null) return refuse('rules.reason_missing');
    const ruling = { isAdmissible, reason, ...signedBy({ actor, at: madeAt }) };
    const state = isAdmissible ? 'admissible' : 'submitted';
    return accept([setFields(amendments, { id: of.amendment, fields: { ruling, state } })]);
  },
});

/** From now on its authors do not change its words: what is discussed is what is decided. */
const discuss = defineMutation({
  name: 'amendments.discuss',
  args: v.strictObject(ofAmendment),
  compartment: () => COMMITTEE,
  reads,
  decide({ args, docs, actor }) {
    const found = openAmendment(docs, args, actor);
    if ('accepted' in found) return found;
    if (found.amendment.body.state === 'submitted') return refuse('rules.not_admissible');
    return accept([setFields(amendments, { id: args.amendment, fields: { state: 'under_discussion' } })]);
  },
});

export const MOST_ORDERED = 50;

const putInOrder = defineMutation({
  name: 'amendments.put_in_order',
  args: v.strictObject({
    set: RuleSetIdSchema,
    /** The first to be decided first: those on one article. */
    amendments: v.pipe(v.array(AmendmentIdSchema), v.minLength(1), v.maxLength(MOST_ORDERED)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ set, amendments: ids }) => [one(ruleSets, set), ...ids.map((id) => one(amendments, id))],
  decide({ args: { set, amendments: ids }, docs, actor }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    const effects: Effect[] = [];
    let first: Amendment | null = null;
    for (const [at, id] of ids.entries()) {
      const found = amendmentIn(docs, { amendment: id, set });
      if ('accepted' in found) return found;
      first ??= found.body;
      if (!isAboutSame(first, found.body)) return refuse('rules.other_article');
      effects.push(setFields(amendments, { id, fields: { place: at + 1 } }));
    }
    return accept(effects);
  },
});

export const decidingMutations = [rule, discuss, putInOrder] as const;
