import { formatDay, formatNumber } from '#app/i18n/format.ts';
import type { PlainKey, TextKey, Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { LANGUAGES, readText, type Text } from '#shared/kernel/text.ts';

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  /** Name of the thing with an id, or null if this phone does not know it. */
  readonly nameOf: (id: string) => string | null;
}

/** A composed key may not exist: then null. */
function look(t: Translate, key: string): string | null {
  const found = t(key as 'outbox.yes') as unknown;
  return typeof found === 'string' ? found : null;
}

/**
 * What people call a field; the field's name if there is no word for it.
 *
 * @param label what its feature calls it, if not by the word that all features share
 */
export function fieldInWords({
  field,
  label = null,
  t,
}: {
  field: string;
  label?: PlainKey | null;
  t: Translate;
}): string {
  if (label !== null) return t(label);
  return look(t, `outbox.field.${field}`) ?? field;
}

function isText(value: JsonObject): value is JsonObject & Text {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGES.some((language) => language === key));
}

function textInWords(text: string, choices: TextKey | null, { t, locale, nameOf }: Words): string {
  if (text === '') return '—';
  const chosen = choices === null ? null : look(t, `${choices}.${text}`);
  if (chosen !== null) return chosen;
  const wall = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(text);
  if (wall !== null) {
    const day = formatDay(locale, wall[1] ?? text);
    return wall[2] === undefined ? day : `${day}, ${wall[2]}`;
  }
  return nameOf(text) ?? text;
}

/**
 * A value of a field in readable form: texts in the reader's language, choices in words, lists with commas.
 *
 * @param choices the part of the dictionary with the values of a field of choices
 */
export function valueInWords({
  choices,
  value,
  ...words
}: Words & { choices: TextKey | null; value: Json | undefined }): string {
  function say(part: Json | undefined): string {
    if (part === null || part === undefined) return '—';
    if (typeof part === 'string') return textInWords(part, choices, words);
    if (typeof part === 'number') return formatNumber(words.locale, part);
    if (typeof part === 'boolean') return words.t(part ? 'outbox.yes' : 'outbox.no');
    if (Array.isArray(part)) return part.length === 0 ? '—' : part.map(say).join(', ');
    const object = part as JsonObject;
    if (isText(object)) return readText(object, words.locale).value;
    const parts = Object.values(object).filter((each) => each !== null);
    return parts.length === 0 ? '—' : parts.map(say).join(' · ');
  }

  return say(value);
}
