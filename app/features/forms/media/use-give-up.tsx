import { createSignal, type JSX } from 'solid-js';
import { Confirm } from '#app/kit/confirm.tsx';
import type { MediaTexts } from './media-texts.ts';

type Asked = { readonly title: string; readonly confirm?: string; readonly onLeave: () => void };

/** A question before work is thrown away. */
export function useGiveUp(texts: () => MediaTexts): {
  ask: (asked: Asked) => void;
  Question: () => JSX.Element;
} {
  const [asked, setAsked] = createSignal<Asked | null>(null);
  return {
    ask: setAsked,
    Question: () => (
      <Confirm
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={asked()?.title}
        confirm={asked()?.confirm ?? texts()('media.leave.confirm')}
        onConfirm={() => {
          const question = asked();
          setAsked(null);
          question?.onLeave();
        }}
      >
        <p>{texts()('media.leave.body')}</p>
      </Confirm>
    ),
  };
}
