import type { Language } from './text.ts';

/** The states' own names in the committee's papers, in Spanish, Portuguese and English; Intl gives other names for some. */
export const STATE_NAMES = {
  AR: ['Argentina', 'Argentina', 'Argentina'],
  BO: ['Bolivia', 'Bolívia', 'Bolivia'],
  BR: ['Brasil', 'Brasil', 'Brazil'],
  CL: ['Chile', 'Chile', 'Chile'],
  CO: ['Colombia', 'Colômbia', 'Colombia'],
  CR: ['Costa Rica', 'Costa Rica', 'Costa Rica'],
  EC: ['Ecuador', 'Equador', 'Ecuador'],
  SV: ['El Salvador', 'El Salvador', 'El Salvador'],
  GT: ['Guatemala', 'Guatemala', 'Guatemala'],
  HN: ['Honduras', 'Honduras', 'Honduras'],
  MX: ['México', 'México', 'Mexico'],
  PA: ['Panamá', 'Panamá', 'Panama'],
  PY: ['Paraguay', 'Paraguai', 'Paraguay'],
  PE: ['Perú', 'Peru', 'Peru'],
  DO: ['República Dominicana', 'República Dominicana', 'Dominican Republic'],
  UY: ['Uruguay', 'Uruguai', 'Uruguay'],
  ES: ['España', 'Espanha', 'Spain'],
} as const;
export type NamedState = keyof typeof STATE_NAMES;

/** It takes part in meetings and is no state of the region. */
const PARTNER = 'ES';
/** The states that may become members: a code alone may be anybody's. */
export const REGION_STATES = (Object.keys(STATE_NAMES) as NamedState[]).filter((code) => code !== PARTNER);
export function isRegionState(code: string): boolean {
  return REGION_STATES.some((state) => state === code);
}

const column: Readonly<Record<Language, 0 | 1 | 2>> = { es: 0, pt: 1, en: 2 };

/** What the committee calls a state; null for one that its papers do not name. */
export function stateNameIn(language: Language, code: string): string | null {
  return Object.hasOwn(STATE_NAMES, code) ? STATE_NAMES[code as NamedState][column[language]] : null;
}

/** The article of a name in Portuguese; those that take none are not here. */
const PORTUGUESE_ARTICLES: Readonly<Record<string, 'o' | 'a'>> = {
  ...{
    Argentina: 'a',
    Bolívia: 'a',
    Brasil: 'o',
    Chile: 'o',
    Colômbia: 'a',
    'Costa Rica': 'a',
    Equador: 'o',
  },
  ...{ Guatemala: 'a', México: 'o', Panamá: 'o', Paraguai: 'o', Peru: 'o', 'República Dominicana': 'a' },
  ...{ Uruguai: 'o', Espanha: 'a' },
};
const CONTRACTED = {
  de: { o: 'do', a: 'da' },
  a: { o: 'ao', a: 'à' },
  por: { o: 'pelo', a: 'pela' },
} as const;

/** In Spanish, of the names that take one on the papers of their own states. */
const SPANISH_ARTICLES: Readonly<Record<string, 'el' | 'la'>> = {
  ...{ Argentina: 'la', Ecuador: 'el', Paraguay: 'el', Perú: 'el', 'República Dominicana': 'la' },
  ...{ Uruguay: 'el' },
};
const SPANISH_CONTRACTED = { de: 'del', a: 'al' } as const;

/** Each of the names of a list, changed, with what stands between them. */
function eachName(names: string, between: RegExp, said: (name: string) => string): string {
  return names
    .split(between)
    .map((piece, place) => (place % 2 === 0 ? said(piece) : piece))
    .join('');
}

/** Whether all of a list are names of states: what is no state stays as it is. */
function areStates(language: Language, names: string, between: RegExp): boolean {
  const known = new Set<string>(Object.values(STATE_NAMES).map((each) => each[column[language]]));
  return names.split(between).every((piece, place) => place % 2 === 1 || known.has(piece));
}

const AND_PORTUGUESE = /(, | e )/;
/**
 * A preposition with one name or a list of names, as Portuguese says it: "do Equador", "do Chile e da Bolívia". Other names
 * than those of states stay as they are.
 */
export function inPortuguese(preposition: keyof typeof CONTRACTED, names: string): string {
  if (!areStates('pt', names, AND_PORTUGUESE)) return `${preposition} ${names}`;
  return eachName(names, AND_PORTUGUESE, (name) => {
    const article = PORTUGUESE_ARTICLES[name];
    return article === undefined ? `${preposition} ${name}` : `${CONTRACTED[preposition][article]} ${name}`;
  });
}

const AND_SPANISH = /(, | y | e )/;
/** The same in Spanish: "del Ecuador", "de la República Dominicana". Where no name takes an article it is said once. */
export function inSpanish(preposition: keyof typeof SPANISH_CONTRACTED | 'por', names: string): string {
  const plain = `${preposition} ${names}`;
  if (!areStates('es', names, AND_SPANISH)) return plain;
  const articles = names.split(AND_SPANISH).map((name) => SPANISH_ARTICLES[name]);
  if (articles.every((article) => article === undefined)) return plain;
  return eachName(names, AND_SPANISH, (name) => {
    const article = SPANISH_ARTICLES[name];
    if (article === undefined) return `${preposition} ${name}`;
    if (article === 'la' || preposition === 'por') return `${preposition} ${article} ${name}`;
    return `${SPANISH_CONTRACTED[preposition]} ${name}`;
  });
}

/** One name or a list of names in an English sentence: "the Dominican Republic". */
export function inEnglish(names: string): string {
  return eachName(names, /(, and |, | and )/, (name) => (name === STATE_NAMES.DO[2] ? `the ${name}` : name));
}
