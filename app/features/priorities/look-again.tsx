import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';

/** Takes back that something an edition recommends was left out: it is open again. */
export function LookAgain(props: { choice: string; paragraph: string }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  return (
    <>
      {done.notice()}
      <Button
        kind="text"
        onClick={() => {
          const { choice, paragraph } = props;
          void done.run(act('priorities.look_again', { choice, paragraph }), `again ${paragraph}`);
        }}
      >
        {t('priorities.look_again')}
      </Button>
    </>
  );
}
