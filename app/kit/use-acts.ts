import { useNavigate } from '@solidjs/router';
import { type Accessor, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import type { MutateInput } from '#app/sync/make.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { CodedError } from '#shared/kernel/errors.ts';

export interface Acts {
  readonly errors: Accessor<readonly FieldError[]>;
  errorOf(fieldId: string): string | undefined;
  fail(found: readonly FieldError[]): void;
  /**
   * Does several things of one page and goes on to `to`, if any. None is done while the page's own findings
   * stand or this device would refuse one; what could not be saved is said at the field of that act. A second tap
   * meanwhile does nothing, and is answered with false.
   */
  run(input: {
    found?: readonly FieldError[];
    acts: readonly { readonly mutation: MutateInput; readonly fieldId: string }[];
    to?: string;
  }): Promise<boolean>;
}

export function useActs(): Acts {
  const client = useClient();
  const { t } = useI18n();
  const navigate = useNavigate();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const guard = createActGuard();

  return {
    errors,
    errorOf: (fieldId) => errors().find((error) => error.fieldId === fieldId)?.message,
    fail: (found) => setErrors([...found]),
    async run({ found = [], acts, to }) {
      const isDone = await guard.once(async () => {
        setErrors([...found]);
        if (found.length > 0) return false;
        for (const { mutation, fieldId } of acts) {
          const decision = client.preview(mutation);
          if (!decision.accepted) {
            setErrors([{ fieldId, message: errorText({ t, code: decision.code }) }]);
            return false;
          }
        }
        for (const { mutation, fieldId } of acts) {
          try {
            await client.mutate(mutation).saved;
          } catch (error) {
            if (!(error instanceof CodedError)) throw error;
            setErrors([{ fieldId, message: errorText({ t, code: error.code }) }]);
            return false;
          }
        }
        if (to === undefined) return true;
        guard.end();
        navigate(to);
        return true;
      });
      return isDone === true;
    },
  };
}
