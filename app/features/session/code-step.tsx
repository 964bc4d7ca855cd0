import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ScanCode } from '#app/kit/codes/scan-code.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { LookAnswer } from '#shared/session/session.schemas.ts';
import { readEnrolmentCode } from './enrolment-code.ts';
import { StepFrame } from './step-frame.tsx';

const FIELD = 'enrolment-code';

/** The code: typed, pasted or scanned. Checking it does not use it up. */
export function CodeStep(props: {
  step: { at: number; of: number };
  code: string;
  onCode: (code: string) => void;
  look: (code: string) => Promise<LookAnswer>;
  onFound: (input: { code: string; answer: LookAnswer }) => void;
  /** The code of the link is not good: the person is asked for one. */
  onAsk: () => void;
  onBack: () => void;
  /** The code came with the link, so it need not be confirmed. */
  isGiven: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [busy, setBusy] = createSignal<string | null>(null);
  const [errors, setErrors] = createSignal<FieldError[]>([]);

  async function look(text: string) {
    const code = readEnrolmentCode(text);
    if (code === null) return setErrors([{ fieldId: FIELD, message: t('session.code.wrong_shape') }]);
    setErrors([]);
    setBusy(t('session.code.looking'));
    try {
      props.onFound({ code, answer: await props.look(code) });
    } catch (error) {
      props.onAsk();
      setErrors([{ fieldId: FIELD, message: errorText({ t, code: codeOfError(error) }) }]);
    } finally {
      setBusy(null);
    }
  }

  onMount(() => {
    if (props.isGiven && readEnrolmentCode(props.code) !== null) void look(props.code);
  });

  return (
    <StepFrame
      title={t('session.code.title')}
      step={props.step}
      onBack={props.onBack}
      onNext={() => void look(props.code)}
      next={t('session.continue')}
      busy={busy()}
    >
      <ErrorSummary title={t('session.problem')} errors={errors()} />
      <TextField
        id={FIELD}
        label={t('session.code.label')}
        hint={t('session.code.hint')}
        error={errors()[0]?.message}
        value={props.code}
        onInput={props.onCode}
        width="code"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
      />
      <Show when={navigator.mediaDevices !== undefined}>
        <ScanCode
          onRead={(text) => {
            const code = readEnrolmentCode(text);
            if (code === null) return false;
            props.onCode(code);
            void look(code);
            return true;
          }}
        />
      </Show>
    </StepFrame>
  );
}
