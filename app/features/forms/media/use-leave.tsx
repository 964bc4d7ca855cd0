import { createSignal, type JSX } from 'solid-js';
import type { PlainKey } from '#app/i18n/i18n.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';

/** A question before work is thrown away. It speaks the language of the application, as its other button does. */
export function useLeave(): {
  ask: (asked: { title: PlainKey; confirm?: PlainKey; onLeave: () => void }) => void;
  Question: () => JSX.Element;
} {
  const { t } = useI18n();
  const [asked, setAsked] = createSignal<{ title: PlainKey; confirm?: PlainKey; onLeave: () => void } | null>(
    null,
  );
  return {
    ask: setAsked,
    Question: () => (
      <Confirm
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t(asked()?.title ?? 'media.leave.drawing')}
        confirm={t(asked()?.confirm ?? 'media.leave.confirm')}
        onConfirm={() => {
          const question = asked();
          setAsked(null);
          question?.onLeave();
        }}
      >
        <p>{t('media.leave.body')}</p>
      </Confirm>
    ),
  };
}
