import type { FileRef } from '#shared/kernel/files.ts';
import { phoneFrom } from '#shared/kernel/phone.ts';
import type { Text } from '#shared/kernel/text.ts';
import { orNull } from './or-null.ts';
import { required } from './required.ts';
import { type TypedText, textOf, typedOf } from './text-inputs.tsx';

/** How a field of an entry stands on the page while it is typed, and what is made of it. */
export interface FieldKind<V, T> {
  /** `value` is undefined for something new, or in an entry that is older than the field. */
  type(value: V | undefined): T;
  make(typed: T): V;
}

type Kinds = Readonly<Record<string, FieldKind<unknown, unknown>>>;
type Made<K> = { [N in keyof K]: K[N] extends FieldKind<infer V, infer _T> ? V : never };
type Typed<K> = { [N in keyof K]: K[N] extends FieldKind<infer _V, infer T> ? T : never };

const text: FieldKind<Text, TypedText> = { type: typedOf, make: (typed) => required(textOf(typed)) };
const textOrNull: FieldKind<Text | null, TypedText> = { type: typedOf, make: textOf };
const line: FieldKind<string, string> = { type: (value = '') => value, make: (typed) => typed.trim() };
const lineOrNull: FieldKind<string | null, string> = { type: (value) => value ?? '', make: orNull };
/** A telephone number, taken as it is pasted. */
const phoneOrNull: FieldKind<string | null, string> = {
  type: (value) => value ?? '',
  make: (typed) => orNull(phoneFrom(typed)),
};
/** A browser may add seconds to a local time, which no time of a meeting has. */
const moment: FieldKind<string, string> = {
  type: (value = '') => value,
  make: (typed) => typed.slice(0, 16),
};
const momentOrNull: FieldKind<string | null, string> = {
  type: (value) => value ?? '',
  make: (typed) => typed.slice(0, 16) || null,
};
const file: FieldKind<FileRef, FileRef | null> = { type: (value) => value ?? null, make: required };

/**
 * The kinds of fields. What must not stay empty is made only after the page's own findings: see `need` of `createEdit`.
 */
export const field = {
  text,
  textOrNull,
  line,
  lineOrNull,
  phoneOrNull,
  moment,
  momentOrNull,
  /** One that must be there; none at first. */
  file,
  /** A number in a field of text: what is no number stays there and is found. */
  number(initial = ''): FieldKind<number, string> {
    return {
      type: (value) => String(value ?? initial),
      make: (typed) => (typed.trim() === '' ? Number.NaN : Number(typed)),
    };
  },
  /** A choice that must be made; nothing is chosen at first. */
  choice<V extends string>(): FieldKind<V, V | ''> {
    return { type: (value) => value ?? '', make: required as (typed: V | '') => V };
  },
  /** One of `values`; the first in something new, and where the entry has another. */
  oneOf<V extends string>(values: readonly [V, ...V[]]): FieldKind<V, V> {
    return { type: (value) => values.find((each) => each === value) ?? values[0], make: (typed) => typed };
  },
  /** A choice, or a day, that may stay open. */
  choiceOrNull<V extends string>(): FieldKind<V | null, V | ''> {
    return { type: (value) => value ?? '', make: (typed) => typed || null };
  },
  /** Whatever stands on the page as it is in the entry. */
  as<V>(initial: V): FieldKind<V, V> {
    return { type: (value) => (value === undefined ? initial : value), make: (typed) => typed };
  },
  /** The same kind of field, which has `initial` in something new. */
  from<V, T>(kind: FieldKind<V, T>, initial: V | undefined): FieldKind<V, T> {
    return { ...kind, type: (value) => kind.type(value === undefined ? initial : value) };
  },
};

/** `type` and `toArgs` of an edit: what stands in each field, and what is made of it. */
export function typedFields<const K extends Kinds>(kinds: K) {
  const each = (of: (name: string, kind: Kinds[string]) => unknown) =>
    Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, of(name, kind)]));
  return {
    type: (body: Partial<Made<K>> | null) =>
      each((name, kind) => kind.type(body?.[name as keyof K])) as Typed<K>,
    toArgs: (typed: Typed<K>) => each((name, kind) => kind.make(typed[name as keyof K])) as Made<K>,
  };
}
