import * as v from 'valibot';
import { type Actor, hasRole, InstitutionSchema, MEETING_ROLES, UnitSchema } from '#shared/kernel/actor.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

/** UTF-16 units of one text of the card. */
export const CARD_LINE_MAX = 400;
const Line = v.pipe(v.string(), v.maxLength(CARD_LINE_MAX));
/** Limits for reading the card in one language. */
const cardWords = {
  meeting: Line,
  room: v.nullable(Line),
  /** Rows of time, place and text, as they are shown. */
  times: v.pipe(
    v.array(v.strictObject({ startsAt: v.nullable(v.number()), text: Line, place: v.nullable(Line) })),
    v.maxLength(40),
  ),
  pickUp: v.nullable(Line),
  liaison: v.nullable(v.strictObject({ name: Line, phone: v.nullable(Line) })),
  emergency: v.nullable(Line),
  hotel: v.nullable(v.strictObject({ name: Line, address: v.nullable(Line) })),
  language: v.picklist(LANGUAGES),
};
/** What a meeting marks as open: readable without unlocking, so never put anything else here. */
export const CardSchema = v.strictObject({
  ...cardWords,
  timeZone: v.nullable(v.string()),
  updatedAt: v.number(),
  /** The end of the meeting's last day in every time zone: nothing of it stays here after that. */
  until: v.optional(v.number(), 0),
  /** The same in the other languages: the holder of a locked phone may change its language. */
  others: v.exactOptional(v.pipe(v.array(v.strictObject(cardWords)), v.maxLength(LANGUAGES.length))),
});
export type Card = v.InferOutput<typeof CardSchema>;
export type CardWords = v.InferOutput<v.StrictObjectSchema<typeof cardWords, undefined>>;

/** The card in a language, or the original if it was not stored in that one. */
export function cardIn(card: Card, language: Language): Card {
  return { ...card, ...card.others?.find((each) => each.language === language) };
}

/** Additional fields of another version must not make a person unreadable. */
const ProfileSchema = v.object({
  /** Name of this person's database and folder here; says nothing about them. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/)),
  label: v.pipe(
    v.string(),
    v.transform((label) => label.slice(0, CARD_LINE_MAX)),
  ),
  delegation: v.nullable(v.string()),
  /** Of somebody who takes part in no meetings: their institution and unit say who they are, not a delegation. */
  post: v.optional(
    v.nullable(v.object({ institution: InstitutionSchema, unit: v.nullable(UnitSchema) })),
    null,
  ),
  device: v.nullable(v.string()),
  hasPasskey: v.boolean(),
  lastUsed: v.number(),
  /** Mutations that the server does not have yet, as last known. */
  waiting: v.number(),
  /** Parsed separately: an unreadable card must not lose its person. */
  card: v.fallback(v.nullable(CardSchema), null),
});
export type Profile = v.InferOutput<typeof ProfileSchema>;

/** What a locked device says of somebody besides their label. */
export function placeOf(
  actor: Pick<Actor, 'delegation' | 'roles' | 'institution' | 'unit'>,
): Pick<Profile, 'delegation' | 'post'> {
  const { delegation, institution, unit } = actor;
  const isDelegate = institution === null || hasRole(actor, ...MEETING_ROLES);
  return { delegation, post: isDelegate ? null : { institution, unit } };
}

/**
 * The people who use this phone. Unencrypted, small, and outside IndexedDB, where one failure affects all databases.
 */
export interface Profiles {
  /** Last used first. */
  list(): Profile[];
  get(id: string): Profile | null;
  /** @throws DOMException if the storage accepts nothing: this person could not be found again */
  save(profile: Profile): void;
  /** If the storage accepts nothing, the old values stay. */
  update(id: string, change: Partial<Omit<Profile, 'id'>>): void;
  remove(id: string): void;
  /** Removes the cards of meetings that are over; without unlocking. */
  forgetCards(now: number): void;
}

const KEY = 'clasi.profiles';
/** A list that was completely damaged, until somebody leaves this phone. */
const ASIDE = 'clasi.profiles.damaged';

/** As stored, so that unreadable parts are written back unchanged. */
interface Item {
  readonly raw: unknown;
  readonly profile: Profile | null;
}

function toItem(raw: unknown): Item {
  const parsed = v.safeParse(ProfileSchema, raw);
  return { raw, profile: parsed.success ? parsed.output : null };
}

function isOf(raw: unknown, id: string): boolean {
  return typeof raw === 'object' && raw !== null && 'id' in raw && raw.id === id;
}

export function createProfiles({ storage }: { storage: Storage }): Profiles {
  /** Null if the list as a whole cannot be read. */
  function read(): Item[] | null {
    try {
      const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
      return Array.isArray(stored) ? stored.map(toItem) : null;
    } catch {
      return null;
    }
  }

  function write(raws: readonly unknown[]) {
    storage.setItem(KEY, JSON.stringify(raws));
  }

  function writeIfPossible(raws: readonly unknown[]) {
    try {
      write(raws);
    } catch {
      // Counts and cards exist elsewhere; a failure here must not interrupt work.
    }
  }

  function known(): Profile[] {
    return (read() ?? []).flatMap(({ profile }) => (profile === null ? [] : [profile]));
  }

  return {
    list: () => known().sort((left, right) => right.lastUsed - left.lastUsed),
    get: (id) => known().find((profile) => profile.id === id) ?? null,
    save(profile) {
      const items = read();
      if (items === null) storage.setItem(ASIDE, storage.getItem(KEY) ?? '');
      const others = (items ?? []).map(({ raw }) => raw).filter((raw) => !isOf(raw, profile.id));
      write([...others, v.parse(ProfileSchema, profile)]);
    },
    update(id, change) {
      const items = read();
      if (items?.some(({ profile }) => profile?.id === id) !== true) return;
      writeIfPossible(
        items.map(({ raw, profile }) =>
          profile?.id === id ? { ...(raw as Record<string, unknown>), ...change } : raw,
        ),
      );
    },
    forgetCards(now) {
      const items = read() ?? [];
      const isOver = ({ profile }: Item) =>
        profile !== null && profile.card !== null && profile.card.until <= now;
      if (!items.some(isOver)) return;
      writeIfPossible(
        items.map((item) =>
          isOver(item) ? { ...(item.raw as Record<string, unknown>), card: null } : item.raw,
        ),
      );
    },
    remove(id) {
      // Nothing of anybody may stay in something that nobody can read.
      storage.removeItem(ASIDE);
      const others = (read() ?? []).map(({ raw }) => raw).filter((raw) => !isOf(raw, id));
      if (others.length === 0) storage.removeItem(KEY);
      else writeIfPossible(others);
    },
  };
}
