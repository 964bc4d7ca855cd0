import { METHODS } from '#shared/ideal/ideal.schemas.ts';
import type { Indicator } from './scoring.schemas.ts';

export type MethodVersion = (typeof METHODS)[number];

/**
 * The indicators of method `ideal-1`, in the order in which raters answer them and draws weigh them (`domain.md` §1.9,
 * step 2). Never changed: another method gets another name.
 */
export const IDEAL_1 = [
  /** Scale of activity. */
  { code: 'T1', dimension: 'T', weight: 2, inverted: false },
  /** Capability of networks. */
  { code: 'T2', dimension: 'T', weight: 1, inverted: false },
  /** Cross-border reach. */
  { code: 'T3', dimension: 'T', weight: 1, inverted: false },
  /** Trend and outlook. */
  { code: 'T4', dimension: 'T', weight: 1, inverted: false },
  /** Enabling factors. */
  { code: 'V1', dimension: 'V', weight: 1, inverted: false },
  /** Response in police. */
  { code: 'V2', dimension: 'V', weight: 1, inverted: true },
  /** Response in justice. */
  { code: 'V3', dimension: 'V', weight: 1, inverted: true },
  /** Response in prisons. */
  { code: 'V4', dimension: 'V', weight: 1, inverted: true },
  /** Harm to persons. */
  { code: 'I1', dimension: 'I', weight: 2, inverted: false },
  /** Institutional harm and corruption. */
  { code: 'I2', dimension: 'I', weight: 1, inverted: false },
  /** Economic harm. */
  { code: 'I3', dimension: 'I', weight: 1, inverted: false },
  /** Social and environmental harm. */
  { code: 'I4', dimension: 'I', weight: 1, inverted: false },
] as const satisfies readonly Indicator[];

export type IndicatorCode = (typeof IDEAL_1)[number]['code'];
export interface MethodIndicator extends Indicator {
  readonly code: IndicatorCode;
}

const INDICATORS: Readonly<Record<MethodVersion, readonly MethodIndicator[]>> = { 'ideal-1': IDEAL_1 };

export interface Method {
  readonly version: MethodVersion;
  /** In their order. */
  readonly indicators: readonly MethodIndicator[];
}

/** What a version of the method rates. */
export function methodOf(version: MethodVersion): Method {
  return { version, indicators: INDICATORS[version] };
}

/** Of all methods together, each once. */
export const INDICATOR_CODES: readonly IndicatorCode[] = [
  ...new Set(METHODS.flatMap((version) => INDICATORS[version].map(({ code }) => code))),
];
