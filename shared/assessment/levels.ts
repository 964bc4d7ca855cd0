/**
 * Who reads a paragraph, from everybody to those who write the assessment. A reader of one level reads all before it: the
 * versions of a text are made from one source by leaving out.
 */
export const LEVELS = ['public', 'partners', 'members', 'analysts'] as const;
export type Level = (typeof LEVELS)[number];

/** How each is marked where it is printed (TLP 2.0, `domain.md` §5.2). */
export const LEVEL_TLP = {
  public: 'TLP:CLEAR',
  partners: 'TLP:GREEN',
  members: 'TLP:AMBER',
  analysts: 'TLP:AMBER+STRICT',
} as const satisfies Record<Level, string>;

/** Whether a reader of one level reads what is marked with another. */
export function reads(reader: Level, marking: Level): boolean {
  return LEVELS.indexOf(marking) <= LEVELS.indexOf(reader);
}

/** The stricter of two. */
export function stricter(one: Level, other: Level): Level {
  return reads(one, other) ? one : other;
}
