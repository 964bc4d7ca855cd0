import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { issuedId, issuedParagraphs, ParagraphIdSchema } from '#shared/assessment/assessment.schemas.ts';
import { EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
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
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { criteriaFault, hasTwins } from './priorities.rules.ts';
import {
  type Choice,
  ChoiceIdSchema,
  choiceFields,
  choices,
  MOST_PRIORITIES,
  PRIORITIES,
  priorities,
} from './priorities.schemas.ts';

/** A choice in which something may still be proposed, said or decided; or why not. */
export function openChoice(docs: Docs, choice: string): Doc<Choice> | Decision {
  const known = docs.get(choices, choice);
  if (known === null) return refuse('priorities.unknown_choice', { choice });
  return known.body.state === 'open' ? known : refuse('priorities.choice_closed');
}

function fieldsFault(
  docs: Docs,
  { from, until, criteria, edition }: Pick<Choice, 'from' | 'until' | 'criteria' | 'edition'>,
): Decision | null {
  if (until < from) return refuse('priorities.ends_before', { from, until });
  if (hasTwins(criteria)) return refuse('priorities.criteria_twice');
  if (edition !== null && docs.get(editions, edition) === null)
    return refuse('priorities.unknown_edition', { edition });
  return null;
}

const open = defineMutation({
  name: 'priorities.open_choice',
  args: v.strictObject({ choice: ChoiceIdSchema, ...choiceFields }),
  compartment: () => COMMITTEE,
  reads: ({ choice, edition }) => [
    one(choices, choice),
    ...(edition === null ? [] : [one(editions, edition)]),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice, ...fields }, docs, ...acting }) {
    const fault = must(acting.actor, 'priorities.edit') ?? fieldsFault(docs, fields);
    if (fault !== null) return fault;
    if (docs.get(choices, choice) !== null) return refuse('priorities.choice_known', { choice });
    const body: Choice = { ...fields, state: 'open', opened: signedAt(acting), closed: null, leftOut: [] };
    return accept([create(choices, { id: choice, audience: PRIORITIES, body })]);
  },
});

const edit = defineMutation({
  name: 'priorities.edit_choice',
  args: v.strictObject({ choice: ChoiceIdSchema, ...exactPartial(choiceFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ choice, edition, criteria }) => [
    one(choices, choice),
    // Those that rest on paragraphs of an edition keep their choice at it, those that were scored its criteria.
    ...(edition === undefined && criteria === undefined ? [] : [within(priorities, choice)]),
    ...(edition == null ? [] : [one(editions, edition)]),
  ],
  decide({ args: { choice, ...fields }, docs, actor }) {
    const right = must(actor, 'priorities.edit');
    if (right !== null) return right;
    const known = openChoice(docs, choice);
    if ('accepted' in known) return known;
    const edition = fields.edition === undefined ? null : fields.edition;
    const fault = fieldsFault(docs, { ...known.body, ...fields, edition });
    if (fault !== null) return fault;
    if (
      fields.edition !== undefined &&
      fields.edition !== known.body.edition &&
      (known.body.leftOut.length > 0 ||
        docs.within(priorities, choice).some(({ body }) => body.rests.length > 0))
    )
      return refuse('priorities.edition_used');
    const settled =
      fields.criteria === undefined
        ? null
        : criteriaFault(known.body.criteria, fields.criteria, docs.within(priorities, choice));
    if (settled !== null) return settled;
    return accept([set(choices, { id: choice, fields })]);
  },
});

const close = defineMutation({
  name: 'priorities.close_choice',
  args: v.strictObject({ choice: ChoiceIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ choice }) => [one(choices, choice), within(priorities, choice)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice }, docs, ...acting }) {
    const right = must(acting.actor, 'priorities.edit');
    if (right !== null) return right;
    const known = openChoice(docs, choice);
    if ('accepted' in known) return known;
    // What was left out stands there with its reason: nothing is forgotten by closing.
    const n = docs.within(priorities, choice).filter(({ body }) => body.state === 'proposed').length;
    if (n > 0) return refuse('priorities.undecided', { n });
    return accept([set(choices, { id: choice, fields: { state: 'closed', closed: signedAt(acting) } })]);
  },
});

/** Leaves out what the edition recommends and nobody proposed; said again, it has another reason. */
const passOver = defineMutation({
  name: 'priorities.pass_over',
  args: v.strictObject({
    choice: ChoiceIdSchema,
    edition: EditionIdSchema,
    paragraph: ParagraphIdSchema,
    reason: ReasonSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ choice, ...of }) => [
    one(choices, choice),
    one(issuedParagraphs, issuedId(of)),
    within(priorities, choice),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice, edition, paragraph, reason }, docs, ...acting }) {
    const right = must(acting.actor, 'priorities.edit');
    if (right !== null) return right;
    const known = openChoice(docs, choice);
    if ('accepted' in known) return known;
    if (known.body.edition !== edition) return refuse('priorities.other_edition');
    const read = docs.get(issuedParagraphs, issuedId({ edition, paragraph }));
    if (read?.body.detail.kind !== 'priority') return refuse('priorities.not_recommended', { paragraph });
    if (docs.within(priorities, choice).some(({ body }) => body.rests.includes(paragraph)))
      return refuse('priorities.is_proposed', { paragraph });
    const others = known.body.leftOut.filter((each) => each.paragraph !== paragraph);
    if (others.length >= MOST_PRIORITIES) return refuse('priorities.too_many', { n: MOST_PRIORITIES });
    const leftOut = [...others, { paragraph, reason, done: signedAt(acting) }];
    return accept([set(choices, { id: choice, fields: { leftOut } })]);
  },
});

/** Back among what may be proposed. */
const lookAgain = defineMutation({
  name: 'priorities.look_again',
  args: v.strictObject({ choice: ChoiceIdSchema, paragraph: ParagraphIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ choice }) => [one(choices, choice)],
  decide({ args: { choice, paragraph }, docs, actor }) {
    const right = must(actor, 'priorities.edit');
    if (right !== null) return right;
    const known = openChoice(docs, choice);
    if ('accepted' in known) return known;
    const leftOut = known.body.leftOut.filter((each) => each.paragraph !== paragraph);
    if (leftOut.length === known.body.leftOut.length) return accept([]);
    return accept([set(choices, { id: choice, fields: { leftOut } })]);
  },
});

export const choicesMutations = [open, edit, close, passOver, lookAgain] as const;
