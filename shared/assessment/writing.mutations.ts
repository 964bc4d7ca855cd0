import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { mayRead, textAudience } from '#shared/access/scopes.ts';
import { EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems } from '#shared/ideal/released.schemas.ts';
import { DEFAULT_YARDSTICK, rangeOf, YARDSTICK_NAMES } from '#shared/ideal/yardsticks.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
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
import { signed } from '#shared/kernel/signed.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { numberOfGrade } from '#shared/scoring/scoring.schemas.ts';
import { isAdopted, isCorrected, isWaiting, isWritten } from './assessment.rules.ts';
import {
  type Cited,
  CitesSchema,
  corrections,
  type Detail,
  issuedId,
  issuedParagraphs,
  MOST_PARAGRAPHS,
  type Paragraph,
  ParagraphIdSchema,
  paragraphFields,
  paragraphs,
} from './assessment.schemas.ts';
import { isAreaSection, type ReportSection, SectionSchema } from './sections.ts';

const ofParagraph = { paragraph: ParagraphIdSchema, edition: EditionIdSchema };
const writtenFields = { ...paragraphFields, cites: CitesSchema };

function mayWrite({ docs, actor, edition }: { docs: Docs; actor: Actor; edition: string }): Decision | null {
  if (!may(actor, 'assessment.write')) return refuse('access.not_allowed', { action: 'assessment.write' });
  const known = docs.get(editions, edition);
  if (known === null) return refuse('ideal.edition_unknown', { edition });
  const { status } = known.body;
  return isWritten(status) ? null : refuse('assessment.not_written', { status });
}

/** Why a detail does not fit where it stands, or null. */
function detailFault(
  docs: Docs,
  {
    edition,
    paragraph,
    section,
    detail,
  }: { edition: string; paragraph: string; section: ReportSection; detail: Detail },
): Decision | null {
  const known = docs.get(editions, edition)?.body;
  if (detail.kind === 'judgement') {
    const { likelihood } = detail;
    const yardstick = known?.yardstick ?? DEFAULT_YARDSTICK;
    if (likelihood !== null && rangeOf(yardstick, likelihood) === null)
      return refuse('assessment.other_yardstick', { likelihood, yardstick });
  }
  if (detail.kind === 'adjustment') {
    if (!isAreaSection(section) || section !== detail.area)
      return refuse('assessment.adjustment_elsewhere', { area: detail.area });
    if (known !== undefined && isAdopted(known.status)) return refuse('assessment.figures_final');
    const isMoved = docs
      .within(paragraphs, edition)
      .some(
        ({ id, body }) =>
          id !== paragraph && !body.takenOut && body.section === section && body.detail.kind === 'adjustment',
      );
    if (isMoved) return refuse('assessment.adjusted_already', { area: detail.area });
  }
  return null;
}

/**
 * The cited items with their grades. Only what the writer reads can be cited: nobody learns by citing.
 * @param before what was cited already stays with the grade that it had
 */
function citedIn(
  docs: Docs,
  { actor, cites, before }: { actor: Actor; cites: readonly string[]; before: readonly Cited[] },
): Cited[] | Decision {
  const found: Cited[] = [];
  for (const item of new Set(cites)) {
    const known = docs.get(releasedItems, item);
    const kept = before.find((each) => each.item === item);
    if (known === null || !mayRead({ actor, compartment: COMMITTEE, audience: known.audience })) {
      if (kept === undefined) return refuse('assessment.source_gone', { item });
      found.push(kept);
      continue;
    }
    const { source, information } = known.body;
    found.push({ item, source, information: numberOfGrade(information) });
  }
  return found;
}

function hasText(body: Pick<Paragraph, 'es' | 'pt' | 'en'>): boolean {
  return LANGUAGES.some((language) => (body[language] ?? '').trim() !== '');
}

const sequenceOf = ({ edition, section }: { edition: string; section: string }) =>
  `paragraph/${edition}/${section}`;

const write = defineMutation({
  name: 'assessment.write',
  args: v.strictObject({ ...ofParagraph, section: SectionSchema, ...writtenFields }),
  compartment: () => COMMITTEE,
  reads: ({ paragraph, edition, cites }) => [
    one(editions, edition),
    one(paragraphs, paragraph),
    within(paragraphs, edition),
    ...cites.map((item) => one(releasedItems, item)),
  ],
  facts: (args) => [{ kind: 'number', sequence: sequenceOf(args) }, LABEL_REQUEST],
  decide({ args: { paragraph, edition, section, cites, ...fields }, docs, actor, madeAt, facts }) {
    const problem =
      mayWrite({ docs, actor, edition }) ??
      detailFault(docs, { edition, paragraph, section, detail: fields.detail });
    if (problem !== null) return problem;
    if (docs.get(paragraphs, paragraph) !== null) return refuse('assessment.paragraph_known', { paragraph });
    if (docs.within(paragraphs, edition).length >= MOST_PARAGRAPHS)
      return refuse('assessment.too_many', { most: MOST_PARAGRAPHS });
    if (!hasText(fields)) return refuse('assessment.no_text');
    if (fields.rests.includes(paragraph)) return refuse('assessment.rests_on_itself');
    const cited = citedIn(docs, { actor, cites, before: [] });
    if ('accepted' in cited) return cited;
    const body: Paragraph = {
      ...{ edition, section, number: facts?.numbers[sequenceOf({ edition, section })] ?? null },
      ...fields,
      cites: cited,
      signed: signed({ actor, label: facts?.label, at: madeAt }),
      takenOut: false,
    };
    const audience = textAudience({ level: 'analysts', edition });
    return accept([create(paragraphs, { id: paragraph, parent: edition, audience, body })]);
  },
});

/** A paragraph of this edition that may be changed now. */
function known({
  docs,
  actor,
  paragraph,
  edition,
}: {
  docs: Docs;
  actor: Actor;
  paragraph: string;
  edition: string;
}): Doc<Paragraph> | Decision {
  const problem = mayWrite({ docs, actor, edition });
  if (problem !== null) return problem;
  const found = docs.get(paragraphs, paragraph);
  if (found === null || found.parent !== edition)
    return refuse('assessment.paragraph_unknown', { paragraph });
  const isProposed = docs
    .within(corrections, edition)
    .some(({ body }) => body.paragraph === paragraph && isWaiting(body));
  return isProposed ? refuse('assessment.correction_waits') : found;
}

const edit = defineMutation({
  name: 'assessment.edit',
  args: v.strictObject({ ...ofParagraph, ...exactPartial(writtenFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ paragraph, edition, detail, cites = [] }) => [
    one(editions, edition),
    one(paragraphs, paragraph),
    one(issuedParagraphs, issuedId({ edition, paragraph })),
    ...(detail?.kind === 'adjustment' ? [within(paragraphs, edition)] : []),
    within(corrections, edition),
    ...cites.map((item) => one(releasedItems, item)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { paragraph, edition, cites, ...fields }, docs, actor, madeAt, facts }) {
    const found = known({ docs, actor, paragraph, edition });
    if ('accepted' in found) return found;
    const { body } = found;
    const status = docs.get(editions, edition)?.body.status ?? 'scoping';
    const isIssued = docs.get(issuedParagraphs, issuedId({ edition, paragraph })) !== null;
    if (isCorrected(status) && isIssued && fields.order !== undefined && fields.order !== body.order)
      return refuse('assessment.order_final');
    const detail = fields.detail ?? body.detail;
    if (detail.kind !== body.detail.kind) return refuse('assessment.other_kind', { kind: body.detail.kind });
    // The words of what is final are still corrected and translated. Two who write it in different languages would both
    // sign it, and neither could merge.
    const isOther =
      fields.detail !== undefined && canonicalJson(fields.detail) !== canonicalJson(body.detail);
    const fault = isOther ? detailFault(docs, { edition, paragraph, section: body.section, detail }) : null;
    if (fault !== null) return fault;
    if (!hasText({ ...body, ...fields })) return refuse('assessment.no_text');
    if (fields.rests?.includes(paragraph) === true) return refuse('assessment.rests_on_itself');
    const cited = cites === undefined ? null : citedIn(docs, { actor, cites, before: body.cites });
    if (cited !== null && 'accepted' in cited) return cited;
    return accept([
      set(paragraphs, {
        id: paragraph,
        fields: {
          ...fields,
          ...(cited === null ? {} : { cites: cited }),
          ...(isOther ? { signed: signed({ actor, label: facts?.label, at: madeAt }) } : {}),
        },
      }),
    ]);
  },
});

const takenReads = ({ paragraph, edition }: { paragraph: string; edition: string }) => [
  one(editions, edition),
  one(paragraphs, paragraph),
  within(paragraphs, edition),
  within(corrections, edition),
];

function taken(
  docs: Docs,
  { actor, takenOut, ...of }: { actor: Actor; takenOut: boolean; paragraph: string; edition: string },
): Decision {
  const found = known({ docs, actor, ...of });
  if ('accepted' in found) return found;
  if (found.body.takenOut === takenOut) return accept([]);
  const isFinal = found.body.detail.kind === 'adjustment';
  const status = docs.get(editions, of.edition)?.body.status ?? 'scoping';
  if (isFinal && isAdopted(status)) return refuse('assessment.figures_final');
  const { section, detail } = found.body;
  const fault = takenOut || !isFinal ? null : detailFault(docs, { ...of, section, detail });
  if (fault !== null) return fault;
  return accept([set(paragraphs, { id: found.id, fields: { takenOut } })]);
}

const takeOut = defineMutation({
  name: 'assessment.take_out',
  args: v.strictObject(ofParagraph),
  compartment: () => COMMITTEE,
  reads: takenReads,
  decide: ({ args, docs, actor }) => taken(docs, { ...args, actor, takenOut: true }),
});

const putBack = defineMutation({
  name: 'assessment.put_back',
  args: v.strictObject(ofParagraph),
  compartment: () => COMMITTEE,
  reads: takenReads,
  decide: ({ args, docs, actor }) => taken(docs, { ...args, actor, takenOut: false }),
});

/** One for the whole edition: terms of two are never mixed (`domain.md` §5.3). */
const chooseYardstick = defineMutation({
  name: 'assessment.choose_yardstick',
  args: v.strictObject({ edition: EditionIdSchema, yardstick: v.picklist(YARDSTICK_NAMES) }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [one(editions, edition), within(paragraphs, edition)],
  decide({ args: { edition, yardstick }, docs, actor }) {
    const problem = mayWrite({ docs, actor, edition });
    if (problem !== null) return problem;
    const current = docs.get(editions, edition)?.body.yardstick ?? DEFAULT_YARDSTICK;
    if (current === yardstick) return accept([]);
    const status = docs.get(editions, edition)?.body.status ?? 'scoping';
    if (isAdopted(status)) return refuse('assessment.not_written', { status });
    const isUsed = docs
      .within(paragraphs, edition)
      .some(({ body: { detail } }) => detail.kind === 'judgement' && detail.likelihood !== null);
    if (isUsed) return refuse('assessment.yardstick_used', { yardstick: current });
    return accept([set(editions, { id: edition, fields: { yardstick } })]);
  },
});

export const writingMutations = [write, edit, takeOut, putBack, chooseYardstick] as const;
