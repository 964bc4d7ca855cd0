import { useNavigate } from '@solidjs/router';
import { type Accessor, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import type { MutateInput } from '#app/sync/make.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { CodedError } from '#shared/kernel/errors.ts';

export interface Edit {
  readonly errors: Accessor<readonly FieldError[]>;
  errorOf(fieldId: string): string | undefined;
  /** Says what was found, if anything, before a question is asked; true where there is nothing to say. */
  report(found: readonly FieldError[]): boolean;
  /**
   * Does one thing and goes on to `to`. What this device would refuse, or could not save, is said at `fieldId`
   * and the person stays with what they typed. `found` are the page's own findings; any keeps it from being done.
   * `also` is done after it, where one page writes by several acts. A second tap meanwhile does nothing.
   */
  save(input: {
    found: readonly FieldError[];
    mutation: MutateInput;
    also?: readonly MutateInput[];
    fieldId: string;
    to: string;
  }): Promise<void>;
}

/** What the editing pages of a meeting share. */
export function useEdit(): Edit {
  const client = useClient();
  const { t } = useI18n();
  const navigate = useNavigate();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const guard = createActGuard();
  const say = (fieldId: string, code: string) => setErrors([{ fieldId, message: errorText({ t, code }) }]);

  return {
    errors,
    errorOf: (fieldId) => errors().find((error) => error.fieldId === fieldId)?.message,
    report(found) {
      setErrors([...found]);
      return found.length === 0;
    },
    async save({ found, mutation, also = [], fieldId, to }) {
      await guard.once(async () => {
        setErrors([...found]);
        if (found.length > 0) return;
        try {
          const done = client.attempt(mutation);
          if (!done.accepted) {
            say(fieldId, done.code);
            return;
          }
          await Promise.all([done.saved, ...also.map((each) => client.mutate(each).saved)]);
          guard.end();
          navigate(to);
        } catch (error) {
          if (!(error instanceof CodedError)) throw error;
          say(fieldId, error.code);
        }
      });
    },
  };
}
