import { type Accessor, createSignal, type JSX } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { createActGuard } from './act-guard.ts';

export interface Saved {
  /**
   * True once it is durable. A second tap meanwhile does nothing and returns false.
   *
   * @param of what it is about, if one page acts on many things at once
   */
  run(work: () => Promise<unknown>, of?: string): Promise<boolean>;
  /** Why the last failed; null if it did not. */
  readonly problem: Accessor<string | null>;
  notice(): JSX.Element;
  /** Says why nothing is run at all. */
  refuse(code: string): void;
}

/** Runs something that must become durable, and says if it failed. */
export function useSaved(): Saved {
  const { t } = useI18n();
  const [code, setCode] = createSignal<string | null>(null);
  const guard = createActGuard();
  return {
    async run(work, of) {
      const isSaved = await guard.once(async () => {
        setCode(null);
        try {
          await work();
          return true;
        } catch (error) {
          setCode(error instanceof CodedError ? error.code : 'store.not_saved');
          return false;
        }
      }, of);
      return isSaved === true;
    },
    problem: code,
    refuse: setCode,
    notice() {
      const known = code();
      return known === null ? null : (
        <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: known })} />
      );
    },
  };
}
