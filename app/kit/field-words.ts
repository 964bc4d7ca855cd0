import { formatDay, formatNumber } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { LANGUAGES, readText, type Text } from '#shared/kernel/text.ts';
import type { FeatureBook } from './feature-book.ts';
import type { Asker } from './feature-words.ts';
import { languageName } from './language-name.ts';
import { formatMoney } from './money-words.ts';
import { cityOfZone, isZone } from './zones.ts';

interface Field {
  readonly collection: string;
  readonly field: string;
}

interface Words extends Asker {
  readonly features: Pick<FeatureBook, 'choices' | 'field' | 'nameOf'>;
  readonly t: Translate;
}

/** A composed or stored key may not exist: then null. */
export function lookUp(t: Translate, key: string): string | null {
  const found = t(key as 'kit.yes') as unknown;
  return typeof found === 'string' ? found : null;
}

/**
 * What people call a field: the word of its feature, else the one that all features share, else the field's own name.
 */
export function fieldInWords({
  features,
  collection,
  field,
  t,
}: Field & Pick<Words, 't'> & { features: Pick<FeatureBook, 'field'> }): string {
  const label = features.field(collection, field);
  return label === null ? (lookUp(t, `kit.field.${field}`) ?? field) : t(label);
}

/** The same for a part of a field that several people may change at once: "Título (portugués)". */
export function partInWords(field: Field & Words & { part: readonly string[] }): string {
  const whole = fieldInWords(field);
  const parts = partsInWords(field);
  return parts.length === 0 ? whole : `${whole} (${parts.join(', ')})`;
}

/** Only the part, for a notice at the field itself: "portugués". */
export function partsInWords({ part, ...field }: Field & Words & { part: readonly string[] }): string[] {
  const { t, locale } = field;
  return part.map((name) => {
    if (LANGUAGES.some((language) => language === name)) return languageName({ t, locale, value: name });
    // A part may be one of many things, such as the figure of each indicator: it is called as that thing is.
    return (
      choiceInWords({ ...field, value: name }) ??
      field.features.nameOf(name, field) ??
      fieldInWords({ ...field, field: name })
    );
  });
}

function isText(value: JsonObject): value is JsonObject & Text {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGES.some((language) => language === key));
}

/** A value of a field of choices in words; null if it is none of them. */
export function choiceInWords({
  features,
  collection,
  field,
  value,
  t,
  ...asker
}: Field & Words & { value: string }): string | null {
  const choices = features.choices(collection, field);
  if (choices === null) return null;
  return typeof choices === 'function' ? choices(value, { ...asker, t }) : lookUp(t, `${choices}.${value}`);
}

function textInWords(text: string, words: Field & Words): string {
  const { locale, replica, features } = words;
  if (text === '') return '—';
  const chosen = choiceInWords({ ...words, value: text });
  if (chosen !== null) return chosen;
  const wall = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(text);
  if (wall !== null) {
    const day = formatDay(locale, wall[1] ?? text);
    return wall[2] === undefined ? day : `${day}, ${wall[2]}`;
  }
  if (isZone(text)) return cityOfZone({ timeZone: text, locale });
  return features.nameOf(text, { replica, locale }) ?? text;
}

/** A value of a field in readable form: texts in the reader's language, choices in words, lists with commas. */
export function valueInWords({ value, ...words }: Field & Words & { value: Json | undefined }): string {
  function say(part: Json | undefined, field = words.field): string {
    if (part === null || part === undefined) return '—';
    if (typeof part === 'string') {
      // A part may have words of its own; what these do not contain, those of its field may.
      const own = field === words.field ? null : choiceInWords({ ...words, field, value: part });
      return own ?? textInWords(part, words);
    }
    if (typeof part === 'number') return formatNumber(words.locale, part);
    if (typeof part === 'boolean') return words.t(part ? 'kit.yes' : 'kit.no');
    if (Array.isArray(part)) return part.length === 0 ? '—' : part.map((each) => say(each, field)).join(', ');
    const object = part as JsonObject;
    if (typeof object.amount === 'number' && typeof object.currency === 'string')
      return formatMoney(words.locale, { amount: object.amount, currency: object.currency });
    if (isText(object)) return readText(object, words.locale).value;
    const parts = Object.entries(object).filter(([, each]) => each !== null);
    return parts.length === 0 ? '—' : parts.map(([name, each]) => say(each, name)).join(' · ');
  }

  return say(value);
}
