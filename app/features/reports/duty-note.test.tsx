import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { Readers } from '#app/features/people/readers.tsx';
import PrivacyPage from '#app/features/settings/privacy.page.tsx';
import { DutyNote } from './duty-note.tsx';

const rules = {
  state: 'CL',
  unit: [],
  institution: [],
  days: 10,
  sharing: [
    { reader: 'police', of: 'customs' },
    { reader: 'customs', of: 'prison' },
  ],
  deputies: [{ person: 'per_other', label: 'Ministerio del Interior, análisis' }],
};
const docs = [
  { collection: 'reviewRules', id: 'rvr_CL', parent: null, audience: 'all', rev: 1, body: rules },
];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test.each([
  [
    'chile-officer',
    'Lo leerán la jefatura de su unidad, la jefatura de su institución y el punto de contacto de su Estado, y nadie de otro Estado',
  ],
  [
    'chile-head',
    'Lo leerán la jefatura de su institución y el punto de contacto de su Estado, y nadie de otro Estado',
  ],
  ['chile-contact', 'Lo leerán la jefatura de su institución y usted, y nadie de otro Estado'],
])('%s is told who reads a report', async (as, words) => {
  const pages = {
    '/': () => (
      <>
        <h1>Informe</h1>
        <DutyNote />
      </>
    ),
  };
  phone = await openPhone({ docs: [], now: 1, pages, path: '/', as });
  expect(phone.host.textContent).toContain(words);
});

test('whoever corrects a report of somebody else is told who reads that one', async () => {
  const corrected = { author: 'per_other', institution: 'customs', unit: 'san-antonio' } as const;
  const pages = {
    '/': () => (
      <>
        <h1>Informe</h1>
        <DutyNote corrected={corrected} />
      </>
    ),
  };
  phone = await openPhone({ docs: [], now: 1, pages, path: '/', as: 'chile-contact' });
  expect(phone.host.textContent).toContain(
    'Lo leerán quien lo escribió, la jefatura de su unidad, la jefatura de su institución y usted, y nadie de otro Estado',
  );
});

test('who reads it because the state said so is named', async () => {
  const pages = {
    '/': () => (
      <>
        <h1>Informe</h1>
        <DutyNote />
      </>
    ),
  };
  phone = await openPhone({ docs, now: 1, pages, path: '/', as: 'chile-officer' });
  expect(phone.host.textContent).toContain(
    'También lo leen, porque su Estado lo decidió: Ministerio del Interior, análisis, suplente del punto de contacto y jefaturas de Policía.',
  );
});

/** The names of readers that a page says, in the order in which it says them. */
function namedOn(host: HTMLElement): string[] {
  const names = [
    'La jefatura de su unidad',
    'La jefatura de su institución',
    'El punto de contacto de su Estado',
    'Ministerio del Interior, análisis, suplente del punto de contacto',
    'jefaturas de Policía',
    'jefaturas de Aduanas',
  ];
  const text = (host.textContent ?? '').toLocaleLowerCase();
  return names.filter((name) => text.includes(name.toLocaleLowerCase()));
}

test.each(['chile-officer', 'chile-head', 'chile-contact'])(
  'the form and the page of this device name the same readers to %s, and enrolment those that it can know',
  async (as) => {
    const opened = async (page: () => JSX.Element, given: typeof docs | []) => {
      phone?.close();
      phone = await openPhone({ docs: given, now: 1, pages: { '/': page }, path: '/', as });
      return { named: namedOn(phone.host), actor: phone.client.actor() };
    };
    const form = await opened(
      () => (
        <>
          <h1>Informe</h1>
          <DutyNote />
        </>
      ),
      docs,
    );
    expect(form.named.length).toBeGreaterThan(1);
    expect((await opened(PrivacyPage, docs)).named).toEqual(form.named);
    const { actor } = form;
    const enrolment = await opened(
      () => (
        <>
          <h1>¿Es usted?</h1>
          <Readers place={actor} />
        </>
      ),
      [],
    );
    const added = [
      'Ministerio del Interior, análisis, suplente del punto de contacto',
      'jefaturas de Policía',
    ];
    expect(enrolment.named).toEqual(form.named.filter((name) => !added.includes(name)));
  },
);
