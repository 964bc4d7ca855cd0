/** What looks like data of a person in a text. */
export type PersonalKind = 'email' | 'phone' | 'rut' | 'cpf' | 'curp' | 'dni' | 'plate';

export type PersonalFinding = { readonly kind: PersonalKind; readonly text: string };

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Check digit of a RUT or RUN of Chile: weights 2 to 7 from the right, modulo 11. */
function isRut(text: string): boolean {
  const [, body = '', check = ''] = /^(\d{7,8})([\dK])$/.exec(text.replace(/[.-]/g, '').toUpperCase()) ?? [];
  if (body === '') return false;
  const sum = [...body]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0);
  const rest = 11 - (sum % 11);
  return check === (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest));
}

/** Both check digits of a CPF of Brazil. */
function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || /^(\d)\1+$/.test(digits)) return false;
  const check = (length: number) => {
    const sum = [...digits.slice(0, length)].reduce(
      (total, digit, index) => total + Number(digit) * (length + 1 - index),
      0,
    );
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

const CURP_LETTERS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Check digit of a CURP of Mexico. */
function isCurp(text: string): boolean {
  const sum = [...text.slice(0, 17)].reduce(
    (total, letter, index) => total + CURP_LETTERS.indexOf(letter) * (18 - index),
    0,
  );
  return text[17] === String((10 - (sum % 10)) % 10);
}

/** Calling codes of Latin America and Spain, with how many digits a number of theirs has after the code. */
const CALLING: Readonly<Record<string, readonly [number, number]>> = {
  '34': [9, 9],
  '51': [8, 9],
  '52': [10, 11],
  '53': [8, 8],
  '54': [10, 11],
  '55': [10, 11],
  '56': [9, 9],
  '57': [10, 10],
  '58': [10, 10],
  '501': [7, 7],
  '502': [8, 8],
  '503': [8, 8],
  '504': [8, 8],
  '505': [8, 8],
  '506': [8, 8],
  '507': [7, 8],
  '509': [8, 8],
  '591': [8, 8],
  '593': [8, 9],
  '595': [9, 9],
  '597': [6, 7],
  '598': [8, 8],
};

function isPhone(text: string): boolean {
  const digits = digitsOf(text);
  if (/^1(809|829|849)/.test(digits)) return digits.length === 11;
  return Object.entries(CALLING).some(([code, [least, most]]) => {
    const rest = digits.length - code.length;
    return digits.startsWith(code) && rest >= least && rest <= most;
  });
}

/** Not a part of a longer number, code or word. */
const ALONE_BEFORE = '(?<![\\p{L}\\d/.,_-])';
const ALONE_AFTER = '(?![\\p{L}\\d/_-])(?![.,]\\d)';

function pattern(body: string, flags = 'gu'): RegExp {
  return new RegExp(`${ALONE_BEFORE}(?:${body})${ALONE_AFTER}`, flags);
}

/**
 * Plates as they are written: of Argentina and the Mercosur (AB 123 CD, ABC 123, ABC1D23), Chile (BCDF-12), Colombia, Peru,
 * Ecuador and Mexico (ABC-123, ABC-1234, ABC-12-34), Central America (P 123ABC). A code of that shape is common, so the
 * word for it must stand before, unless the shape is of no other thing.
 */
const PLATE_WORD = '(?:patentes?|placas?|matr[ií]culas?|chapas?|dominios?|plates?)';
const PLATE_SHAPE =
  '[A-Z]{2} ?\\d{3} ?[A-Z]{2}|[A-Z]{3}\\d[A-Z]\\d{2}|[A-Z]{3}[ -]?\\d{3,4}|[A-Z]{3}-\\d{2}-\\d{2}|[BCDFGHJKLPRSTVWXYZ]{4}[ -]?\\d{2}|[A-Z]{2}[ -]?\\d{4}|[A-Z][ -]?\\d{3}[ -]?[A-Z]{3}';

type Rule = {
  readonly kind: PersonalKind;
  readonly find: RegExp;
  readonly isOne?: (text: string) => boolean;
};

const RULES: readonly Rule[] = [
  {
    kind: 'email',
    find: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,6}\.\p{L}{2,24}/gu,
  },
  {
    kind: 'phone',
    find: /(?<![\p{L}\d])(?:\+|00)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d[\d .-]{4,14}\d(?!\d)/gu,
    isOne: (text) => isPhone(text.replace(/^00/, '')),
  },
  {
    kind: 'phone',
    find: /(?<=(?:tel(?:[eé]fono|efone)?|cel(?:ular)?|m[oó]vil|whats ?app|phone|mobile|fono)[.: ]{1,3}(?:n[.ºo°]*[: ]*)?)[(\d][\d ().-]{5,16}\d(?!\d)/giu,
    isOne: (text) => digitsOf(text).length >= 7 && digitsOf(text).length <= 12,
  },
  { kind: 'curp', find: pattern('[A-ZÑ]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d'), isOne: isCurp },
  { kind: 'rut', find: pattern('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dkK]|\\d{7,8}-[\\dkK]'), isOne: isRut },
  { kind: 'cpf', find: pattern('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{11}'), isOne: isCpf },
  {
    kind: 'dni',
    find: /(?<=(?<!\p{L})(?:d\.?n\.?i\.?|c[eé]dula(?: de (?:identidad|ciudadan[ií]a))?|c\.?c\.?|c\.?i\.?|c\.?u\.?i\.?|documento(?: de identidad)?|pasaporte|passaporte|passport|rg)(?: ?(?:n[.ºo°]*|n[uú]mero))?[: ]{1,3})(?=[A-Z\d.-]*\d{3})[A-Z]{0,3}\d[\d.-]{4,14}(?<=[\dA-Z])/giu,
  },
  {
    kind: 'plate',
    find: new RegExp(`(?<=(?<!\\p{L})${PLATE_WORD}[:ºn°. ]{1,4})(?:${PLATE_SHAPE})(?![\\p{L}\\d])`, 'giu'),
  },
  { kind: 'plate', find: pattern('[A-Z]{2} \\d{3} [A-Z]{2}|[A-Z]{3}\\d[A-Z]\\d{2}') },
];

/** Everything in a text that looks like data of a person, in order, each once. Dates, amounts, folios and places are none. */
export function findPersonalData(text: string): readonly PersonalFinding[] {
  const found: { at: number; end: number; kind: PersonalKind; text: string }[] = [];
  for (const { kind, find, isOne } of RULES)
    for (const match of text.matchAll(find)) {
      const at = match.index;
      const end = at + match[0].length;
      if (isOne?.(match[0]) === false || found.some((other) => at < other.end && other.at < end)) continue;
      found.push({ at, end, kind, text: match[0].trim() });
    }
  return found
    .sort((left, right) => left.at - right.at)
    .map(({ kind, text: said }) => ({ kind, text: said }));
}
