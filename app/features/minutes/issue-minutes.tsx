import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { may } from '#shared/access/rules.ts';
import { sittings } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { hashOfSummaries, type MinutesStanding } from '#shared/minutes/minutes.rules.ts';
import { summaries } from '#shared/minutes/minutes.schemas.ts';
import type { Speech } from '#shared/minutes/speeches.rules.ts';
import { useCorrectionWindow, useWindowWords } from './use-correction-window.ts';

/** Above what the minutes say, however much that is: whoever presides sends them, and later adopts them. */
export function IssueMinutes(props: {
  meeting: Doc<Meeting>;
  speeches: readonly Speech[];
  standing: MinutesStanding;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isInSession = () =>
    client.replica.within(sittings, props.meeting.id).some(({ body }) => body.closedAt === null);
  const mayIssue = () => may(client.actor(), 'minutes.issue') && props.meeting.body.state !== 'cancelled';
  return (
    <Show when={mayIssue()}>
      <div class="block">
        <Switch>
          <Match when={props.standing === 'draft'}>
            <Show
              when={isInSession() || props.meeting.body.state === 'closed'}
              fallback={<MeetingOpen meeting={props.meeting.id} />}
            >
              <Show when={!isInSession()} fallback={<p class="quiet">{t('minutes.in_session')}</p>}>
                <Send meeting={props.meeting.id} speeches={props.speeches} />
              </Show>
            </Show>
          </Match>
          <Match when={props.standing === 'over'}>
            <Adopt meeting={props.meeting.id} speeches={props.speeches} />
          </Match>
        </Switch>
      </div>
    </Show>
  );
}

/** Minutes of half a meeting would be final: first it is closed. */
function MeetingOpen(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <>
      <p class="quiet">{t('minutes.meeting_open')}</p>
      <Show when={may(client.actor(), 'meetings.edit')}>
        <LinkButton wide href={`/meetings/${props.meeting}/edit`}>
          {t('minutes.close_meeting')}
        </LinkButton>
      </Show>
    </>
  );
}

type Of = { meeting: string; speeches: readonly Speech[] };

/** What was shown when it was asked: what somebody writes while the question stands is not in it. */
function useShown(meeting: () => string) {
  const client = useClient();
  const [words, setWords] = createSignal('');
  return {
    words,
    take: () => setWords(hashOfSummaries(client.replica.within(summaries, meeting()))) !== '',
  };
}

function Send(props: Of): JSX.Element {
  const { t, locale } = useI18n();
  const done = useDone();
  const shown = useShown(() => props.meeting);
  const window = useCorrectionWindow(() => props.meeting);
  const windowWords = useWindowWords();
  const with_ = () => props.speeches.filter(({ summary }) => summary !== null).length;
  const send = () =>
    done.run(
      act('minutes.send', {
        meeting: props.meeting,
        words: shown.words(),
        calendar: window()?.calendar ?? null,
      }),
      props.meeting,
    );
  return (
    <>
      {done.notice()}
      <AskedButton
        act="minutes.send"
        kind="filled"
        wide
        label={t('minutes.send')}
        title={t('minutes.confirm.send.title')}
        check={shown.take}
        onYes={send}
      >
        <p>{t('minutes.summarized', { n: with_(), of: props.speeches.length })}</p>
        <Show when={window()}>
          {(known) => (
            <p>
              {t('minutes.if_sent', {
                sent: formatDay(locale(), known().ifSentOn ?? known().lastDay),
                until: windowWords(known()),
              })}
            </p>
          )}
        </Show>
        <p>{t('minutes.confirm.send.text')}</p>
      </AskedButton>
    </>
  );
}

function Adopt(props: Of): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const shown = useShown(() => props.meeting);
  const open = () => props.speeches.filter(({ correction }) => correction?.body.state === 'open').length;
  const adopt = () =>
    done.run(act('minutes.adopt', { meeting: props.meeting, words: shown.words() }), props.meeting);
  return (
    <Show when={open() === 0} fallback={<p class="quiet">{t('minutes.answer_first', { n: open() })}</p>}>
      {done.notice()}
      <AskedButton
        act="minutes.adopt"
        kind="filled"
        wide
        icon="check"
        label={t('minutes.adopt')}
        title={t('minutes.confirm.adopt.title')}
        check={shown.take}
        onYes={adopt}
      >
        {t('minutes.confirm.adopt.text')}
      </AskedButton>
    </Show>
  );
}
