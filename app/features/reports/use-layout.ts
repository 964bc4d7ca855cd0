import { useClient } from '#app/context.tsx';
import type { LayoutChoice } from '#app/features/forms/form-view.ts';

const KEY = 'forms-layout';

/** How this person wants the questions of forms on this device. */
export function useLayout(): LayoutChoice {
  const client = useClient();
  return {
    get layout() {
      return client.remembered(KEY) === 'parts' ? 'parts' : 'questions';
    },
    choose(layout) {
      // If it cannot be kept, the form stays as it is.
      void client.remember(KEY, layout).catch(() => undefined);
    },
  };
}
