import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';

/** Copies a text and says whether that worked. */
export function CopyButton(props: {
  text: string;
  label?: string;
  /** What is copied, for people who do not see what the button belongs to. */
  about?: string;
  wide?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [state, setState] = createSignal<'ready' | 'copied' | 'failed'>('ready');
  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }
  const result = () => {
    if (state() === 'ready') return null;
    return t(state() === 'copied' ? 'kit.copied' : 'kit.not_copied');
  };
  return (
    <>
      <Button icon={state() === 'copied' ? 'check' : 'copy'} wide={props.wide} onClick={() => void copy()}>
        {result() ?? props.label ?? t('kit.copy')}
        <Show when={props.about}>{(about) => <span class="unseen">: {about()}</span>}</Show>
      </Button>
      {/* Inside the button it would be no part of its name. */}
      <span class="unseen" role="status">
        {result()}
      </span>
    </>
  );
}
