import { isSameJson, type Json } from '#shared/kernel/json.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

/** One value that a person typed, and which part of which field it is. */
export interface TypedLine {
  /** The field, then the part of it. */
  readonly path: readonly string[];
  /** If the field is a text in several languages. */
  readonly language: Language | null;
  readonly value: Json;
}

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLanguage = (name: string): name is Language => LANGUAGES.some((language) => language === name);
const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A file is shown by the name it has; its hash says nothing to anybody. */
function plainOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plainOf);
  if (!isParts(value)) return value as Json;
  if (typeof value.hash === 'string' && typeof value.name === 'string') return value.name;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainOf(each)]));
}

function walk(path: readonly string[], typed: unknown, begun: unknown): TypedLine[] {
  if (isSameJson(typed, begun)) return [];
  const plain = plainOf(typed);
  if (!isParts(plain)) return [{ path, language: null, value: plain }];
  return Object.entries(plain).flatMap(([name, value]) => {
    const before = isParts(begun) ? begun[name] : undefined;
    if (isSameJson(value, before)) return [];
    return isLanguage(name)
      ? [{ path, language: name, value: value ?? null }]
      : walk([...path, name], value, before);
  });
}

/**
 * What a person changed in the fields of an edit page, field by field; all of it if nothing differs from what was on
 * screen. What they emptied counts only if they wrote nothing.
 */
export function typedLines({ typed, begun }: { typed: unknown; begun: unknown }): TypedLine[] {
  const changed = walk([], typed, begun);
  if (changed.length > 0) {
    const filled = changed.filter(({ value }) => !isEmpty(value));
    return filled.length > 0 ? filled : changed;
  }
  return walk([], typed, undefined).filter(({ value }) => !isEmpty(value));
}
