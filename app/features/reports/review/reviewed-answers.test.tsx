import { afterEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { sentRows } from './answer-rows.ts';
import type { RebuiltLine } from './rebuilt.ts';
import { ReviewedAnswers } from './reviewed-answers.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const line = (part: string, question: string, answer: string | null, more: Partial<RebuiltLine> = {}) =>
  ({
    part,
    partLabel: part,
    question,
    lasting: `/data/${question}`,
    answer,
    within: null,
    unanswered: null,
    isFile: false,
    violation: null,
    ...more,
  }) as RebuiltLine;

test('each part is named once above its numbered answers, and an answer stands out from its question', async () => {
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
        <ReviewedAnswers
          isBegun={() => false}
          rows={sentRows(lines)}
          at={async () => null}
          comments={(lasting) => (lasting === '/data/¿Qué pasó?' ? 2 : 0)}
          chosen={null}
          onChoose={() => undefined}
          file={({ answer }) => <p>Archivo {answer}</p>}
        />
      </>
    ),
  };
  phone = await openPhone({ docs: [], now: 1, pages, path: '/' });
  const { host } = phone;
  expect([...host.querySelectorAll('h3')].map((each) => each.textContent)).toEqual(['Delito', 'Lugar']);
  expect([...host.querySelectorAll('.form-answer')].map((each) => each.textContent)).toEqual([
    'Drogas',
    'Un bote sin luces',
    'No respondido',
    'Archivo muelle.jpg',
  ]);
  expect([...host.querySelectorAll('.reviewed-question')].map((each) => each.textContent)).toEqual([
    '1¿De qué área se trata?Comentar',
    '2¿Qué pasó?2 comentarios',
    '3¿Cuándo?Comentar',
    '4FotoComentar',
  ]);
  const sizeOf = (selector: string) =>
    Number.parseFloat(getComputedStyle(host.querySelector(selector) ?? host).fontSize);
  expect(sizeOf('.form-answer')).toBeGreaterThan(sizeOf('.reviewed-question'));
});
