import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { minutesStanding } from '#shared/minutes/minutes.rules.ts';
import type { Speech } from '#shared/minutes/speeches.rules.ts';
import { AnswerLine, CorrectionTag } from './correction-parts.tsx';
import { SpeechList } from './speech-list.tsx';
import { useMinutes, useSpeeches } from './use-speeches.ts';
import { WindowBanner } from './window-banner.tsx';
import './minutes.css';

/** What a delegation said in a meeting, what the minutes say of it, and until when it can correct that. */
export default function MinePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const own = () => seatOf(client.actor());
  const all = useSpeeches(() => params.id);
  const speeches = createMemo(() => all().filter(({ delegation }) => delegation === own()));
  const sent = useMinutes(() => params.id);
  const standing = () => minutesStanding(sent()?.body ?? null, now());
  return (
    <Allowed
      to={own() !== null && may(client.actor(), 'minutes.correct', { delegation: own() })}
      back={`/meetings/${params.id}/minutes`}
      says={t('minutes.who_corrects')}
    >
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        <PageHeader
          back={{ href: `/meetings/${params.id}/minutes`, label: t('minutes.title') }}
          title={t('minutes.mine')}
        />
        <WindowBanner meeting={params.id} standing={standing()} />
        <SpeechList
          meeting={params.id}
          speeches={speeches()}
          lacking={t(standing() === 'draft' ? 'minutes.not_yet' : 'minutes.says_nothing')}
          none={t('minutes.none_mine')}
          below={(speech) => (
            <OwnSpeech meeting={params.id} speech={speech} isOpen={standing() === 'window'} />
          )}
        />
      </Show>
    </Allowed>
  );
}

/** The own correction with its answer, and what can be done. */
function OwnSpeech(props: { meeting: string; speech: Speech; isOpen: boolean }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const correction = () => props.speech.correction?.body;
  const isStanding = () => correction()?.state === 'open';
  const withdraw = (text: NonNullable<ReturnType<typeof correction>>['text']) => {
    const { request } = props.speech;
    const args = { meeting: props.meeting, request, text };
    return done.run(act('minutes.withdraw_correction', args), request);
  };
  return (
    <div class="own-speech">
      <Show when={correction()}>
        {(known) => (
          <>
            <CorrectionTag correction={known()} />
            <WordChanges before={known().was} after={known().text} isWhole />
            <AnswerLine meeting={props.meeting} correction={known()} />
          </>
        )}
      </Show>
      {done.notice()}
      <div class="button-row">
        <Show when={props.isOpen}>
          <LinkButton
            kind="text"
            icon="pencil"
            href={`/meetings/${props.meeting}/minutes/mine/${props.speech.request}`}
          >
            {t(isStanding() ? 'minutes.correct_again' : 'minutes.correct')}
          </LinkButton>
        </Show>
        <Show when={isStanding() ? correction() : undefined}>
          {(known) => (
            <AskedButton
              act="minutes.withdraw_correction"
              kind="text"
              icon="undo-2"
              label={t('minutes.withdraw')}
              title={t('minutes.confirm.withdraw.title')}
              onYes={() => withdraw(known().text)}
            >
              {t('minutes.confirm.withdraw.text')}
            </AskedButton>
          )}
        </Show>
      </div>
    </div>
  );
}
