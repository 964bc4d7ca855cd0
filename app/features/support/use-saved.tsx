import { createSignal, type JSX } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { CodedError } from '#shared/kernel/errors.ts';

/** Runs something that must become durable, and says so where it did not: nothing fails in silence. */
export function useSaved(): { run(work: () => Promise<unknown>): Promise<boolean>; notice(): JSX.Element } {
  const { t } = useI18n();
  const [code, setCode] = createSignal<string | null>(null);
  return {
    async run(work) {
      setCode(null);
      try {
        await work();
        return true;
      } catch (error) {
        setCode(error instanceof CodedError ? error.code : 'store.not_saved');
        return false;
      }
    },
    notice() {
      const known = code();
      return known === null ? null : (
        <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: known })} />
      );
    },
  };
}
