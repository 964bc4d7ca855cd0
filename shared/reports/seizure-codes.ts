/** What became of something, as forms write it, and whether somebody has taken it. */
export const DISPOSITIONS = {
  seized: true,
  forfeited: true,
  destroyed: true,
  returned: true,
  observed: false,
  estimated: false,
} as const satisfies Record<string, boolean>;
export type Disposition = keyof typeof DISPOSITIONS;

interface Unit {
  /** As it stands beside an amount in every language; null where the thing itself is counted. */
  readonly symbol: string | null;
  /** Other codes of it in forms made elsewhere. */
  readonly also?: readonly string[];
  /** The unit that amounts of it are compared in, and how many of those it is. */
  readonly base?: readonly [symbol: string, each: number];
}

/** Units in which forms count what was seized. Money of different countries is never compared. */
const UNITS: readonly Unit[] = [
  { symbol: 'kg', also: ['kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramo', 'kilogramos'] },
  { symbol: 'g', also: ['gr', 'gram', 'grams', 'gramo', 'gramos', 'grama', 'gramas'], base: ['kg', 0.001] },
  { symbol: 'mg', base: ['kg', 0.000001] },
  { symbol: 't', also: ['ton', 'tonne', 'tonnes', 'tonelada', 'toneladas'], base: ['kg', 1000] },
  { symbol: 'lb', also: ['lbs', 'libra', 'libras'], base: ['kg', 0.45359237] },
  { symbol: 'l', also: ['lt', 'litre', 'litres', 'liter', 'liters', 'litro', 'litros'] },
  { symbol: 'ml', base: ['l', 0.001] },
  { symbol: 'm³', also: ['m3'], base: ['l', 1000] },
  { symbol: 'ha', also: ['hectare', 'hectares', 'hectarea', 'hectareas'] },
  { symbol: null, also: ['count', 'unit', 'units', 'unidad', 'unidades', 'unidade', 'piece', 'pieces'] },
  { symbol: 'USD', also: ['dollars', 'dolares'] },
  { symbol: 'EUR', also: ['euros'] },
];
/** Units that a list may have beside these: of people, who are not seized, and of money that the form names. */
const PERSONS = ['person', 'persons', 'people', 'personas', 'pessoas'];
const MONEY = ['local', 'currency', 'moneda', 'moeda'];

const BY_CODE: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) =>
    [...(unit.symbol === null ? [] : [unit.symbol]), ...(unit.also ?? [])].map((code) => [
      code.toLowerCase(),
      unit,
    ]),
  ),
);

function unitOf(code: string): Unit | undefined {
  return BY_CODE.get(code.toLowerCase());
}

/** What a code in a form's list of units means; null if it is no unit. */
export function readUnit(
  code: string,
):
  | { readonly kind: 'known'; readonly symbol: string | null }
  | { readonly kind: 'persons' | 'named' }
  | null {
  const known = unitOf(code);
  if (known !== undefined) return { kind: 'known', symbol: known.symbol };
  const wanted = code.toLowerCase();
  if (PERSONS.includes(wanted)) return { kind: 'persons' };
  return MONEY.includes(wanted) ? { kind: 'named' } : null;
}

/** The same amount in the unit that it is compared in: 12,500 g are 12.5 kg. */
export function comparable<Amount extends { readonly amount: number; readonly unit: string | null }>(
  seized: Amount,
): Pick<Amount, 'amount' | 'unit'> {
  const [unit, each] = (seized.unit === null ? undefined : unitOf(seized.unit)?.base) ?? [seized.unit, 1];
  return { amount: seized.amount * each, unit };
}
