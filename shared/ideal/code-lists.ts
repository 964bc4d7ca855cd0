import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { HANDLING_CODES, INFORMATION_GRADES, SOURCE_GRADES, TLP } from '#shared/reports/reports.schemas.ts';
import { GRADING_SCHEMES } from './gradings.ts';
import { ABCD, NETWORK_TYPES, OWN_STATUSES, TRENDS } from './networks.rules.ts';
import { ALL_SUBDIVISIONS } from './places.ts';
import { EXCHANGES } from './released.schemas.ts';
import {
  AREA_CODES,
  CIVIL_THREATS,
  COUNTED,
  EMPACT_PRIORITIES,
  FACTOR_CODES,
  GITOC_MARKETS,
  PESTEL,
  STAGES,
} from './subjects.ts';

export interface ListSource {
  /** As it is cited, in the language of the document. */
  readonly document: string;
  readonly publisher: string;
  /** Null where the document has no one year. */
  readonly year: number | null;
}

/** Whose the lists are; what a list takes from it is said in words (`ideal.lists.source`). */
export const LIST_SOURCES = {
  europol_regulation: { document: 'Regulation (EU) 2016/794, Article 29', publisher: 'EU', year: 2016 },
  europol_networks: {
    document: 'Decoding the EU’s most threatening criminal networks',
    publisher: 'Europol',
    year: 2024,
  },
  socta: { document: 'EU SOCTA 2013', publisher: 'Europol', year: 2013 },
  tlp: { document: 'Traffic Light Protocol 2.0', publisher: 'FIRST', year: 2022 },
  iccs: {
    document: 'International Classification of Crime for Statistical Purposes 1.0',
    publisher: 'UNODC',
    year: 2015,
  },
  gitoc: { document: 'Global Organized Crime Index 2023', publisher: 'GI-TOC', year: 2023 },
  empact: { document: 'Council conclusions, 13 June 2025', publisher: 'EU Council', year: 2025 },
  handbook: {
    document: 'Guidance on the preparation and use of SOCTAs (The SOCTA Handbook)',
    publisher: 'UNODC',
    year: 2010,
  },
  gradings: { document: 'Admiralty scale; 3x5x2; 5x5x5', publisher: 'NATO; UK', year: null },
  iso: { document: 'ISO 3166-2', publisher: 'ISO', year: null },
  exchanges: { document: 'SIPA; SIENA; I-24/7', publisher: 'AMERIPOL; Europol; INTERPOL', year: null },
  declarations: { document: 'IDEAL', publisher: 'CLASI', year: 2026 },
  clasi: { document: 'IDEAL', publisher: 'CLASI', year: 2026 },
} as const satisfies Record<string, ListSource>;
export type ListSourceCode = keyof typeof LIST_SOURCES;

interface CodeList {
  readonly codes: readonly string[];
  readonly source: ListSourceCode;
}

/** Every list by whose codes states describe what they know (`domain.md` §5), with its source: there is no other place. */
export const CODE_LISTS = {
  source_grades: { codes: SOURCE_GRADES, source: 'europol_regulation' },
  information_grades: { codes: INFORMATION_GRADES, source: 'europol_regulation' },
  handling: { codes: HANDLING_CODES, source: 'europol_regulation' },
  tlp: { codes: TLP, source: 'tlp' },
  schemes: { codes: GRADING_SCHEMES, source: 'gradings' },
  exchanges: { codes: EXCHANGES, source: 'exchanges' },
  areas: { codes: AREA_CODES, source: 'declarations' },
  iccs: { codes: CRIME_AREAS, source: 'iccs' },
  markets: { codes: GITOC_MARKETS, source: 'gitoc' },
  empact: { codes: EMPACT_PRIORITIES, source: 'empact' },
  civil: { codes: CIVIL_THREATS, source: 'declarations' },
  factors: { codes: FACTOR_CODES, source: 'socta' },
  pestel: { codes: PESTEL, source: 'handbook' },
  network_types: { codes: NETWORK_TYPES, source: 'gitoc' },
  traits: { codes: ABCD, source: 'europol_networks' },
  network_statuses: { codes: OWN_STATUSES, source: 'clasi' },
  trends: { codes: TRENDS, source: 'clasi' },
  stages: { codes: STAGES, source: 'iccs' },
  counted: { codes: COUNTED, source: 'iccs' },
  places: { codes: ALL_SUBDIVISIONS, source: 'iso' },
} as const satisfies Record<string, CodeList>;
export type CodeListName = keyof typeof CODE_LISTS;
