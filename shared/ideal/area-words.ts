import type { CrimeArea } from '#shared/reports/crime-areas.ts';
import type { ListSource } from './code-lists.ts';
import type { AreaCode } from './subjects.ts';

/**
 * Where words by which people look for a crime are from. Only single words and names were taken, never a text. What no
 * source says is our own: how people of the region speak, in words that a newspaper prints.
 */
export const WORD_SOURCES = {
  iccs: {
    document: 'International Classification of Crime for Statistical Purposes 1.0',
    publisher: 'UNODC',
    year: 2015,
  },
  unodc: { document: 'Terminology and Information on Drugs, third edition', publisher: 'UNODC', year: 2016 },
  dea: { document: 'Slang Terms and Code Words', publisher: 'DEA', year: 2018 },
  palermo: {
    document: 'Convention against Transnational Organized Crime and its protocols',
    publisher: 'United Nations',
    year: 2000,
  },
  br: { document: 'Decreto-Lei 2.848; Leis 9.613, 11.343', publisher: 'Brasil', year: null },
  co: { document: 'Ley 599, Código Penal', publisher: 'Colombia', year: 2000 },
  asale: { document: 'Diccionario de americanismos', publisher: 'ASALE', year: 2010 },
  gitoc: { document: 'Global Organized Crime Index 2023', publisher: 'GI-TOC', year: 2023 },
  own: { document: 'IDEAL', publisher: 'CLASI', year: 2026 },
} as const satisfies Record<string, ListSource>;
export type WordSource = keyof typeof WORD_SOURCES;

interface Sense {
  readonly areas: readonly AreaCode[];
  /** Where one code is meant more than the others, it comes first. */
  readonly iccs: readonly CrimeArea[];
}

/** What people mean by such a word: one thing, which may be of several areas, or of none that an edition assesses. */
export const SENSES = {
  drugs: { areas: ['cocaine', 'cannabis', 'synthetic_drugs'], iccs: ['0601'] },
  cocaine: { areas: ['cocaine'], iccs: ['0601'] },
  cannabis: { areas: ['cannabis'], iccs: ['0601'] },
  opioids: { areas: ['synthetic_drugs'], iccs: ['0601'] },
  synthetic: { areas: ['synthetic_drugs'], iccs: ['0601'] },
  precursors: { areas: ['synthetic_drugs', 'cocaine'], iccs: ['0601'] },
  arms: { areas: ['firearms'], iccs: ['09012'] },
  persons: { areas: ['trafficking_in_persons'], iccs: ['0204'] },
  forced_labour: { areas: ['trafficking_in_persons'], iccs: ['0203'] },
  migrants: { areas: ['migrant_smuggling'], iccs: ['08051'] },
  children: { areas: ['child_sexual_exploitation'], iccs: ['03022'] },
  extortion: { areas: ['extortion'], iccs: ['0205'] },
  kidnapping: { areas: ['kidnapping'], iccs: ['020221'] },
  homicide: { areas: ['homicide'], iccs: ['0101'] },
  robbery: { areas: ['robbery_and_vehicles'], iccs: ['0401'] },
  /** Without violence it has no code of its own in the list. */
  theft: { areas: ['robbery_and_vehicles'], iccs: ['0401', '11'] },
  vehicles: { areas: ['robbery_and_vehicles'], iccs: ['05021'] },
  laundering: { areas: ['money_laundering'], iccs: ['07041'] },
  fraud: { areas: ['fraud'], iccs: ['0701'] },
  forgery: { areas: ['fraud'], iccs: ['0702'] },
  corruption: { areas: ['corruption'], iccs: ['0703'] },
  justice: { areas: ['corruption'], iccs: ['0806'] },
  contraband: { areas: ['smuggling_of_goods'], iccs: ['0804'] },
  counterfeit: { areas: ['smuggling_of_goods'], iccs: ['0503'] },
  alcohol_tobacco: { areas: ['smuggling_of_goods'], iccs: ['0602'] },
  wildlife: { areas: ['environmental_crime'], iccs: ['1003'] },
  resources: { areas: ['environmental_crime'], iccs: ['1004'] },
  waste: { areas: ['environmental_crime'], iccs: ['1002'] },
  cyber: { areas: ['cybercrime'], iccs: ['0903'] },
  online_fraud: { areas: ['fraud', 'cybercrime'], iccs: ['0701', '0903'] },
  culture: { areas: ['cultural_property'], iccs: ['11'] },
  gangs: { areas: [], iccs: ['09051'] },
  terrorism: { areas: [], iccs: ['0906'] },
  /** Neither has a code of its own in the list of reports. */
  sexual: { areas: [], iccs: ['11'] },
  gambling: { areas: [], iccs: ['11'] },
  other: { areas: [], iccs: ['11'] },
} as const satisfies Record<string, Sense>;
export type SenseCode = keyof typeof SENSES;

export interface SaidWords {
  readonly source: WordSource;
  /** Several stand between bars. What all three languages say alike stands once. */
  readonly es?: string;
  readonly pt?: string;
  readonly en?: string;
}

export type SaidOf = Readonly<Record<string, readonly SaidWords[]>>;
