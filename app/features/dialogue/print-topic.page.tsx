import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { useNow } from '#app/kit/use-now.ts';
import type { Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { holderInWords } from './holder-words.ts';
import { OfTopic } from './of-topic.tsx';
import { topicOnPaper } from './topic-on-paper.ts';
import { topicPaper } from './topic-paper.ts';

/** One topic on paper, as its counterpart may have it. */
export default function PrintTopicPage(): JSX.Element {
  return <OfTopic>{(topic) => <Sheet topic={topic()} />}</OfTopic>;
}

function Sheet(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const { id } = props.topic;
  const given = createMemo(() => topicOnPaper(client.replica, props.topic));
  return (
    <PaperView
      back={{ href: `/dialogue/${id}`, label: t('dialogue.acts.topic') }}
      title={t('dialogue.print.title')}
      build={(words) =>
        topicPaper(
          {
            ...given(),
            now: now(),
            nameOf: (code) =>
              holderInWords(code, { replica: client.replica, locale: words.locale, t: words.t }),
          },
          words,
        )
      }
    />
  );
}
