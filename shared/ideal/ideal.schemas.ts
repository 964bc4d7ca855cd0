import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { EDITION_STATUSES, EDITION_STEPS, type EditionStepName } from './editions.rules.ts';
import { SubjectSchema } from './subjects.ts';
import { YARDSTICK_NAMES } from './yardsticks.ts';

/** What every member reads of an edition: that it is made, how, and what it asks. */
export const ASKED = membersAudience('ideal');

/**
 * Other ids are made of an edition's without its kind, so an id of another kind would name the same things. No longer than
 * `createId` makes them: a longer one would stand shortened in other ids (`idPart`), as another edition may stand in full.
 */
export const EditionIdSchema = v.pipe(IdSchema, v.startsWith('edn_'), v.maxLength(30));

/** Methods of assessment. A new one gets a new name; none is ever changed (`domain.md` §1.9). */
export const METHODS = ['ideal-1'] as const;
export const DISPLAYS = ['scores', 'classes'] as const;

export const editionFields = {
  /** Of the edition, as people call it: IDEAL 3. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
  title: TextSchema,
  /** First and last day of what is assessed. */
  periodFrom: WrittenDaySchema,
  periodUntil: WrittenDaySchema,
  collectFrom: WrittenDaySchema,
  collectUntil: WrittenDaySchema,
  validateUntil: WrittenDaySchema,
  publishOn: WrittenDaySchema,
  /** `classes`: readers see the class of each figure and no number. */
  display: v.picklist(DISPLAYS),
};
/** A decision of a meeting. */
const DecidedSchema = v.strictObject({ meeting: IdSchema, decision: IdSchema });

/** One edition of IDEAL. */
export const editions = defineCollection({
  name: 'editions',
  body: v.strictObject({
    ...editionFields,
    status: v.picklist(EDITION_STATUSES),
    /** Null until a meeting adopted it. */
    method: v.nullable(v.strictObject({ version: v.picklist(METHODS), ...DecidedSchema.entries })),
    /** Null until a meeting adopted the edition itself; its day, and the number of the document, came with later versions. */
    adoption: v.nullable(
      v.strictObject({
        ...DecidedSchema.entries,
        on: v.exactOptional(WrittenDaySchema),
        document: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
      }),
    ),
    /** By which words its judgements say how likely something is; absent: the first of them. */
    yardstick: v.exactOptional(v.picklist(YARDSTICK_NAMES)),
  }),
});
export type Edition = v.InferOutput<typeof editions.body>;

/** Parent: the edition. Its history: who moved it on, and why. */
export const editionSteps = defineCollection({
  name: 'editionSteps',
  body: v.strictObject({
    step: v.picklist(Object.keys(EDITION_STEPS) as [EditionStepName, ...EditionStepName[]]),
    status: v.picklist(EDITION_STATUSES),
    author: PersonIdSchema,
    label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    reason: v.nullable(ReasonSchema),
    at: v.number(),
  }),
});
export const MAX_STATES_ASKED = 40;

export const requirementFields = {
  question: TextSchema,
  about: SubjectSchema,
  /** 1 is answered first. */
  priority: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  askedOf: v.pipe(v.array(StateCodeSchema), v.minLength(1), v.maxLength(MAX_STATES_ASKED)),
  due: WrittenDaySchema,
};
/** Parent: the edition. What is asked of states. */
export const requirements = defineCollection({
  name: 'requirements',
  body: v.strictObject({
    ...requirementFields,
    /** It is asked no more; what was answered stays. */
    withdrawn: v.boolean(),
    /** The recommendation of an evaluation that it came of; absent where none did. */
    recommendation: v.exactOptional(IdSchema),
  }),
});
export type Requirement = v.InferOutput<typeof requirements.body>;
