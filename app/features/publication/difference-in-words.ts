import { countryName } from '#app/i18n/countries.ts';
import { formatExact } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { groupsOf, hashIn } from '#app/kit/hash-groups.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { CLASSES } from '#shared/scoring/classes.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';

/** Fields of the figures of an area or of a state that a check compares, each with its words. */
const FIELDS = [
  'contributing',
  'high',
  'class',
  'rank',
  'rankLow',
  'rankHigh',
  'score',
  'low',
  'coverage',
  'confidence',
  'contested',
] as const;
const SCORES = ['median', 'min', 'max', 'values'] as const;
const OF_MANIFEST = ['aboutHash', 'number', 'methodHash', 'seed', 'openHash', 'root', 'inputHash'] as const;

interface Said {
  readonly t: Translate;
  readonly locale: Locale;
}
function known<T extends string>(all: readonly T[], name: string | undefined): T | undefined {
  return all.find((each) => each === name);
}

function areaWords(code: string | undefined, { t }: Said): string {
  const area = known(AREA_CODES, code);
  return area === undefined ? (code ?? '') : t(`ideal.area.${area}`);
}

/** What of the figures of one area or of one state it is. */
function fieldWords([name, part, at]: readonly string[], { t }: Said): string[] {
  if (name === 'score' && part !== undefined) {
    const score = known(SCORES, part);
    if (score !== undefined)
      return [t(`checking.field.${score}`), ...(at === undefined ? [] : [String(Number(at) + 1)])];
  }
  if (name === 'classes' && part !== undefined) {
    const level = known(CLASSES, part);
    return [t('checking.field.classes'), ...(level === undefined ? [] : [t(`figures.class.${level}`)])];
  }
  if (name === 'dimensions' && part !== undefined) {
    const dimension = known(DIMENSIONS, part);
    if (dimension !== undefined) return [t(`seen.dimension.${dimension}`)];
  }
  const field = known(FIELDS, name);
  return field === undefined ? [name ?? ''] : [t(`checking.field.${field}`)];
}

/** Where a difference is, as people say it; a place without words stays as it is written in the file. */
export function differenceInWords(place: string, said: Said): string {
  const { t, locale } = said;
  const [first, second, third, ...rest] = place.split('.');
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  if (first === 'hash') return t('checking.place.hash');
  if (first === 'fileHash') return t('checking.place.fileHash');
  if (first === 'text') return t('checking.place.text');
  if (first === 'manifest') {
    const part = known(OF_MANIFEST, second);
    return part === undefined ? place : t(`checking.place.${part}`);
  }
  if (first === 'alpha') {
    const dimension = known(DIMENSIONS, second);
    return join(t('checking.place.alpha'), dimension === undefined ? '' : t(`seen.dimension.${dimension}`));
  }
  if (first === 'held') return t('checking.place.held');
  if (first === 'states' && second !== undefined) {
    const state = countryName(locale, second);
    // Whatever a state gave makes one hash: that the two differ says that something of it was changed.
    if (third === 'root') return t('checking.place.input', { state });
    return join(state, areaWords(third, said), ...(rest.length === 0 ? [] : fieldWords(rest, said)));
  }
  if (first === 'areas' && second !== undefined) {
    const field = third === undefined ? [] : fieldWords([third, ...rest], said);
    return join(areaWords(second, said), ...field);
  }
  return place;
}

const WITH_DECIMALS = /^-?\d+\.\d+$/;

/** A value as it stands in the file, or in words where it is one of a few; a long one by its beginning, a hash whole. */
export function valueInWords(value: string, { t, locale }: Said): string {
  const level = known(CLASSES, value);
  if (level !== undefined) return t(`figures.class.${level}`);
  if (value === 'gap') return t('figures.class.gap');
  if (value === 'null') return t('checking.nothing');
  if (WITH_DECIMALS.test(value)) return formatExact(locale, Number(value));
  if (hashIn(value) !== null) return groupsOf(value);
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
