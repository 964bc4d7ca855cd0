import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set as setFields,
  within,
} from '#shared/kernel/mutation.ts';
import { takenAt } from '#shared/kernel/signed.ts';
import { amendmentIn } from './amendments.mutations.ts';
import { authorsOf, changesNothing, isAboutSame, isOpen } from './amendments.rules.ts';
import {
  type Amendment,
  AmendmentIdSchema,
  amendmentFields,
  amendmentPositions,
  amendments,
  signedBy,
} from './amendments.schemas.ts';
import { MOST_ORDERED, openAmendment } from './deciding.mutations.ts';
import { articles, RULES_AUDIENCE, RuleSetIdSchema, ruleSets } from './rules.schemas.ts';
import { presidedSet } from './sets.mutations.ts';

const ofAmendment = { amendment: AmendmentIdSchema, set: RuleSetIdSchema };

/** The words of a text made of one amendment alone: then something of them is new. */
const wordsOf = ({ title, text, number, isSameElsewhere = false }: Partial<Amendment>) => ({
  ...{ title: title ?? null, text: text ?? null, number: number ?? null, isSameElsewhere },
});

/** One text from several, or one in all languages: each keeps its own, and says into which it went. */
const consolidate = defineMutation({
  name: 'amendments.consolidate',
  args: v.strictObject({
    ...ofAmendment,
    of: v.pipe(v.array(AmendmentIdSchema), v.minLength(1), v.maxLength(MOST_ORDERED)),
    ...amendmentFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ amendment, set, of }) => [
    one(ruleSets, set),
    within(articles, set),
    one(amendments, amendment),
    ...of.flatMap((id) => [one(amendments, id), within(amendmentPositions, id)]),
  ],
  decide({ args: { amendment, set, of, ...fields }, docs, actor, now, madeAt, facts }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    if (docs.get(amendments, amendment) !== null) return refuse('rules.amendment_known', { amendment });
    const found: Doc<Amendment>[] = [];
    for (const id of new Set(of)) {
      const each = openAmendment(docs, { amendment: id, set }, actor);
      if ('accepted' in each) return each;
      if (each.amendment.body.state === 'submitted') return refuse('rules.not_admissible');
      found.push(each.amendment);
    }
    const [first, second] = found;
    if (first === undefined) return refuse('rules.unknown_amendment', { amendment });
    if (!found.every(({ body }) => isAboutSame(first.body, body))) return refuse('rules.other_article');
    const isAdded = first.body.kind === 'add';
    // Without words of its own it brings them together in deleting the article.
    const isDeleted = !isAdded && fields.text === null && fields.title === null;
    if (!isDeleted && (fields.text === null || fields.title === null))
      return refuse('rules.amendment_incomplete', { kind: isAdded ? 'add' : 'replace' });
    if (isAdded && fields.number === null) return refuse('rules.amendment_incomplete', { kind: 'add' });
    const kind = isAdded ? 'add' : isDeleted ? 'delete' : 'replace';
    const stands = docs.within(articles, set).find(({ id }) => id === first.body.article)?.body ?? null;
    if (kind === 'replace' && changesNothing(fields, stands)) return refuse('rules.consolidated_same');
    if (second === undefined && isSameJson(wordsOf(fields), wordsOf(first.body)))
      return refuse('rules.consolidated_alone');
    const before = found.find(({ body }) => body.before !== null)?.body.before ?? null;
    const body: Amendment = {
      ...fields,
      number: isAdded ? fields.number : null,
      ...{ kind, article: first.body.article, after: first.body.after, before },
      authors: [
        ...new Set(found.flatMap((each) => authorsOf(each, docs.within(amendmentPositions, each.id)))),
      ],
      ...signedBy({ actor, at: madeAt }),
      ...{ takenAt: takenAt({ facts, now }), deadline: null, isLate: false, state: 'under_discussion' },
      ...{ ruling: null, place: null, consolidates: found.map(({ id }) => id), into: null, outcome: null },
    };
    return accept([
      create(amendments, { id: amendment, parent: set, audience: RULES_AUDIENCE, body }),
      ...found.map(({ id, body: { state } }) =>
        setFields(amendments, {
          id,
          fields: { state: 'consolidated' as const, into: { amendment, state, until: null } },
        }),
      ),
    ]);
  },
});

/** What went into a text that was not adopted is open again, as it was, and says since when. */
export function reopened(
  docs: Docs,
  { set, amendment, now }: { set: string; amendment: string; now: number },
): Effect[] {
  return docs.within(amendments, set).flatMap(({ id, body: { into, state } }) => {
    if (state !== 'consolidated' || into?.amendment !== amendment) return [];
    return [setFields(amendments, { id, fields: { state: into.state, into: { ...into, until: now } } })];
  });
}

/** Takes a consolidation back, as long as nothing was decided about its text. */
const separate = defineMutation({
  name: 'amendments.separate',
  args: v.strictObject(ofAmendment),
  compartment: () => COMMITTEE,
  reads: ({ amendment, set }) => [one(ruleSets, set), one(amendments, amendment), within(amendments, set)],
  decide({ args: of, docs, actor, now }) {
    const known = presidedSet(docs, of.set, actor);
    if ('accepted' in known) return known;
    const found = amendmentIn(docs, of);
    if ('accepted' in found) return found;
    const { consolidates, state } = found.body;
    if (consolidates.length === 0) return refuse('rules.not_consolidated');
    if (state === 'withdrawn') return accept([]);
    if (!isOpen(state)) return refuse('rules.amendment_settled');
    return accept([
      setFields(amendments, { id: of.amendment, fields: { state: 'withdrawn' } }),
      ...reopened(docs, { ...of, now }),
    ]);
  },
});

export const consolidatingMutations = [consolidate, separate] as const;
