import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isItemToAnswer, mayActFor, otherSide } from '#shared/dialogue/dialogue.rules.ts';
import { type JointItem, jointItems, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { OfTopic, ThingOf } from './of-topic.tsx';
import { ItemTag } from './topic-items.tsx';
import { useWhen } from './topic-texts.tsx';
import { useNames, useSides } from './use-dialogue.ts';

/** One joint item: who proposes it, what the other side says, and on which agenda it stands. */
export default function ItemPage(): JSX.Element {
  const params = useParams<{ item: string }>();
  return (
    <OfTopic>
      {(topic) => (
        <ThingOf collection={jointItems} id={params.item} topic={topic().id} what="dialogue.item.title">
          {(item) => <Shown topic={topic()} item={item()} />}
        </ThingOf>
      )}
    </OfTopic>
  );
}

function Shown(props: { topic: Doc<Topic>; item: Doc<JointItem> }): JSX.Element {
  const { t } = useI18n();
  const { whoDid } = useNames();
  const sides = useSides(() => props.topic);
  const whenOf = useWhen();
  const body = () => props.item.body;
  const facts = () => {
    const { proposed, answered, side } = body();
    return [
      {
        label: t('dialogue.fields.proposed'),
        place: whenOf(proposed),
        detail: whoDid(proposed, sides.codeOf(side)),
      },
      ...(answered === null
        ? []
        : [
            {
              label: t('dialogue.fields.answered'),
              place: whenOf(answered),
              detail: whoDid(answered, sides.codeOf(otherSide(side))),
            },
          ]),
    ];
  };
  return (
    <>
      <PageHeader
        back={{ href: `/dialogue/${props.topic.id}`, label: t('dialogue.acts.topic') }}
        kicker={t(`dialogue.item.for.${body().agenda}`)}
        title={<LocalText text={body().title} />}
        aside={<ItemTag item={body()} />}
        detail={<LocalText text={props.topic.body.title} />}
      />
      <Show when={body().why}>
        <p class="block user-text">
          <LocalText text={body().why} />
        </p>
      </Show>
      <Show when={body().answer}>
        <SectionHeader kind="band" title={t('dialogue.request.answer_title')} />
        <p class="block user-text">
          <LocalText text={body().answer} />
        </p>
      </Show>
      <Taken item={props.item} />
      <Show when={props.topic.body.state === 'open'}>
        <Acts topic={props.topic} item={props.item} />
      </Show>
      <SectionHeader kind="band" title={t('dialogue.item.title')} />
      <FactList facts={facts()} />
    </>
  );
}

function Taken(props: { item: Doc<JointItem> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const meeting = () => client.replica.one(meetings, props.item.body.taken?.meeting ?? '');
  return (
    <Show when={props.item.body.taken}>
      {(taken) => (
        <>
          <SectionHeader kind="band" title={t('dialogue.item.taken')} />
          <List>
            <Show
              when={meeting()}
              fallback={
                <ListRow
                  note
                  title={<LocalText text={taken().where} />}
                  detail={<Show when={taken().day}>{(day) => <>{formatDay(locale(), day())}</>}</Show>}
                />
              }
            >
              {(known) => (
                <ListRow
                  kicker={t('dialogue.came_agenda')}
                  title={<LocalText text={known().body.title} />}
                  detail={formatDay(locale(), known().body.startsOn)}
                  href={`/meetings/${known().id}/agenda/${taken().item}`}
                  chevron
                />
              )}
            </Show>
          </List>
        </>
      )}
    </Show>
  );
}

function Acts(props: { topic: Doc<Topic>; item: Doc<JointItem> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.item.body;
  const counterpart = () => props.topic.body.counterpart;
  const here = () => `/dialogue/${props.topic.id}/items/${props.item.id}`;
  const isToAnswer = () => isItemToAnswer(client.actor(), body(), counterpart());
  const mayTakeThere = () => mayActFor(client.actor(), { side: 'theirs', counterpart: counterpart() });
  return (
    <div class="block button-row">
      <Show when={isToAnswer()}>
        <LinkButton kind="filled" icon="send" href={`${here()}/answer`}>
          {t('dialogue.item.answer')}
        </LinkButton>
      </Show>
      <Show when={body().state === 'agreed'}>
        <Show
          when={body().agenda === 'ours'}
          fallback={
            <Show when={mayTakeThere()}>
              <LinkButton kind="filled" icon="calendar-days" href={`${here()}/there`}>
                {t('dialogue.item.take_there')}
              </LinkButton>
            </Show>
          }
        >
          <Show when={may(client.actor(), 'dialogue.lead')}>
            <LinkButton kind="filled" icon="calendar-days" href={`${here()}/take`}>
              {t('dialogue.item.take')}
            </LinkButton>
          </Show>
        </Show>
      </Show>
    </div>
  );
}
