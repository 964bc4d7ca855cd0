import {
  COUNTER_NAMES,
  CURRENCY_CODES,
  DOCUMENT_KINDS,
  FIREARM_KINDS,
  GOODS_KINDS,
  SUBSTANCES,
} from './counter-set.ts';

interface CountedSource {
  /** As it is cited, in the language of the document. */
  readonly document: string;
  readonly publisher: string;
  /** Null where the document has no one year. */
  readonly year: number | null;
}
/** Whose the lists are. */
export const COUNTED_SOURCES = {
  /** What is told of such days elsewhere: the set that others can be compared with. */
  results: { document: 'EMPACT Joint Action Days, published results', publisher: 'Europol', year: null },
  iso: { document: 'ISO 4217', publisher: 'ISO', year: null },
  /** Ours: what posts tell apart at once, without a laboratory. */
  clasi: { document: 'CLASI, joint action days', publisher: 'CLASI', year: 2026 },
} as const satisfies Record<string, CountedSource>;

/** Every list by whose codes posts say what they counted, with its source. */
export const COUNTED_LISTS = {
  counters: { codes: COUNTER_NAMES, source: 'results' },
  substances: { codes: SUBSTANCES, source: 'clasi' },
  documents: { codes: DOCUMENT_KINDS, source: 'clasi' },
  firearms: { codes: FIREARM_KINDS, source: 'clasi' },
  goods: { codes: GOODS_KINDS, source: 'clasi' },
  currencies: { codes: CURRENCY_CODES, source: 'iso' },
} as const satisfies Record<
  string,
  { readonly codes: readonly string[]; readonly source: keyof typeof COUNTED_SOURCES }
>;
