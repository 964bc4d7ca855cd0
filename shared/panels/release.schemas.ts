import * as v from 'valibot';
import { EditionIdSchema, METHODS } from '#shared/ideal/ideal.schemas.ts';
import { InstitutionSchema, StateCodeSchema } from '#shared/kernel/actor.ts';
import {
  AreaSchema,
  CodeSchema,
  LEAST_SHEETS,
  MOST_AREAS,
  MOST_SEATS,
  SpreadSchema,
} from './panels.schemas.ts';

const RatedAreaSchema = v.strictObject({
  area: AreaSchema,
  sheets: v.pipe(v.number(), v.integer(), v.minValue(LEAST_SHEETS)),
  /** By code, in the order of the scale: no place in it is a seat's. */
  values: SpreadSchema,
  /** Codes that the panel still disagreed on in the round that counts, also where that is the first one. */
  contested: v.array(CodeSchema),
});
export type RatedArea = v.InferOutput<typeof RatedAreaSchema>;

/** Word for word what leaves a state of its panel. Nobody who rated, no reason, no seat's own ratings. */
export const PanelReleaseSchema = v.strictObject({
  edition: EditionIdSchema,
  state: StateCodeSchema,
  method: v.picklist(METHODS),
  /** The offices of the panel, as they are printed with the edition. */
  seats: v.pipe(
    v.array(v.strictObject({ institution: InstitutionSchema, office: v.pipe(v.string(), v.maxLength(300)) })),
    v.maxLength(MOST_SEATS * 2),
  ),
  showsColumn: v.boolean(),
  areas: v.pipe(v.array(RatedAreaSchema), v.minLength(1), v.maxLength(MOST_AREAS)),
});
export type PanelRelease = v.InferOutput<typeof PanelReleaseSchema>;
