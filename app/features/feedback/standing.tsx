import { createMemo, type JSX, Show } from 'solid-js';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import type { Act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import type { FeedbackNote, FeedbackQuestion } from '#shared/feedback/feedback.schemas.ts';
import { responseTimes } from '#shared/feedback/response.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useDays, useSince } from './use-days.ts';
import './feedback.css';

type Signed = NonNullable<FeedbackNote['acknowledged']>;

/** When it came and when it was acknowledged, and how long both sides took. */
export function Standing(props: {
  of: 'note' | 'part';
  sent: { readonly at: number; readonly by?: Signed };
  acknowledged: Signed | null;
  questions: readonly Doc<FeedbackQuestion>[];
}): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const days = useDays();
  const since = useSince();
  const times = createMemo(() =>
    responseTimes({
      ...{ sentAt: props.sent.at, acknowledged: props.acknowledged, now: now() },
      questions: props.questions.map(({ body }) => body),
    }),
  );
  const named = (by: Signed) => nameOf(by.by, by.label);
  const acknowledging = () => {
    const { days: took } = times().acknowledging;
    const by = props.acknowledged;
    return by === null
      ? { place: t('feedback.times.waits', { since: since(took) }) }
      : { place: `${shortWhen(by.at)}, ${days(took)}`, detail: named(by) };
  };
  const answering = () => {
    const { answered, waiting } = times();
    const said = [
      ...(answered === null
        ? []
        : [t('feedback.times.answered', { n: answered.count, days: days(answered.slowest) })]),
      ...(waiting === null
        ? []
        : [t('feedback.times.waiting', { n: waiting.count, since: since(waiting.oldest) })]),
    ];
    const [place = t('feedback.times.nothing_asked'), detail] = said;
    return { place, ...(detail === undefined ? {} : { detail }) };
  };
  return (
    <FactList
      facts={[
        {
          label: t('feedback.fields.sent'),
          place: shortWhen(props.sent.at),
          ...(props.sent.by === undefined ? {} : { detail: named(props.sent.by) }),
        },
        {
          label: t(props.of === 'note' ? 'feedback.times.state' : 'feedback.times.part'),
          ...acknowledging(),
        },
        {
          label: t(props.of === 'note' ? 'feedback.times.analysts' : 'feedback.times.contact'),
          ...answering(),
        },
      ]}
    />
  );
}

/** Says that it came. What was acknowledged stays so. */
export function Acknowledge(props: {
  acknowledged: Signed | null;
  /** What it does. */
  makes: () => Act;
  more?: string;
  kind?: 'filled' | 'outlined';
}): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  return (
    <>
      {done.notice()}
      <Show when={props.acknowledged === null}>
        <div class="block feedback-acknowledge">
          <Show when={props.more}>{(more) => <p class="body-2 quiet">{more()}</p>}</Show>
          <Button kind={props.kind} icon="check" onClick={() => void done.run(props.makes())}>
            {t('feedback.own.acknowledge')}
          </Button>
        </div>
      </Show>
    </>
  );
}
