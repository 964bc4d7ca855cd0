import type { Accessor } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { focusWhenThere } from '#app/kit/focus-when-there.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import type { AnswerRow } from './answer-rows.ts';
import { showComments } from './inspector.tsx';
import { showQuestion } from './show-question.ts';

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * 1 to 9 lead to a question, the comma and the point to the one before and after, C to the field for a comment on it,
 * and Ctrl with Enter sends that.
 */
export function useQuestionKeys({
  rows,
  chosen,
  choose,
  field,
}: {
  rows: Accessor<readonly AnswerRow[]>;
  /** The lasting name of the question that is chosen. */
  chosen: Accessor<string | null>;
  choose: (lasting: string) => void;
  /** Id of the field for a comment. */
  field: string;
}): void {
  const { t } = useI18n();
  function go(number: number) {
    const row = rows().find((each) => each.number === number);
    if (row === undefined) return;
    choose(row.line.lasting);
    showQuestion(number);
  }
  function move(by: 1 | -1) {
    const place = rows().findIndex(({ line }) => line.lasting === chosen());
    const next = place < 0 ? rows()[0] : rows()[place + by];
    if (next !== undefined) go(next.number);
  }
  const hasRows = () => rows().length > 0;
  useKeys(() => [
    ...NINE.map((number) => ({
      press: String(number),
      shown: number === 1 ? ['1', '…', '9'] : [String(number)],
      words: t('reports.review.keys.question'),
      isLetter: true,
      isHint: number === 1,
      // The first stands for all of them.
      isThere: () => number === 1 && hasRows(),
      run: () => go(number),
    })),
    {
      press: '.',
      shown: ['.'],
      words: t('reports.review.keys.next'),
      isLetter: true,
      isThere: hasRows,
      run: () => move(1),
    },
    {
      press: ',',
      shown: [','],
      words: t('reports.review.keys.previous'),
      isLetter: true,
      isThere: hasRows,
      run: () => move(-1),
    },
    {
      press: 'c',
      shown: ['C'],
      words: t('reports.review.keys.comment'),
      isLetter: true,
      isHint: true,
      run: (event: KeyboardEvent) => {
        event.preventDefault();
        showComments();
        focusWhenThere(field);
      },
    },
    { press: '$mod+Enter', shown: ['Ctrl', '↵'], words: t('reports.review.keys.send') },
  ]);
}
