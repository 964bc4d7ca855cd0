import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { CRIME_AREAS } from '#shared/reports/crime-areas.ts';

/**
 * Markets of the Global Organized Crime Index 2023 (`domain.md` §1.7), in its order. Only the names are used: figures of
 * the index are a cross-check, never an input.
 */
export const GITOC_MARKETS = [
  'human_trafficking',
  'human_smuggling',
  'extortion',
  'arms',
  'counterfeit',
  'excisable_goods',
  'flora',
  'fauna',
  'non_renewable',
  'heroin',
  'cocaine',
  'cannabis',
  'synthetic',
  'cyber_dependent',
  'financial',
] as const;
export type GitocMarket = (typeof GITOC_MARKETS)[number];

/** Crime priorities of EMPACT 2026-2029 (Council, 13 June 2025; `domain.md` §2.2), in their order. */
export const EMPACT_PRIORITIES = [
  'networks',
  'online',
  'drugs',
  'smuggling_trafficking',
  'firearms',
  'environment',
  'economic',
] as const;
export type EmpactPriority = (typeof EMPACT_PRIORITIES)[number];

interface AreaFacts {
  /** ICCS 1.0 codes (`domain.md` §5.4) of the acts that belong to it. */
  readonly iccs: readonly (typeof CRIME_AREAS)[number][];
  readonly markets: readonly GitocMarket[];
  readonly empact: readonly EmpactPriority[];
}

/**
 * The crime areas that an edition assesses, in the order in which they are printed. What the countries have named in
 * their declarations (`domain.md` §4.1), plus the ones of IDEAL 1.0 (§4.2).
 */
export const AREAS = {
  cocaine: { iccs: ['0601'], markets: ['cocaine'], empact: ['drugs'] },
  cannabis: { iccs: ['0601'], markets: ['cannabis'], empact: ['drugs'] },
  synthetic_drugs: { iccs: ['0601'], markets: ['synthetic', 'heroin'], empact: ['drugs'] },
  firearms: { iccs: ['09012'], markets: ['arms'], empact: ['firearms'] },
  trafficking_in_persons: {
    iccs: ['0203', '0204'],
    markets: ['human_trafficking'],
    empact: ['smuggling_trafficking'],
  },
  migrant_smuggling: { iccs: ['08051'], markets: ['human_smuggling'], empact: ['smuggling_trafficking'] },
  child_sexual_exploitation: { iccs: ['03022'], markets: ['human_trafficking'], empact: ['online'] },
  extortion: { iccs: ['0205'], markets: ['extortion'], empact: [] },
  kidnapping: { iccs: ['020221'], markets: [], empact: [] },
  homicide: { iccs: ['0101'], markets: [], empact: [] },
  robbery_and_vehicles: { iccs: ['0401', '05021'], markets: [], empact: [] },
  money_laundering: { iccs: ['07041'], markets: ['financial'], empact: ['economic'] },
  fraud: { iccs: ['0701', '0702'], markets: ['financial'], empact: ['economic', 'online'] },
  corruption: { iccs: ['0703', '0806'], markets: [], empact: [] },
  smuggling_of_goods: {
    iccs: ['0602', '0804', '0503'],
    markets: ['excisable_goods', 'counterfeit'],
    empact: [],
  },
  environmental_crime: {
    iccs: ['1002', '1003', '1004'],
    markets: ['flora', 'fauna', 'non_renewable'],
    empact: ['environment'],
  },
  cybercrime: { iccs: ['0903'], markets: ['cyber_dependent'], empact: ['online'] },
  /** No code of its own in ICCS: 11 means any other act. */
  cultural_property: { iccs: [], markets: [], empact: [] },
} as const satisfies Record<string, AreaFacts>;
export type AreaCode = keyof typeof AREAS;
export const AREA_CODES = Object.keys(AREAS) as [AreaCode, ...AreaCode[]];

/** Threats to civil security besides crime, which COSI deals with as well (the seed: "civil security"). */
export const CIVIL_THREATS = [
  'prison_crisis',
  'disaster',
  'critical_infrastructure',
  'public_order',
  'border_crisis',
  'health_emergency',
] as const;

/** Classes of crime-relevant factors (PESTEL; `domain.md` §1.6, §8.4). */
export const PESTEL = ['political', 'economic', 'social', 'technological', 'environmental', 'legal'] as const;
export type Pestel = (typeof PESTEL)[number];

/**
 * Crime-relevant factors, each with its PESTEL class: the nine of SOCTA 2013 (`domain.md` §1.3), and the last two, which
 * the seed's region names besides (natural resources, prisons).
 */
export const FACTORS = {
  economic_crisis: 'economic',
  logistical_hotspots: 'technological',
  diaspora_communities: 'social',
  corruption_rule_of_law: 'political',
  legal_business_structures: 'economic',
  public_attitudes: 'social',
  profits_and_risks: 'economic',
  internet_and_e_commerce: 'technological',
  legislation_and_borders: 'legal',
  natural_resources: 'environmental',
  prison_conditions: 'political',
} as const satisfies Record<string, Pestel>;
export type FactorCode = keyof typeof FACTORS;
export const FACTOR_CODES = Object.keys(FACTORS) as [FactorCode, ...FactorCode[]];

/** What a requirement asks about, or a link leads to. */
export const SubjectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('area'), code: v.picklist(AREA_CODES) }),
  v.strictObject({ kind: v.literal('civil'), code: v.picklist(CIVIL_THREATS) }),
  v.strictObject({ kind: v.literal('factor'), code: v.picklist(FACTOR_CODES) }),
  v.strictObject({ kind: v.literal('network'), id: IdSchema }),
]);
export type Subject = v.InferOutput<typeof SubjectSchema>;

/** Ids of the networks among what something is about. */
export function networksAmong(subjects: readonly Subject[]): string[] {
  return subjects.flatMap((subject) => (subject.kind === 'network' ? [subject.id] : []));
}

/** At which stage of the penal chain something was counted (`domain.md` §5.4). */
export const STAGES = [
  'detected',
  'seized',
  'investigated',
  'prosecuted',
  'convicted',
  'imprisoned',
] as const;
/**
 * In which unit, and whether it counts single things or measures an amount. A few persons or cases can be told who they
 * are; a few kilograms cannot. For magnitudes, statistical offices ask how many contributed and whether one dominates:
 * nobody says that here, so they are not hidden for being small, and whoever releases them is told so.
 */
export const UNITS = {
  offence: 'count',
  person: 'count',
  victim: 'count',
  case: 'count',
  group: 'count',
  item: 'count',
  kilogram: 'magnitude',
  litre: 'magnitude',
  money: 'magnitude',
} as const satisfies Record<string, 'count' | 'magnitude'>;
export type Unit = keyof typeof UNITS;
export const COUNTED = Object.keys(UNITS) as [Unit, ...Unit[]];

/** Whether few of it could point to somebody. */
export const isProtected = (unit: Unit): boolean => UNITS[unit] === 'count';

/** The areas to which a report's ICCS code belongs; several where the code is wider than an area. */
export function areasOf(iccs: string): AreaCode[] {
  return AREA_CODES.filter((code) => (AREAS[code].iccs as readonly string[]).includes(iccs));
}
