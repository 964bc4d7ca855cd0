import * as v from 'valibot';
import { LANGUAGES } from '#shared/kernel/text.ts';

const Line = v.pipe(v.string(), v.maxLength(400));
/** What a meeting marks as open: readable without unlocking, so nothing else may ever be put here. */
export const CardSchema = v.strictObject({
  meeting: Line,
  room: v.nullable(Line),
  /** Rows of hour, place and words, as they are shown. */
  times: v.pipe(
    v.array(v.strictObject({ startsAt: v.nullable(v.number()), text: Line, place: v.nullable(Line) })),
    v.maxLength(40),
  ),
  timeZone: v.nullable(v.string()),
  pickUp: v.nullable(Line),
  liaison: v.nullable(v.strictObject({ name: Line, phone: v.nullable(Line) })),
  emergency: v.nullable(Line),
  hotel: v.nullable(v.strictObject({ name: Line, address: v.nullable(Line) })),
  language: v.picklist(LANGUAGES),
  updatedAt: v.number(),
});
export type Card = v.InferOutput<typeof CardSchema>;

export const ProfileSchema = v.strictObject({
  /** Names the database and the folder of this person here; says nothing about them. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/)),
  label: Line,
  delegation: v.nullable(v.string()),
  device: v.nullable(v.string()),
  hasPasskey: v.boolean(),
  lastUsed: v.number(),
  /** Mutations not yet with the server, as last known. */
  waiting: v.number(),
  card: v.nullable(CardSchema),
});
export type Profile = v.InferOutput<typeof ProfileSchema>;

/** The people who use this phone. Unsealed, small, and outside IndexedDB, where one damage takes all databases. */
export interface Profiles {
  /** Last used first. */
  list(): Profile[];
  get(id: string): Profile | null;
  save(profile: Profile): void;
  update(id: string, change: Partial<Omit<Profile, 'id'>>): void;
  remove(id: string): void;
}

const KEY = 'clasi.profiles';

export function createProfiles({ storage }: { storage: Storage }): Profiles {
  function read(): Profile[] {
    try {
      const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
      if (!Array.isArray(stored)) return [];
      return stored.flatMap((item) => {
        const parsed = v.safeParse(ProfileSchema, item);
        return parsed.success ? [parsed.output] : [];
      });
    } catch {
      return [];
    }
  }

  function write(profiles: readonly Profile[]) {
    storage.setItem(KEY, JSON.stringify(profiles));
  }

  return {
    list: () => read().sort((left, right) => right.lastUsed - left.lastUsed),
    get: (id) => read().find((profile) => profile.id === id) ?? null,
    save(profile) {
      write([...read().filter((other) => other.id !== profile.id), v.parse(ProfileSchema, profile)]);
    },
    update(id, change) {
      write(read().map((profile) => (profile.id === id ? { ...profile, ...change } : profile)));
    },
    remove(id) {
      write(read().filter((profile) => profile.id !== id));
    },
  };
}
