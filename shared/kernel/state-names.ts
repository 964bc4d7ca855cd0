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
