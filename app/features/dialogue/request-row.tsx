import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type Response, responseOf, whenDone } from '#shared/dialogue/dialogue.rules.ts';
import { type DialogueRequest, topics } from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { useNames } from './use-dialogue.ts';

const TONES = {
  owed: 'amber',
  overdue: 'red',
  queued: 'amber',
  answered: 'plain',
  answered_late: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<Response['state'], 'amber' | 'red' | 'plain'>;

/** How an answer stands, in one word. */
export function ResponseTag(props: { request: DialogueRequest }): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const state = () => responseOf(props.request, now()).state;
  return <Tag tone={TONES[state()]}>{t(`dialogue.response.${state()}`)}</Tag>;
}

/** When it was asked, until when it is owed, and how long it took or takes. */
export function useDates() {
  const { t, locale } = useI18n();
  const now = useNow();
  return (request: DialogueRequest): string => {
    const { days, late, state } = responseOf(request, now());
    const { asked, answered, due } = request;
    const receivedAt = answered?.takenAt ?? null;
    const inWords = (at: number) => formatDay(locale(), utcDay(at));
    return [
      asked.takenAt === null
        ? t('dialogue.unsent')
        : t('dialogue.asked_on', { day: inWords(whenDone(asked)) }),
      due === null ? t('dialogue.no_due') : t('dialogue.due_on', { day: formatDay(locale(), due) }),
      ...(receivedAt === null ? [] : [t('dialogue.answered_on', { day: inWords(receivedAt) })]),
      ...(state === 'withdrawn'
        ? []
        : [t(receivedAt === null ? 'dialogue.waits' : 'dialogue.took', { days })]),
      ...(late > 0 ? [t('dialogue.late', { days: late })] : []),
    ].join(' · ');
  };
}

/** What is asked, by whom it is owed, and since when. */
export function RequestRow(props: { request: Doc<DialogueRequest>; withTopic?: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = useNames();
  const datesOf = useDates();
  const body = () => props.request.body;
  const topic = () => client.replica.one(topics, props.request.parent ?? '');
  const owner = () => nameOf(body().owner);
  return (
    <ListRow
      kicker={
        <Show when={props.withTopic} fallback={t('dialogue.owes', { owner: owner() })}>
          {t('dialogue.of_owner', { owner: owner(), topic: readText(topic()?.body.title, locale()).value })}
        </Show>
      }
      title={<LocalText text={body().text} />}
      detail={datesOf(body())}
      trail={<ResponseTag request={body()} />}
      quiet={body().state !== 'open'}
      href={`/dialogue/${props.request.parent}/requests/${props.request.id}`}
      chevron
    />
  );
}
