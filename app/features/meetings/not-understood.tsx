import { type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { MeetingView } from './use-meeting.ts';

/** That "Entendido" could not be kept: what it was said of stands on. */
export function NotUnderstood(props: { view: MeetingView }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.view.failure()}>
      {(code) => <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: code() })} />}
    </Show>
  );
}
