import { questionId } from './reviewed-answers.tsx';

/** Leads to the question of this number on the page, with the focus on it. */
export function showQuestion(number: number): void {
  const place = document.getElementById(questionId(number));
  place?.scrollIntoView({ block: 'nearest' });
  place?.querySelector<HTMLElement>('.reviewed-question')?.focus({ preventScroll: true });
}
