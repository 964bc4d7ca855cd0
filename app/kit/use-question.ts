import { useI18n } from '#app/i18n/i18n.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import type { ActName } from './feature-words.ts';
import { lookUp } from './field-words.ts';
import { useFeatures } from './use-features.tsx';

/** The question before an act of an edit page, in words. */
export interface Question {
  readonly act: ActName;
  /** Of the button that asks, and of the one that answers. */
  readonly label: string;
  readonly icon?: IconName;
  readonly title: string;
  readonly text: string;
}

/** An act whose feature says how it is asked about, or a question in words of its own. */
export type Asking = ActName | Question;

/** The words of the question before an act. */
export function useQuestion(): (asking: Asking) => Question {
  const features = useFeatures();
  const { t } = useI18n();
  return (asking) => {
    if (typeof asking !== 'string') return asking;
    const said = features.act(asking)?.consequence;
    if (said?.kind !== 'confirmed' || said.asks === undefined)
      throw new Error(`the words of ${asking} do not say how it is asked about`);
    const { title, label, icon } = said.asks;
    return {
      act: asking,
      label: t(label),
      title: t(title),
      text: lookUp(t, said.says) ?? '',
      ...(icon === undefined ? {} : { icon }),
    };
  };
}
