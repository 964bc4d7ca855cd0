import type { JSX } from 'solid-js';
import { PlaceFacts } from '#app/features/people/place-facts.tsx';
import { Readers } from '#app/features/people/readers.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { LookAnswer } from '#shared/session/session.schemas.ts';
import { StepFrame } from './step-frame.tsx';

/** Says who the person is here and who reads what they send, before they agree to anything. */
export function WhoStep(props: {
  step: { at: number; of: number };
  answer: LookAnswer;
  onBack: () => void;
  onNext: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <StepFrame
      title={props.answer.label}
      step={props.step}
      onBack={props.onBack}
      onNext={props.onNext}
      next={t('session.who.yes')}
      second={<p class="body-2">{t('session.who.not_me')}</p>}
    >
      <p class="body-2">{t('session.who.detail')}</p>
      <PlaceFacts place={props.answer} />
      <SectionHeader title={t('session.who.readers')} />
      <div class="step-part">
        <Readers place={props.answer} />
      </div>
    </StepFrame>
  );
}
