import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { whenDone } from '#shared/dialogue/dialogue.rules.ts';
import type { Topic } from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfTopic } from './of-topic.tsx';
import { TopicItems } from './topic-items.tsx';
import { TopicOutcomes } from './topic-outcomes.tsx';
import { TopicRequests } from './topic-requests.tsx';
import { TopicDrafts, TopicTexts } from './topic-texts.tsx';
import { useNames } from './use-dialogue.ts';

/** One topic: what is asked, what each side gave, what both want on an agenda, and what came of it. */
export default function TopicPage(): JSX.Element {
  return <OfTopic>{(topic) => <Shown topic={topic()} />}</OfTopic>;
}

function Shown(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const body = () => props.topic.body;
  const isOpen = () => body().state === 'open';
  const leads = createMemo(() => may(client.actor(), 'dialogue.lead'));
  const here = () => `/dialogue/${props.topic.id}`;
  return (
    <>
      <PageHeader
        back={{ href: '/dialogue', label: t('dialogue.title') }}
        kicker={`${nameOf(body().counterpart)} · ${t(`dialogue.field.${body().field}`)}`}
        title={<LocalText text={body().title} />}
        aside={
          <Show when={!isOpen()}>
            <Tag tone="plain">{t('dialogue.topic.closed')}</Tag>
          </Show>
        }
      />
      <Show when={!isOpen()}>
        <SectionHeader kind="band" title={t('dialogue.topic.outcome')} />
        <p class="block user-text">
          <LocalText text={body().outcome} />
        </p>
      </Show>
      <Show when={body().about}>
        <p class="block user-text">
          <LocalText text={body().about} />
        </p>
      </Show>
      <Show when={leads() && isOpen()}>
        <div class="block button-row">
          <LinkButton icon="pencil" href={`${here()}/edit`}>
            {t('dialogue.topic.edit')}
          </LinkButton>
          <LinkButton kind="text" icon="check" href={`${here()}/close`}>
            {t('dialogue.topic.close')}
          </LinkButton>
        </div>
      </Show>
      <TopicRequests topic={props.topic} />
      <TopicTexts topic={props.topic} />
      <TopicDrafts topic={props.topic} />
      <TopicItems topic={props.topic} />
      <TopicOutcomes topic={props.topic} />
      <Facts topic={props.topic} />
    </>
  );
}

function Facts(props: { topic: Doc<Topic> }): JSX.Element {
  const { t, locale } = useI18n();
  const { whoDid } = useNames();
  const dayOf = (at: number) => formatDay(locale(), utcDay(at));
  const facts = () => {
    const { opened, closed } = props.topic.body;
    return [
      {
        label: t('dialogue.topic.opened'),
        place: dayOf(whenDone(opened)),
        detail: whoDid(opened, 'presidency'),
      },
      ...(closed === null
        ? []
        : [
            {
              label: t('dialogue.topic.closed'),
              place: dayOf(whenDone(closed)),
              detail: whoDid(closed, 'presidency'),
            },
          ]),
    ];
  };
  return (
    <>
      <SectionHeader kind="band" title={t('dialogue.acts.topic')} />
      <FactList facts={facts()} />
      <div class="block button-row">
        <LinkButton kind="text" icon="printer" href={`/dialogue/${props.topic.id}/print`}>
          {t('dialogue.topic.print')}
        </LinkButton>
      </div>
    </>
  );
}
