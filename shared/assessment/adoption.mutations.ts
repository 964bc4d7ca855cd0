import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { proposedAudience, textAudience } from '#shared/access/scopes.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { editionStepProblem, isDecided, stepTaken } from '#shared/ideal/editions.mutations.ts';
import { EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { cleanedLine, TextSchema } from '#shared/kernel/text.ts';
import {
  changeOf,
  correctedContent,
  correctionLevel,
  holdsUp,
  isAdoptableOn,
  isCorrected,
  isOver,
  issuedContent,
  isWaiting,
  lastRound,
  standingWith,
} from './assessment.rules.ts';
import {
  type Correction,
  comments,
  corrections,
  issuedId,
  issuedParagraphs,
  ParagraphIdSchema,
  paragraphs,
  rounds,
} from './assessment.schemas.ts';
import { ISSUE } from './issuing.mutations.ts';
import type { Level } from './levels.ts';

/** The feature that publishes hears of an adoption by this mutation of its own. */
const FREEZE = 'publication.freeze';

/** A meeting has adopted the text: from now on nothing that it rests on changes. */
const adopt = defineMutation({
  name: 'assessment.adopt',
  args: v.strictObject({
    edition: EditionIdSchema,
    entry: IdSchema,
    meeting: IdSchema,
    decision: IdSchema,
    /** The day of the adoption. */
    on: WrittenDaySchema,
    /** Number of the document, as the register has it. */
    document: v.pipe(v.string(), v.minLength(1), v.maxLength(100), cleanedLine, v.minLength(1)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, decision }) => [
    one(editions, edition),
    one(decisions, decision),
    within(rounds, edition),
    within(comments, edition),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { edition, entry, ...adoption }, docs, actor, now, madeAt, facts }) {
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    const problem = editionStepProblem({ actor, edition: known.body, step: 'adopt' });
    // Two people who take the same step are of one mind.
    if (problem?.code === 'ideal.edition_elsewhere' && known.body.status === 'adopted') return accept([]);
    if (problem !== null) return refuse(problem.code, problem.details);
    const last = lastRound(docs.within(rounds, edition));
    if (last === null) return refuse('assessment.no_round');
    if (!isOver(last.body, now)) return refuse('assessment.round_open', { until: last.body.until });
    const waiting = docs.within(comments, edition).filter(({ body }) => holdsUp(body));
    if (waiting.length > 0) return refuse('assessment.not_answered', { n: waiting.length });
    if (!isAdoptableOn(adoption.on, { edition: known.body, now }))
      return refuse('assessment.adopted_day', { day: adoption.on });
    if (!isDecided(docs, adoption)) return refuse('ideal.not_decided', { decision: adoption.decision });
    const taken = { edition, entry, step: 'adopt', reason: null, fields: { adoption } } as const;
    return accept([
      ...stepTaken({ ...taken, actor, label: facts?.label, at: madeAt }),
      ...(last.body.closed === null
        ? [set(rounds, { id: last.id, fields: { closed: { at: now, why: 'deadline' } } })]
        : []),
      forward({
        compartment: COMMITTEE,
        name: ISSUE,
        args: { edition, kind: 'adopted', round: null, only: null, corrections: [] },
      }),
      forward({ compartment: COMMITTEE, name: FREEZE, args: { edition } }),
    ]);
  },
});

const ofCorrection = { correction: IdSchema, edition: EditionIdSchema };

/** An error in a published text: what was written of it since, for somebody else to publish. */
const propose = defineMutation({
  name: 'assessment.propose_correction',
  args: v.strictObject({ ...ofCorrection, paragraph: ParagraphIdSchema, reason: TextSchema }),
  compartment: () => COMMITTEE,
  reads: ({ correction, edition, paragraph }) => [
    one(editions, edition),
    one(corrections, correction),
    one(paragraphs, paragraph),
    one(issuedParagraphs, issuedId({ edition, paragraph })),
    within(issuedParagraphs, edition),
    within(corrections, edition),
    within(paragraphs, edition),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { correction, edition, paragraph, reason }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'assessment.write')) return refuse('access.not_allowed', { action: 'assessment.write' });
    const status = docs.get(editions, edition)?.body.status;
    if (status === undefined) return refuse('ideal.edition_unknown', { edition });
    if (!isCorrected(status)) return refuse('ideal.edition_elsewhere', { status });
    // The second is made with another, when that comes out.
    if (docs.get(corrections, correction) !== null || correction.startsWith('crb_'))
      return refuse('assessment.correction_known', { correction });
    const doc = docs.get(paragraphs, paragraph);
    if (doc === null || doc.parent !== edition) return refuse('assessment.paragraph_unknown', { paragraph });
    const isProposed = docs
      .within(corrections, edition)
      .some(({ body }) => body.paragraph === paragraph && isWaiting(body));
    if (isProposed) return refuse('assessment.correction_waits');
    const issued = docs.get(issuedParagraphs, issuedId({ edition, paragraph }));
    const all = standingWith({
      written: docs.within(paragraphs, edition),
      issued: docs.within(issuedParagraphs, edition),
      only: new Set([paragraph]),
    });
    const change = changeOf(doc, issued, all);
    const { section, number, marking, takenOut } = doc.body;
    const content = issuedContent(doc, all);
    if (change === null || number === null) return refuse('assessment.nothing_to_correct');
    const level = correctionLevel(issued?.body.marking ?? null, takenOut ? null : marking);
    // Its readers read neither of what only analysts read.
    const isTold = (own: Level) => level === 'analysts' || own !== 'analysts';
    const before = issued === null || !isTold(issued.body.marking) ? null : correctedContent(issued.body);
    const after = content === null || !isTold(marking) ? null : correctedContent(content);
    const body: Correction = {
      ...{ edition, paragraph, section, number, reason, before, after },
      change: after === null ? 'taken_out' : before === null ? 'added' : change,
      proposed: signed({ actor, label: facts?.label, at: madeAt }),
      published: null,
    };
    const audience = level === 'analysts' ? textAudience({ level, edition }) : proposedAudience(edition);
    return accept([create(corrections, { id: correction, parent: edition, audience, body })]);
  },
});

const drop = defineMutation({
  name: 'assessment.drop_correction',
  args: v.strictObject(ofCorrection),
  compartment: () => COMMITTEE,
  reads: ({ correction }) => [one(corrections, correction)],
  decide({ args: { correction, edition }, docs, actor }) {
    if (!may(actor, 'assessment.write')) return refuse('access.not_allowed', { action: 'assessment.write' });
    const known = docs.get(corrections, correction);
    if (known === null) return accept([]);
    if (known.parent !== edition) return refuse('assessment.correction_unknown', { correction });
    if (known.body.published !== null) return refuse('assessment.correction_out');
    return accept([remove(corrections, correction)]);
  },
});

/** The second pair of eyes: whoever presides, or of what only analysts read another of them. */
const publishCorrections = defineMutation({
  name: 'assessment.publish_corrections',
  args: v.strictObject({
    edition: EditionIdSchema,
    corrections: v.pipe(
      v.array(v.strictObject({ correction: IdSchema, paragraph: ParagraphIdSchema })),
      v.minLength(1),
      v.maxLength(20),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, corrections: wanted }) => [
    one(editions, edition),
    ...wanted.map(({ correction }) => one(corrections, correction)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { edition, corrections: wanted }, docs, actor, madeAt, facts }) {
    const status = docs.get(editions, edition)?.body.status;
    if (status === undefined) return refuse('ideal.edition_unknown', { edition });
    if (!isCorrected(status)) return refuse('ideal.edition_elsewhere', { status });
    const effects = [];
    const published = {
      version: null,
      at: madeAt,
      signed: signed({ actor, label: facts?.label, at: madeAt }),
    };
    const seen = new Map(wanted.map((each) => [each.correction, each]));
    for (const { correction, paragraph } of seen.values()) {
      const known = docs.get(corrections, correction);
      if (known === null || known.parent !== edition || known.body.paragraph !== paragraph)
        return refuse('assessment.correction_unknown', { correction });
      if (known.body.published !== null) return refuse('assessment.correction_out');
      const isForAnalysts = known.audience === textAudience({ level: 'analysts', edition });
      const action = isForAnalysts ? 'assessment.write' : 'editions.move_on';
      if (!may(actor, action)) return refuse('access.not_allowed', { action });
      if (known.body.proposed?.by === actor.person) return refuse('assessment.four_eyes');
      // Its paragraph stands still meanwhile. Whoever presides reads none of them, so who reads it then is settled later.
      effects.push(set(corrections, { id: correction, fields: { published } }));
    }
    const only = [...seen.values()].map(({ paragraph }) => paragraph);
    return accept([
      ...effects,
      forward({
        compartment: COMMITTEE,
        name: ISSUE,
        args: {
          ...{ edition, kind: 'corrected', round: null, only },
          corrections: [...seen.keys()],
        },
      }),
    ]);
  },
});

export const adoptionMutations = [adopt, propose, drop, publishCorrections] as const;
