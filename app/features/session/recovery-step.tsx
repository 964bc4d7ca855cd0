import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { normaliseRecoveryCode } from '#app/store/kek.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { StepFrame } from './step-frame.tsx';
import '#app/kit/kit.css';

const FIELD = 'recovery-end';
const END = 4;

/** The recovery code, shown only now. Typing its last four characters proves that it was written down. */
export function RecoveryStep(props: {
  step: { at: number; of: number };
  code: string;
  onNext: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal('');
  const [errors, setErrors] = createSignal<FieldError[]>([]);

  function confirm() {
    const isRight = normaliseRecoveryCode(typed()) === normaliseRecoveryCode(props.code).slice(-END);
    if (isRight) return props.onNext();
    setErrors([{ fieldId: FIELD, message: t('session.recovery.wrong') }]);
  }

  return (
    <StepFrame
      title={t('session.recovery.title')}
      step={props.step}
      onNext={confirm}
      next={t('session.recovery.action')}
    >
      <ErrorSummary title={t('session.problem')} errors={errors()} />
      <p>{t('session.recovery.why')}</p>
      <p class="code-large" translate="no">
        {props.code}
      </p>
      <div class="button-row no-print">
        <CopyButton text={props.code} />
        <Button icon="printer" onClick={() => print()}>
          {t('session.recovery.print')}
        </Button>
      </div>
      <p class="body-2">{t('session.recovery.where')}</p>
      <TextField
        id={FIELD}
        label={t('session.recovery.label')}
        hint={t('session.recovery.hint')}
        error={errors()[0]?.message}
        value={typed()}
        onInput={setTyped}
        width="short"
        maxlength={6}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </StepFrame>
  );
}
