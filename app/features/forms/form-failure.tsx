import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { FormFailure } from './form-types.ts';

/** Why a form does not open, what to do, and that a draft is kept. */
export function FormFailureNote(props: { failure: FormFailure }): JSX.Element {
  const { t } = useI18n();
  return (
    <Banner tone="act" icon="circle-alert" fact={t('forms.failure.title')}>
      {t(`forms.failure.${props.failure.code}`)}
    </Banner>
  );
}
