import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { describeAct } from './describe-act.ts';
import type { Unfinished } from './edit-draft.ts';
import type { FeatureBook } from './feature-book.ts';
import { lookUp, partInWords, valueInWords } from './field-words.ts';
import { typedLines } from './typed-lines.ts';

interface Reader {
  readonly client: Pick<Client, 'replica' | 'outbox'>;
  readonly features: FeatureBook;
  readonly t: Translate;
  readonly locale: Locale;
}

/** A field in which something was typed, in words. */
export interface TypedWords {
  readonly label: string;
  readonly text: string;
  /** Language of the text, if the field has several. */
  readonly language: string | null;
}

/** What was typed on an edit page, field by field, in the reader's language. */
export function typedInWords(draft: Unfinished, { client, ...reader }: Reader): TypedWords[] {
  const collection = draft.collection ?? '';
  return typedLines(draft).map(({ path: [field = '', ...parts], language, value }) => {
    const of = { collection, field, replica: client.replica, ...reader };
    /** A part that has words of its own is said by these. */
    const said = parts.findLast((part) => reader.features.choices(collection, part) !== null) ?? field;
    return {
      label: partInWords({ ...of, part: language === null ? parts : [...parts, language] }),
      text: valueInWords({ ...of, field: said, value }),
      language,
    };
  });
}

/** All of it as one text, to be copied. */
export const typedAsText = (lines: readonly TypedWords[]) =>
  lines.map(({ label, text }) => `${label}: ${text}`).join('\n');

const LONGEST = 60;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Its label or text, or else the first text in several languages, in the reader's language if it has that. */
function firstText(typed: unknown, locale: Locale): string | null {
  const fields = isObject(typed) ? typed : {};
  const plain = [fields.label, fields.text];
  for (const value of [...plain, ...Object.values(fields)]) {
    const texts = isObject(value) ? [locale, ...LANGUAGES].map((language) => value[language]) : [];
    if (plain.includes(value)) texts.unshift(value);
    const found = texts.find((text): text is string => typeof text === 'string' && text.trim() !== '');
    if (found !== undefined) return found.trim();
  }
  return null;
}

export interface UnfinishedWords {
  /** What it is, then which one: "Punto de la agenda · Hoja de ruta". */
  readonly title: string;
  /** Name of what it belongs to, such as its meeting; null if this phone does not know it. */
  readonly within: string | null;
}

/** What an unfinished edit is about, in the reader's language, whatever the language in which it was typed. */
export function unfinishedInWords(
  draft: Unfinished,
  { client, features, t, locale }: Reader,
): UnfinishedWords {
  const nameOf = (id: string | null) =>
    id === null ? null : features.nameOf(id, { replica: client.replica, locale });
  function kind(): string | null {
    const refused = client.outbox().find(({ id }) => id === draft.corrects);
    if (refused !== undefined) return describeAct({ features, envelope: refused.envelope, t });
    if (draft.act !== null && features.act(draft.act) !== null)
      return describeAct({ features, envelope: { name: draft.act, args: {} }, t });
    const called = features.kind(draft.collection ?? '');
    return called === null ? null : t(called);
  }
  const what = kind() ?? (lookUp(t, draft.title) || draft.title || t('acts.edit.unfinished'));
  const which = nameOf(draft.entry) ?? firstText(draft.typed, locale) ?? firstText(draft.begun, locale);
  const parent = nameOf(draft.parent);
  return {
    title: which === null ? what : `${what} · ${short(which)}`,
    within: parent === which ? null : parent,
  };
}
