import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/**
 * The title of a meeting, everywhere. Of one that is cancelled the word comes first, also for whoever listens: to strike
 * a title through is silent, and easily overlooked.
 */
export function MeetingTitle(props: {
  meeting: Pick<Meeting, 'title' | 'state'> | undefined;
  silent?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const title = () => <LocalText text={props.meeting?.title} silent={props.silent === true} />;
  return (
    <Show when={props.meeting?.state === 'cancelled'} fallback={title()}>
      <strong>{t('meetings.state.cancelled')}:</strong> <del>{title()}</del>
    </Show>
  );
}
