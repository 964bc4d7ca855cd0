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

/**
 * A preposition with one name or a list of names, as Portuguese says it: "do Equador", "do Chile e da Bolívia". Other names
 * than those of states stay as they are.
 */
export function inPortuguese(preposition: keyof typeof CONTRACTED, names: string): string {
  const known = new Set<string>(Object.values(STATE_NAMES).map(([, name]) => name));
  const pieces = names.split(/(, | e )/);
  if (pieces.some((piece, place) => place % 2 === 0 && !known.has(piece))) return `${preposition} ${names}`;
  const said = (name: string) => {
    const article = PORTUGUESE_ARTICLES[name];
    return article === undefined ? `${preposition} ${name}` : `${CONTRACTED[preposition][article]} ${name}`;
  };
  return pieces.map((piece, place) => (place % 2 === 0 ? said(piece) : piece)).join('');
}
