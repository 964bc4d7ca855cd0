import { afterEach, expect, test } from 'vitest';
import type { SummaryLine } from '#app/features/forms/form-types.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { AnswerList } from './answer-list.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const line = (part: string, question: string, answer: string | null, more: Partial<SummaryLine> = {}) =>
  ({
    part,
    partLabel: part,
    question,
    answer,
    within: null,
    unanswered: null,
    isFile: false,
    ...more,
  }) as SummaryLine;

test('each part is named once above its answers, and an answer stands out from its question', async () => {
  const lines = [
    line('Delito', '¿De qué área se trata?', 'Drogas'),
    line('Delito', '¿Qué pasó?', 'Un bote sin luces'),
    line('Lugar', '¿Cuándo?', null),
    line('Lugar', 'Foto', 'muelle.jpg', { isFile: true }),
  ];
  const pages = {
    '/': () => (
      <>
        <h1>Informe</h1>
        <AnswerList lines={lines}>{({ answer }) => <p>Archivo {answer}</p>}</AnswerList>
      </>
    ),
  };
  phone = await openPhone({ docs: [], now: 1, pages, path: '/' });
  const { host } = phone;
  expect([...host.querySelectorAll('h3')].map((each) => each.textContent)).toEqual(['Delito', 'Lugar']);
  expect([...host.querySelectorAll('dd')].map((each) => each.textContent)).toEqual([
    'Drogas',
    'Un bote sin luces',
    'No respondido',
    'Archivo muelle.jpg',
  ]);
  const sizeOf = (selector: string) =>
    Number.parseFloat(getComputedStyle(host.querySelector(selector) ?? host).fontSize);
  expect(sizeOf('dd')).toBeGreaterThan(sizeOf('dt'));
});
