import { createEffect, createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { firstWordsOf, useI18n } from '#app/i18n/i18n.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { useNow } from '#app/kit/use-now.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Language } from '#shared/kernel/text.ts';
import { cardOf } from './open-card.ts';
import { Reminders } from './reminders.tsx';
import { useMeeting } from './use-meeting.ts';
import { useMeetingAhead } from './use-right-meeting.ts';

/**
 * Runs above every page while the store is open: reminders of the meeting under way, and its card for the locked phone,
 * from the evening before. Mount it once.
 */
export function MeetingCompanion(): JSX.Element {
  const client = useClient();
  const { locale } = useI18n();
  const now = useNow();
  const meeting = useMeetingAhead();
  const view = useMeeting(() => meeting()?.id ?? '', { isFixed: true });
  const words = useWords({ load: firstWordsOf, isWanted: () => view.meeting() !== null });
  const kindsIn = (language: Language) => {
    const t = words()(language);
    return {
      opening: t('meetings.kind.opening'),
      session: t('meetings.kind.session'),
      break: t('meetings.kind.break'),
      closing: t('meetings.kind.closing'),
      pickUp: t('meetings.home.pick_up'),
      cancelled: t('meetings.state.cancelled'),
    };
  };
  const card = createMemo(
    () => {
      const known = view.meeting();
      if (known === null || !takesPart(client.actor())) return null;
      return cardOf({
        meeting: known.body,
        items: view.items(),
        language: locale(),
        kindsIn,
        now: now(),
      });
    },
    null,
    // A new minute alone is no reason to write.
    {
      equals: (left, right) =>
        isSameJson({ ...left, updatedAt: 0 }, { ...right, updatedAt: 0 }) &&
        (left === null) === (right === null),
    },
  );
  createEffect(() => client.setCard(card()));
  return <Reminders view={view} now={now} />;
}
