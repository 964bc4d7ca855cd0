interface Measure {
  /** The smallest whole unit that is used: in it values are kept. */
  readonly unit: string;
  /** So many of it are one of what people read and type, with so many decimals. */
  readonly per: number;
  readonly decimals: 0 | 2 | 3;
  /** What people read, as `Intl` calls it and as it stands behind a field; null: nothing stands there, or a currency does. */
  readonly intl: string | null;
  readonly short: string;
  /** Units in which an indicator can be counted: how many of the smallest one each is. */
  readonly figures: Readonly<Record<string, number>>;
}

/** How a counter is counted: each thing by itself, or by weight, volume or money. */
export const MEASURES = {
  piece: { unit: 'piece', per: 1, decimals: 0, intl: null, short: '', figures: { piece: 1 } },
  weight: {
    ...{ unit: 'gram', per: 1_000, decimals: 3, intl: 'kilogram', short: 'kg' },
    figures: { gram: 1, kilogram: 1_000, tonne: 1_000_000 },
  },
  volume: {
    ...{ unit: 'millilitre', per: 1_000, decimals: 3, intl: 'liter', short: 'l' },
    figures: { millilitre: 1, litre: 1_000 },
  },
  /** In hundredths of the currency. */
  money: {
    ...{ unit: 'cent', per: 100, decimals: 2, intl: null, short: '' },
    figures: { whole: 100, thousand: 100_000, million: 100_000_000 },
  },
} as const satisfies Record<string, Measure>;
export type CounterMeasure = keyof typeof MEASURES;
export type FigureUnit = { [M in CounterMeasure]: keyof (typeof MEASURES)[M]['figures'] }[CounterMeasure];
export const FIGURE_UNIT_NAMES = Object.values(MEASURES).flatMap(({ figures }) => Object.keys(figures)) as [
  FigureUnit,
  ...FigureUnit[],
];

/** How many of the smallest unit of a measure one of these is; null: the measure has no such unit. */
export function figureFactor(measure: CounterMeasure, unit: string): number | null {
  const { figures }: Measure = MEASURES[measure];
  return Object.hasOwn(figures, unit) ? (figures[unit] ?? null) : null;
}

/** Substances by which drugs are counted. */
export const SUBSTANCES = [
  'cocaine',
  'cocaine_base',
  'coca_leaf',
  'cannabis',
  'heroin',
  'opium',
  'amphetamines',
  'methamphetamine',
  'mdma',
  'ketamine',
  'fentanyl',
  'new_substance',
  'other_drug',
] as const;
/** Of them, what is seized as tablets, as plants and dissolved, and counted so: nobody weighs it at a post. */
type Substance = (typeof SUBSTANCES)[number];
const BOTH: readonly Substance[] = [
  'amphetamines',
  'methamphetamine',
  'ketamine',
  'fentanyl',
  'new_substance',
  'other_drug',
];
const IN_TABLETS: readonly Substance[] = ['mdma', ...BOTH];
const AS_PLANTS: readonly Substance[] = ['coca_leaf', 'cannabis', 'opium', 'other_drug'];
const DISSOLVED: readonly Substance[] = ['cocaine', 'cannabis', ...BOTH];
export const DOCUMENT_KINDS = [
  'passport',
  'identity_card',
  'visa',
  'vehicle_paper',
  'other_document',
] as const;
export const FIREARM_KINDS = ['handgun', 'long_gun', 'automatic', 'homemade', 'other_firearm'] as const;
export const GOODS_KINDS = [
  'tobacco',
  'alcohol',
  'fuel',
  'medicine',
  'counterfeit',
  'wildlife',
  'timber',
  'minerals',
  'other_goods',
] as const;
/** ISO 4217, what people pay with. A list: three letters that are no currency would be lines of a release for ever. */
export const CURRENCY_CODES: readonly string[] = (
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
  'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
  'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT ' +
  'MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
  'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES ' +
  'VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ');
const CURRENCIES = new Set(CURRENCY_CODES);
/** Of them, by the minor units of ISO 4217, those that have no smaller unit, and those that have thousandths; others have hundredths. */
const WHOLE = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const IN_THOUSANDTHS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
/** With how many decimals amounts of a currency are written; of those with three, two are kept. */
export function currencyDecimals(code: string | null): 0 | 2 | 3 {
  if (code !== null && WHOLE.has(code)) return 0;
  return code !== null && IN_THOUSANDTHS.has(code) ? 3 : 2;
}

interface CounterRule {
  readonly group: 'checks' | 'people' | 'seizures' | 'cases';
  readonly measure: CounterMeasure;
  /** What tells apart things that are never added: a substance, a currency. Null: all are of one kind. */
  readonly kinds: readonly string[] | 'currency' | null;
  /** One seizure can be reported by two posts or services, and is then a possible double. */
  readonly isSeizure: boolean;
}

/**
 * What is counted at a post (`domain.md` §2.5, §8.5 `ResultEntry`). A name stays for ever: counts that lie on phones are
 * counted by it.
 */
export const COUNTERS = {
  persons_checked: { group: 'checks', measure: 'piece', kinds: null, isSeizure: false },
  vehicles_checked: { group: 'checks', measure: 'piece', kinds: null, isSeizure: false },
  parcels_checked: { group: 'checks', measure: 'piece', kinds: null, isSeizure: false },
  containers_checked: { group: 'checks', measure: 'piece', kinds: null, isSeizure: false },
  vessels_checked: { group: 'checks', measure: 'piece', kinds: null, isSeizure: false },
  premises_checked: { group: 'checks', measure: 'piece', kinds: null, isSeizure: false },
  detentions: { group: 'people', measure: 'piece', kinds: null, isSeizure: false },
  illegal_entries: { group: 'people', measure: 'piece', kinds: null, isSeizure: false },
  victims: { group: 'people', measure: 'piece', kinds: null, isSeizure: false },
  /** Of the victims: never more than these. */
  minors: { group: 'people', measure: 'piece', kinds: null, isSeizure: false },
  investigations: { group: 'cases', measure: 'piece', kinds: null, isSeizure: false },
  drugs: { group: 'seizures', measure: 'weight', kinds: SUBSTANCES, isSeizure: true },
  drug_tablets: { group: 'seizures', measure: 'piece', kinds: IN_TABLETS, isSeizure: true },
  drug_plants: { group: 'seizures', measure: 'piece', kinds: AS_PLANTS, isSeizure: true },
  drug_liquids: { group: 'seizures', measure: 'volume', kinds: DISSOLVED, isSeizure: true },
  precursors: { group: 'seizures', measure: 'volume', kinds: null, isSeizure: true },
  firearms: { group: 'seizures', measure: 'piece', kinds: FIREARM_KINDS, isSeizure: true },
  ammunition: { group: 'seizures', measure: 'piece', kinds: null, isSeizure: true },
  cash: { group: 'seizures', measure: 'money', kinds: 'currency', isSeizure: true },
  vehicles_seized: { group: 'seizures', measure: 'piece', kinds: null, isSeizure: true },
  documents: { group: 'seizures', measure: 'piece', kinds: DOCUMENT_KINDS, isSeizure: true },
  goods: { group: 'seizures', measure: 'piece', kinds: GOODS_KINDS, isSeizure: true },
} as const satisfies Record<string, CounterRule>;
export type Counter = keyof typeof COUNTERS;
export const COUNTER_NAMES = Object.keys(COUNTERS) as [Counter, ...Counter[]];

export function isCounter(code: string): code is Counter {
  return Object.hasOwn(COUNTERS, code);
}

/** As pieces: what a later version counts is read by a phone that does not know it yet. */
const UNKNOWN: CounterRule = { group: 'cases', measure: 'piece', kinds: null, isSeizure: false };
export function counterRule(counter: string): CounterRule {
  return isCounter(counter) ? COUNTERS[counter] : UNKNOWN;
}

/** Whether a kind belongs to a counter: one of its list, a currency of ISO 4217, or none where it has none. */
export function isKindOf(counter: string, kind: string | null): boolean {
  if (!isCounter(counter)) return false;
  const { kinds } = counterRule(counter);
  if (kinds === null || kind === null) return kinds === null && kind === null;
  return kinds === 'currency' ? CURRENCIES.has(kind) : kinds.includes(kind);
}

/** Whether this is an amount of that currency: one that people pay with, and no more decimals than it has and are kept. */
export function isMoneyOf({
  amount,
  currency,
}: {
  readonly amount: number;
  readonly currency: string;
}): boolean {
  const decimals = Math.min(MEASURES.money.decimals, currencyDecimals(currency));
  return CURRENCIES.has(currency) && Number(amount.toFixed(decimals)) === amount;
}

/** With how many decimals an amount is written. */
export function amountDecimals(counter: string, kind: string | null): 0 | 2 | 3 {
  const { measure } = counterRule(counter);
  return measure === 'money' ? currencyDecimals(kind) : MEASURES[measure].decimals;
}

/** Where a kind stands among those of its counter; all currencies stand alike. */
export function kindPlace(counter: string, kind: string | null): number {
  const { kinds } = counterRule(counter);
  return kind === null || kinds === null || kinds === 'currency' ? 0 : kinds.indexOf(kind);
}
