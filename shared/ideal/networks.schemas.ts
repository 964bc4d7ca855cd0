import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { ABCD, NETWORK_TYPES, OWN_STATUSES, TRENDS } from './networks.rules.ts';
import { AREA_CODES } from './subjects.ts';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(200), cleanedLine, v.minLength(1));
/** A state, or a subdivision of one: `EC`, `EC-G`. */
const PlaceSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/));
const LabelSchema = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));

/** Released profiles of networks, and what becomes of them: for every member. */
export const NETWORKS = membersAudience('networks');
export const MAX_ALIASES = 30;
/** Of one network, proposed and in force. */
export const MOST_MERGERS = 50;

/** A strategic profile: of a group, never of a person. No field takes a suspect's name. */
export const profileFields = {
  codeName: line,
  aliases: v.pipe(v.array(line), v.maxLength(MAX_ALIASES)),
  type: v.picklist(NETWORK_TYPES),
  operatesIn: v.pipe(v.array(PlaceSchema), v.minLength(1), v.maxLength(100)),
  areas: v.pipe(v.array(v.picklist(AREA_CODES)), v.minLength(1), v.maxLength(AREA_CODES.length)),
  traits: v.pipe(v.array(v.picklist(ABCD)), v.maxLength(ABCD.length)),
  /** What it does in prisons, or from there; null if nothing is known. */
  prisons: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(2000), cleanedText)),
  trend: v.picklist(TRENDS),
  summary: v.nullable(TextSchema),
};
export const ProfileSchema = v.strictObject(profileFields);
export type Profile = v.InferOutput<typeof ProfileSchema>;

/** In a state's own compartment: what it knows, released or not. Audience `national/ideal`. */
export const networkProfiles = defineCollection({
  name: 'networkProfiles',
  body: v.strictObject({
    ...profileFields,
    status: v.picklist(OWN_STATUSES),
    /** The profile as it was released last, and by whose four eyes; null: nobody else has it. */
    released: v.nullable(
      v.strictObject({ preparedBy: PersonIdSchema, authorisedBy: PersonIdSchema, at: v.number() }),
    ),
    prepared: v.nullable(
      v.strictObject({
        by: PersonIdSchema,
        label: LabelSchema,
        at: v.number(),
        /** Of what this person saw (`profileHash`). */
        hash: ContentHashSchema,
      }),
    ),
  }),
});

/** In the committee: what a state released of one network. Its id is that of the state's own profile. */
export const networks = defineCollection({
  name: 'networks',
  body: v.strictObject({
    state: StateCodeSchema,
    ...profileFields,
    /** As its state says; whether it is merged follows from `mergers` (`statusOf`). */
    status: v.picklist(OWN_STATUSES),
    /** Mergers in force. */
    mergers: v.pipe(v.array(IdSchema), v.maxLength(MOST_MERGERS)),
    /** Mergers that nobody has agreed to yet, or not both. */
    proposed: v.pipe(v.array(IdSchema), v.maxLength(MOST_MERGERS)),
    at: v.number(),
  }),
});
export type Network = v.InferOutput<typeof networks.body>;

const SideSchema = v.strictObject({ by: PersonIdSchema, label: LabelSchema, at: v.number() });
export const MERGER_STATUSES = ['proposed', 'merged', 'declined', 'undone'] as const;
/** That two states' profiles are of one network. Both stay as they are, so that it can be undone. */
export const networkMergers = defineCollection({
  name: 'networkMergers',
  body: v.strictObject({
    /** The one whose id sorts first. */
    one: IdSchema,
    other: IdSchema,
    states: v.strictObject({ one: StateCodeSchema, other: StateCodeSchema }),
    status: v.picklist(MERGER_STATUSES),
    proposedBy: SideSchema,
    /** Who agreed for each side; null until somebody did. */
    agreed: v.strictObject({ one: v.nullable(SideSchema), other: v.nullable(SideSchema) }),
    ended: v.nullable(v.strictObject({ ...SideSchema.entries, reason: ReasonSchema })),
  }),
});
export type NetworkMerger = v.InferOutput<typeof networkMergers.body>;

/** Derived, so that whoever proposes the same pair proposes one merger. */
export function mergerId(left: string, right: string): string {
  const [one, other] = [left, right].sort() as [string, string];
  return `mgr_${idPart(one, 36)}-${idPart(other, 36)}`;
}
