import type { Accessor } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import type { AnswerRow } from './answer-rows.ts';
import { questionId } from './reviewed-answers.tsx';

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** 1 to 9 lead to a question, C to the field for a comment on it, and Ctrl with Enter sends that. */
export function useQuestionKeys({
  rows,
  choose,
  field,
}: {
  rows: Accessor<readonly AnswerRow[]>;
  choose: (lasting: string) => void;
  /** Id of the field for a comment. */
  field: string;
}): void {
  const { t } = useI18n();
  function go(number: number) {
    const row = rows().find((each) => each.number === number);
    if (row === undefined) return;
    choose(row.line.lasting);
    const place = document.getElementById(questionId(number));
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector<HTMLElement>('.reviewed-question')?.focus({ preventScroll: true });
  }
  useKeys(() => [
    ...NINE.map((number) => ({
      press: String(number),
      shown: number === 1 ? ['1', '…', '9'] : [String(number)],
      words: t('reports.review.keys.question'),
      isLetter: true,
      isHint: number === 1,
      isThere: () => rows().length >= number,
      run: () => go(number),
    })),
    {
      press: 'c',
      shown: ['C'],
      words: t('reports.review.keys.comment'),
      isLetter: true,
      isHint: true,
      run: (event: KeyboardEvent) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      },
    },
    { press: '$mod+Enter', shown: ['Ctrl', '↵'], words: t('reports.review.keys.send') },
  ]);
}
