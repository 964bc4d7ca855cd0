import { flatten, translator } from '@solid-primitives/i18n';
import { describe, expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, locales } from '#app/i18n/locale.ts';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { paperAsText } from '#app/kit/paper/paper.ts';
import { letterHost } from '#shared/logistics/letters.fixtures.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { letterReference } from '#shared/participants/letters.rules.ts';
import type { VisaLetter } from '#shared/participants/letters.schemas.ts';
import { outdatedBy, visaLetterPaper } from './visa-letter-paper.ts';

const DICTIONARIES = { es, pt, en };
function wordsOf(locale: Locale): Translate {
  const flat = flatten(DICTIONARIES[locale] as Record<string, unknown>);
  return translator(() => flat) as unknown as Translate;
}

const LETTER: VisaLetter = {
  number: 77,
  year: 2026,
  issuedOn: '2026-06-10',
  name: 'Inés Núñez',
  office: { es: 'Asesora jurídica', pt: 'Assessora jurídica', en: 'Legal adviser' },
  delegation: { es: 'Chile' },
  title: { es: 'Reunión fundacional', pt: 'Reunião de fundação', en: 'Founding meeting' },
  startsOn: '2026-10-14',
  endsOn: '2026-10-16',
  city: { es: 'Ciudad de Panamá' },
  venue: null,
  stops: [],
  paidBy: null,
  host: letterHost,
};

const TWO: VisaLetter['stops'] = [
  { city: { es: 'La Paz' }, venue: { es: 'Palacio' }, from: '2026-12-06', until: '2026-12-07' },
  { city: { es: 'El Alto' }, venue: { es: 'Puerto seco' }, from: '2026-12-08', until: '2026-12-08' },
];

describe.each(locales)('the letter in %s', (locale) => {
  test('has every day in full, the reference, and no marking before it', () => {
    const t = wordsOf(locale);
    const text = paperAsText(visaLetterPaper({ letter: LETTER }, { t, locale }));
    for (const said of ['CLASI-V-2026-00002D', 'Inés Núñez', letterHost.signer, letterHost.address])
      expect(text).toContain(said);
    const days = { es: '14 de octubre de 2026', pt: '14 de outubro de 2026', en: '14 October 2026' };
    expect(text).toContain(days[locale]);
    expect(text).toContain('\nCLASI-V-2026-00002D\n');
    expect(text).not.toMatch(/undefined|\[object/);
  });

  test('says who pays if that is known and is nobody else', () => {
    const t = wordsOf(locale);
    const textOf = (paidBy: VisaLetter['paidBy']) =>
      paperAsText(visaLetterPaper({ letter: { ...LETTER, paidBy } }, { t, locale }));
    expect(textOf('own_state')).toContain(t('letters.paper.costs'));
    expect(textOf(null)).not.toContain(t('letters.paper.costs'));
    expect(textOf('other')).not.toContain(t('letters.paper.costs'));
  });

  test('names every city of a meeting with its days, each in a row', () => {
    const t = wordsOf(locale);
    const { blocks } = visaLetterPaper({ letter: { ...LETTER, stops: TWO } }, { t, locale });
    const table = blocks.find((block) => block.kind === 'table');
    const rows =
      table?.kind === 'table' ? table.rows.filter(([name]) => name === t('letters.paper.place')) : [];
    expect(rows.map(([, cell]) => (typeof cell === 'object' ? cell.lead : cell))).toEqual([
      'La Paz: Palacio',
      'El Alto: Puerto seco',
    ]);
    const days = { es: '7 de diciembre de 2026', pt: '7 de dezembro de 2026', en: '7 December 2026' };
    expect(JSON.stringify(rows[0])).toContain(days[locale]);
  });

  test('names office and delegation as facts, in no sentence that would have to bend them', () => {
    const t = wordsOf(locale);
    const { blocks } = visaLetterPaper({ letter: LETTER }, { t, locale });
    const sentences = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join();
    expect(sentences).toContain('Inés Núñez');
    expect(sentences).not.toMatch(/Asesora|Assessora|adviser|Chile/);
    const table = blocks.find((block) => block.kind === 'table');
    expect(JSON.stringify(table)).toMatch(/(Asesora|Assessora|adviser).*Chile/);
  });

  test('has one line for the hand and the seal', () => {
    const { blocks } = visaLetterPaper({ letter: LETTER }, { t: wordsOf(locale), locale });
    expect(blocks.flatMap((block) => (block.kind === 'blank' ? [block.lines] : []))).toEqual([1]);
  });

  test('has a line for the passport where no number was typed', () => {
    const t = wordsOf(locale);
    const text = (passport: string) =>
      paperAsText(visaLetterPaper({ letter: LETTER, passport }, { t, locale }));
    expect(text('  ')).toContain('____');
    expect(text('AB 12')).toContain('AB 12');
  });
});

test.each([
  ['es', 'En nombre de la República Dominicana, país anfitrión'],
  ['pt', 'Em nome da República Dominicana, país anfitrião'],
  ['en', 'the host country, the Dominican Republic, we invite'],
] as const)('in %s the host country has the article that its name takes', (locale, said) => {
  const host = { ...letterHost, state: 'DO' };
  const text = paperAsText(visaLetterPaper({ letter: { ...LETTER, host } }, { t: wordsOf(locale), locale }));
  expect(text).toContain(said);
});

test('the reference has six signs, and none until the server has given it', () => {
  expect(letterReference({ number: 2 ** 30 - 1, year: 2027 })).toBe('CLASI-V-2027-ZZZZZZ');
  expect(letterReference({ number: 0, year: 2027 })).toBe('CLASI-V-2027-000000');
  expect(letterReference({ number: null, year: 2027 })).toBeNull();
});

describe('a letter is to be used no more', () => {
  const { title, startsOn, endsOn, city, venue, name, office } = LETTER;
  const travelled = { format: 'in_person', precision: 'day', state: 'convened' } as const;
  const meeting = { title, startsOn, endsOn, city, venue, ...travelled } as Meeting;
  const person = { name, office, delegation: 'dlg_CL', capacity: 'adviser' } as const;
  const of = {
    meeting,
    person,
    delegation: { name: LETTER.delegation },
    host: letterHost,
    needs: null,
    stops: [],
  };
  const by = (change: Partial<Parameters<typeof outdatedBy>[1]>) => outdatedBy(LETTER, { ...of, ...change });

  test('once anything that it says is otherwise', () => {
    expect(by({})).toBeNull();
    expect(by({ host: null })).toBeNull();
    expect(by({ person: { ...person, name: 'Otra' } })).toBe('facts');
    expect(by({ person: { ...person, office: { es: 'Directora' } } })).toBe('facts');
    expect(by({ delegation: { name: { es: 'Ecuador' } } })).toBe('facts');
    expect(by({ host: { ...letterHost, signer: 'Otra Persona' } })).toBe('facts');
    expect(by({ needs: { budget: 'programme' } })).toBe('facts');
    expect(by({ meeting: { ...meeting, endsOn: '2026-10-17' } })).toBe('facts');
    expect(by({ meeting: { ...meeting, city: null } })).toBe('facts');
    expect(by({ stops: TWO })).toBe('facts');
  });

  test.each<Partial<Meeting>>([
    { state: 'cancelled' },
    { state: 'postponed' },
    { format: 'virtual' },
    { precision: 'month' },
  ])('since nobody travels to a meeting of %o', (change) => {
    expect(by({ meeting: { ...meeting, ...change } })).toBe('meeting');
  });
});
