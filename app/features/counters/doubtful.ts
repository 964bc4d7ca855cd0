import { type Counter, type CounterMeasure, counterRule } from '#shared/jointdays/counter-set.ts';
import { fold } from '#shared/kernel/fold.ts';

/** What is over this, in the smallest unit, is rather a slip of the fingers than one entry: ten tonnes, a hundred thousand litres, a thousand million of a currency. */
const LARGE: Readonly<Record<Exclude<CounterMeasure, 'piece'>, number>> = {
  weight: 10_000_000,
  volume: 100_000_000,
  money: 100_000_000_000,
};
const MANY_BY: Readonly<Record<'checks' | 'people' | 'cases' | 'seizures', number>> = {
  checks: 10_000,
  people: 1000,
  cases: 1000,
  seizures: 1000,
};
/** Cigarettes, cartridges, tablets and plants are counted one by one. */
const BY_THE_THOUSAND: readonly Counter[] = ['ammunition', 'goods', 'drug_tablets', 'drug_plants'];
const MANY_THOUSANDS = 1_000_000;

/** Whether an amount is so large that whoever enters it is asked once more. */
export function isVeryLarge(counter: Counter, value: number): boolean {
  const { measure, group } = counterRule(counter);
  if (measure !== 'piece') return value > LARGE[measure];
  return value > (BY_THE_THOUSAND.includes(counter) ? MANY_THOUSANDS : MANY_BY[group]);
}

/** No number of a register is longer. */
const LONG = 40;
/** Numbers of identity documents by their form: digits in threes, or with a dash before the last, and those of Mexico. */
const IDENTITY = [
  /\d{1,3}(?:\.\d{3}){2,}/,
  /\d{1,3}(?:\.\d{3})+-[\dk]/i,
  /(?<![\d-])\d{7,9}-[\dk](?![\dk])/i,
  /\b[A-ZÑ&]{3,4}\d{6}(?:[A-Z\d]{3}|[HMX][A-Z]{5}[A-Z\d]\d)\b/i,
  /(?<!\p{L})(?:DNI|CURP|RFC|RU[NT]|CPF|c[eé]dula|pas+aporte?|passport)(?!\p{L})/iu,
];
const WORD = /^\p{L}{2,}[.,;:]?$/u;
/** Words that stand before the number of a register: all others could be a name. */
const OF_REGISTERS = new Set(
  (
    'parte policial acta oficio informe expediente exp caso causa carpeta ref referencia nota nro no num numero orden ' +
    'boletim ocorrencia auto inquerito processo relatorio oficial registro denuncia aduana alfandega sipa siena interpol ' +
    'case file report police customs number seizure record de del da do la el the of'
  ).split(' '),
);

/** Whether a reference reads like a sentence, a name or an identity document rather than a number. */
export function isDoubtfulReference(reference: string): boolean {
  const said = reference.trim();
  if (said === '') return false;
  if (said.length > LONG || IDENTITY.some((form) => form.test(said))) return true;
  const words = said.split(/\s+/).filter((each) => WORD.test(each));
  const names = words.filter((each) => !OF_REGISTERS.has(fold(each).replace(/[.,;:]$/, '')));
  return names.length > 1 || (words.length > 1 && !/\d/.test(said));
}
