import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isToAnswer, mayWithdraw, responseOf } from '#shared/dialogue/dialogue.rules.ts';
import { type DialogueRequest, dialogueRequests, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfTopic, ThingOf } from './of-topic.tsx';
import { ResponseTag } from './request-row.tsx';
import { useWhen } from './topic-texts.tsx';
import { useNames, useSides } from './use-dialogue.ts';

/** What is asked, who owes the answer, since when, and the answer. */
export default function RequestPage(): JSX.Element {
  const params = useParams<{ request: string }>();
  return (
    <OfTopic>
      {(topic) => (
        <ThingOf
          collection={dialogueRequests}
          id={params.request}
          topic={topic().id}
          what="dialogue.request.title"
        >
          {(request) => <Shown topic={topic()} request={request()} />}
        </ThingOf>
      )}
    </OfTopic>
  );
}

function Shown(props: { topic: Doc<Topic>; request: Doc<DialogueRequest> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf, whoDid } = useNames();
  const now = useNow();
  const whenOf = useWhen();
  const done = useDone();
  const sides = useSides(() => props.topic);
  const body = () => props.request.body;
  const isOpen = () => body().state === 'open' && props.topic.body.state === 'open';
  const isToGive = () =>
    props.topic.body.state === 'open' && isToAnswer(client.actor(), body(), props.topic.body.counterpart);
  const here = () => `/dialogue/${props.topic.id}/requests/${props.request.id}`;
  const response = () => responseOf(body(), now());
  const facts = () => {
    const { asked, answered, withdrawn, due, side, owner } = body();
    const { days, late, state } = response();
    return [
      {
        label: t('dialogue.fields.asked'),
        place: whenOf(asked),
        detail: whoDid(asked, sides.codeOf(side)),
      },
      {
        label: t('dialogue.fields.due'),
        place: due === null ? t('dialogue.no_due') : formatDay(locale(), due),
        ...(late > 0 ? { detail: t('dialogue.late', { days: late }) } : {}),
      },
      ...(answered === null
        ? []
        : [
            {
              label: t('dialogue.fields.answered'),
              place:
                answered.takenAt === null
                  ? whenOf(answered)
                  : `${whenOf(answered)} · ${t('dialogue.took', { days })}`,
              detail: whoDid(answered, owner),
            },
          ]),
      ...(withdrawn === null
        ? []
        : [
            {
              label: t('dialogue.fields.withdrawn'),
              place: whenOf(withdrawn),
              detail: whoDid(withdrawn, sides.codeOf(side)),
            },
          ]),
      ...(state === 'owed' || state === 'overdue' || state === 'queued'
        ? [{ label: t('dialogue.response.owed'), place: t('dialogue.waits', { days }) }]
        : []),
    ];
  };
  const withdraw = () =>
    done.run(
      act('dialogue.withdraw_request', { request: props.request.id, topic: props.topic.id }),
      props.request.id,
    );
  return (
    <>
      <PageHeader
        back={{ href: `/dialogue/${props.topic.id}`, label: t('dialogue.acts.topic') }}
        kicker={t('dialogue.owes', { owner: nameOf(body().owner) })}
        title={t('dialogue.request.title')}
        aside={<ResponseTag request={body()} />}
        detail={<LocalText text={props.topic.body.title} />}
      />
      <p class="block user-text">
        <LocalText text={body().text} />
      </p>
      <Show when={body().answer}>
        <SectionHeader kind="band" title={t('dialogue.request.answer_title')} />
        <p class="block user-text">
          <LocalText text={body().answer} />
        </p>
      </Show>
      <SectionHeader kind="band" title={t('dialogue.times')} />
      <FactList facts={facts()} />
      {done.notice()}
      <Show when={isOpen() || isToGive()}>
        <div class="block button-row">
          <Show when={isToGive()}>
            <LinkButton kind="filled" icon="send" href={`${here()}/answer`}>
              {t('dialogue.request.answer')}
            </LinkButton>
          </Show>
          <Show when={isOpen() && mayWithdraw(client.actor(), body(), props.topic.body.counterpart)}>
            <AskedButton
              act="dialogue.withdraw_request"
              kind="text"
              icon="undo-2"
              label={t('dialogue.request.withdraw')}
              title={t('dialogue.confirm.withdraw.title')}
              onYes={withdraw}
            >
              {t('dialogue.confirm.withdraw.text')}
            </AskedButton>
          </Show>
        </div>
      </Show>
    </>
  );
}
