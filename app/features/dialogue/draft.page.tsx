import { useNavigate, useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { mayPrepare } from '#shared/dialogue/dialogue.rules.ts';
import {
  type DialogueDraft,
  dialogueDrafts,
  TEXT_MARKINGS,
  type Topic,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfTopic, ThingOf } from './of-topic.tsx';
import { useWhen } from './topic-texts.tsx';
import { useNames } from './use-dialogue.ts';

/** A text among members, and for whoever presides the one act that gives it. */
export default function DraftPage(): JSX.Element {
  const params = useParams<{ draft: string }>();
  return (
    <OfTopic>
      {(topic) => (
        <ThingOf collection={dialogueDrafts} id={params.draft} topic={topic().id} what="dialogue.draft.title">
          {(draft) => <Shown topic={topic()} draft={draft()} />}
        </ThingOf>
      )}
    </OfTopic>
  );
}

function Shown(props: { topic: Doc<Topic>; draft: Doc<DialogueDraft> }): JSX.Element {
  const { t } = useI18n();
  const { nameOf, whoDid } = useNames();
  const whenOf = useWhen();
  const body = () => props.draft.body;
  const isOpen = () => body().given === null && props.topic.body.state === 'open';
  return (
    <>
      <PageHeader
        back={{ href: `/dialogue/${props.topic.id}`, label: t('dialogue.acts.topic') }}
        kicker={`${t(`dialogue.kind.${body().kind}`)} · ${t('dialogue.draft.of', { who: nameOf(body().delegation) })}`}
        title={t('dialogue.draft.title')}
        detail={<LocalText text={props.topic.body.title} />}
        aside={<Tag>{t(`dialogue.marking.${body().marking}`)}</Tag>}
      />
      <p class="block user-text">
        <LocalText text={body().text} />
      </p>
      <p class="block quiet">{t(`dialogue.marking_text.${body().marking}`)}</p>
      <Show when={body().given}>
        {(given) => (
          <List>
            <ListRow
              kicker={t('dialogue.draft.given')}
              title={t('dialogue.text.title')}
              href={`/dialogue/${props.topic.id}/texts/${given()}`}
              chevron
            />
          </List>
        )}
      </Show>
      <Show when={isOpen()}>
        <Acts topic={props.topic} draft={props.draft} />
      </Show>
      <SectionHeader kind="band" title={t('dialogue.drafts')} />
      <FactList
        facts={[
          {
            label: t('dialogue.fields.prepared'),
            place: whenOf(body().prepared),
            detail: whoDid(body().prepared, body().delegation),
          },
        ]}
      />
      <p class="block quiet">{t('dialogue.drafts_who')}</p>
    </>
  );
}

function Acts(props: { topic: Doc<Topic>; draft: Doc<DialogueDraft> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const navigate = useNavigate();
  const newIds = useNewIds('dct');
  const done = useDone();
  const { id: draft } = props.draft;
  const topic = props.topic.id;
  const isStrict = () => !TEXT_MARKINGS[props.draft.body.marking].isGivable;
  const leads = () => may(client.actor(), 'dialogue.lead');
  const isOwn = () => mayPrepare(client.actor(), props.draft.body.delegation);
  async function give() {
    const { text } = props.draft.body;
    await done.run(act('dialogue.give', { draft, topic, given: newIds.of(), text }), draft);
  }
  async function drop() {
    if (await done.run(act('dialogue.drop_draft', { draft, topic }), draft)) navigate(`/dialogue/${topic}`);
  }
  return (
    <>
      {done.notice()}
      <Show when={leads() && isStrict()}>
        <Banner icon="lock" fact={t('dialogue.draft.strict')} />
      </Show>
      <div class="block button-row">
        <Show when={leads() && !isStrict()}>
          <AskedButton
            act="dialogue.give"
            kind="filled"
            icon="send"
            label={t('dialogue.draft.give')}
            title={t('dialogue.confirm.give.title')}
            onYes={give}
          >
            <p class="user-text">
              <LocalText text={props.draft.body.text} />
            </p>
            <p>{t(`dialogue.marking.${props.draft.body.marking}`)}</p>
            <p>{t('dialogue.confirm.give.text')}</p>
          </AskedButton>
        </Show>
        <Show when={isOwn()}>
          <LinkButton icon="pencil" href={`/dialogue/${topic}/drafts/${draft}/edit`}>
            {t('dialogue.draft.edit')}
          </LinkButton>
          <AskedButton
            act="dialogue.drop_draft"
            kind="text"
            icon="x"
            label={t('dialogue.draft.drop')}
            title={t('dialogue.confirm.drop.title')}
            onYes={drop}
          >
            {t('dialogue.confirm.drop.text')}
          </AskedButton>
        </Show>
      </div>
    </>
  );
}
