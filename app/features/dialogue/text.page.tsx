import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  type DialogueText,
  dialogueDrafts,
  dialogueTexts,
  type Topic,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfTopic, ThingOf } from './of-topic.tsx';
import { useWhen } from './topic-texts.tsx';
import { useNames, useSides } from './use-dialogue.ts';

/** What one side has given the other. */
export default function TextPage(): JSX.Element {
  const params = useParams<{ text: string }>();
  return (
    <OfTopic>
      {(topic) => (
        <ThingOf collection={dialogueTexts} id={params.text} topic={topic().id} what="dialogue.text.title">
          {(text) => <Shown topic={topic()} text={text()} />}
        </ThingOf>
      )}
    </OfTopic>
  );
}

function Shown(props: { topic: Doc<Topic>; text: Doc<DialogueText> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf, whoDid } = useNames();
  const sides = useSides(() => props.topic);
  const whenOf = useWhen();
  const body = () => props.text.body;
  const code = () => sides.codeOf(body().side);
  /** The counterpart has none. */
  const draft = createMemo(() =>
    client.replica.within(dialogueDrafts, props.topic.id).find((each) => each.body.given === props.text.id),
  );
  return (
    <>
      <PageHeader
        back={{ href: `/dialogue/${props.topic.id}`, label: t('dialogue.acts.topic') }}
        kicker={`${t(`dialogue.kind.${body().kind}`)} · ${nameOf(code())}`}
        title={t('dialogue.text.title')}
        detail={<LocalText text={props.topic.body.title} />}
        aside={<Tag>{t(`dialogue.marking.${body().marking}`)}</Tag>}
      />
      <p class="block user-text">
        <LocalText text={body().text} />
      </p>
      <p class="block quiet">{t(`dialogue.marking_text.${body().marking}`)}</p>
      <SectionHeader kind="band" title={t('dialogue.text.given')} />
      <FactList
        facts={[
          {
            label: t('dialogue.text.given'),
            place: whenOf(body().given),
            detail: whoDid(body().given, code()),
          },
        ]}
      />
      <Show when={draft()}>
        {(known) => (
          <List>
            <ListRow
              title={t('dialogue.text.from')}
              detail={t('dialogue.draft.of', { who: nameOf(known().body.delegation) })}
              href={`/dialogue/${props.topic.id}/drafts/${known().id}`}
              chevron
            />
          </List>
        )}
      </Show>
    </>
  );
}
