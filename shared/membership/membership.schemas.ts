import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { isBodyCode } from '#shared/access/seats.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { isCountryCode } from '#shared/kernel/bodies.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, isVisible, LANGUAGES, textUpTo } from '#shared/kernel/text.ts';

/** What the committee is founded by, and what its states agreed on besides. */
export const INSTRUMENT_KINDS = ['constitutive', 'other'] as const;
export const ENTRY_RULES = ['consents', 'day'] as const;
export const ACCESSIONS = ['open', 'closed'] as const;
const INSTRUMENT_STATES = ['draft', 'opened'] as const;
const MOST_DAYS = 3_650;
/** One more than all states of the continent could be. */
export const MOST_CONSENTS_NEEDED = 50;

const DaysSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DAYS));
/** A state: a partner body has a code like one, and is none, nor is what ISO 3166 leaves to its users. */
export const StateSchema = v.pipe(StateCodeSchema, v.check(isCountryCode));
/** As the committee's meetings call a body: `ameripol`, `eu-home`. */
export const BodySchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{2,39}$/), v.check(isBodyCode));

export const instrumentFields = {
  kind: v.picklist(INSTRUMENT_KINDS),
  title: textUpTo(300),
  text: textUpTo(20_000),
  /** The languages whose texts are equally authentic; the others are translations. */
  authentic: v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1), v.maxLength(LANGUAGES.length)),
  /** Where it is signed. */
  place: textUpTo(200),
  /** The first and the last day for signature; without a last one, until the day of its entry into force. */
  opensOn: DaySchema,
  closesOn: v.nullable(DaySchema),
  /** Its own rule of entry into force: so many days after so many consents, or on a day. */
  entryBy: v.picklist(ENTRY_RULES),
  entryNeeds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CONSENTS_NEEDED)),
  entryDays: DaysSchema,
  entryOn: v.nullable(DaySchema),
  /** Days after which a consent binds that came later than those. */
  bindsAfter: DaysSchema,
  accession: v.picklist(ACCESSIONS),
  /** Days from the notice of a withdrawal until it takes effect. */
  noticeDays: DaysSchema,
  /** Code of the state or body that keeps the original. */
  depositary: v.union([StateSchema, BodySchema]),
  /** By the names in this language states are listed, seated and called. */
  orderLanguage: v.picklist(LANGUAGES),
} as const;
export const InstrumentSchema = v.strictObject({
  ...instrumentFields,
  state: v.picklist(INSTRUMENT_STATES),
  /** When it was opened for signature, by the server's clock; from then on nothing of it changes. */
  openedAt: v.nullable(v.number()),
});
export type Instrument = v.InferOutput<typeof InstrumentSchema>;
/** Who reads an instrument that was opened for signature, and who consented to it. */
export const OPENED = membersAudience('instruments');
/** Audience `presidency/drafts` as a draft, then `members/instruments`. */
export const instruments = defineCollection({ name: 'instruments', body: InstrumentSchema });

export const CONSENT_KINDS = ['signature', 'accession', 'withdrawal'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
/** Ex officio; full powers that were received; full powers that are still awaited. */
export const POWERS = ['ex_officio', 'full_powers', 'awaited'] as const;

export const consentFields = {
  on: DaySchema,
  place: textUpTo(200),
  /** Who signed, as an office. */
  office: textUpTo(200),
  powers: v.picklist(POWERS),
  /** Number of the note or of the document by which it came. */
  reference: v.nullable(
    v.pipe(v.string(), v.minLength(1), v.maxLength(200), cleanedLine, v.check(isVisible)),
  ),
} as const;
export const StateConsentSchema = v.strictObject({
  ...consentFields,
  kind: v.picklist(CONSENT_KINDS),
  state: StateSchema,
  recordedAt: v.number(),
  /** That the powers are in order, on which day, and who says so; null until then: it is provisional. */
  checked: v.nullable(v.strictObject({ on: DaySchema, at: v.number(), by: PersonIdSchema })),
});
export type StateConsent = v.InferOutput<typeof StateConsentSchema>;
/** What states declared about an instrument. Parent: the instrument; audience `members/instruments`. */
export const stateConsents = defineCollection({ name: 'stateConsents', body: StateConsentSchema });

export const STANDING_KINDS = ['state', 'body'] as const;
export const STANDING_STATUSES = ['interested', 'observer', 'guest'] as const;
export const standingFields = {
  status: v.picklist(STANDING_STATUSES),
  from: DaySchema,
  /** The last day; null: until somebody says otherwise. */
  until: v.nullable(DaySchema),
  /** The decision, the note or the rule by which it is so. */
  basis: textUpTo(500),
} as const;
export const StandingSchema = v.strictObject({
  ...standingFields,
  kind: v.picklist(STANDING_KINDS),
  code: v.union([StateSchema, BodySchema]),
  /** Of a body; states are called as everywhere. */
  name: v.nullable(textUpTo(200)),
});
export type Standing = v.InferOutput<typeof StandingSchema>;
/** Who is no member and yet takes part. Parent: the code; audience `members/standings`. */
export const standings = defineCollection({ name: 'standings', body: StandingSchema });
export const STANDING = membersAudience('standings');
