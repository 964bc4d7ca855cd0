import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { Text } from '#shared/kernel/text.ts';
import { minutesStanding } from '#shared/minutes/minutes.rules.ts';
import { type Correction, correctionId, summaryCorrections } from '#shared/minutes/minutes.schemas.ts';
import { type OfSpeech, SpeechPage } from './of-speech.tsx';
import { useMinutes } from './use-speeches.ts';
import { WindowBanner } from './window-banner.tsx';

/** A delegation says what the minutes are to say of its own words. */
export default function CorrectionEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isOwn = (delegation: string) =>
    delegation === seatOf(client.actor()) && may(client.actor(), 'minutes.correct', { delegation });
  return (
    <SpeechPage back="mine">
      {(of) => (
        <Allowed
          to={isOwn(of.speech().delegation)}
          back={`/meetings/${of.meeting}/minutes`}
          says={t('minutes.who_corrects')}
        >
          <Open {...of} />
        </Allowed>
      )}
    </SpeechPage>
  );
}

function Open(props: OfSpeech): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const sent = useMinutes(() => props.meeting);
  const standing = () => minutesStanding(sent()?.body ?? null, now());
  return (
    <Show
      when={standing() === 'window'}
      fallback={
        <>
          <PageHeader
            back={{ href: `/meetings/${props.meeting}/minutes/mine`, label: t('minutes.mine') }}
            title={t('minutes.correct')}
          />
          <WindowBanner meeting={props.meeting} standing={standing()} />
        </>
      }
    >
      <Form {...props} />
    </Show>
  );
}

function Form(props: OfSpeech): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { meeting } = props;
  const { request } = props.speech();
  const id = correctionId(request);
  /** What the minutes say. */
  const was = (): Text | null => props.speech().summary?.body.text ?? null;
  // One that was answered or withdrawn is over: the next begins with what the minutes say now.
  const begunWith = (body: Partial<Correction> | null) => (body?.state === 'open' ? body.text : was());
  const edit = createEdit({
    collection: summaryCorrections,
    begun: client.replica.one(summaryCorrections, id),
    under: meeting,
    id,
    acts: ['minutes.correct'],
    prefix: 'smc',
    field: 'correction',
    type: (body: Partial<Correction> | null) => ({ text: typedOf(begunWith(body)) }),
    toArgs: ({ text }) => ({ text: required(textOf(text)) }),
    fromArgs: ({ text }) => ({ text: text as Text, state: 'open' }),
    need: { text: 'minutes.need.text' },
    edit: ({ wished }) => act('minutes.correct', { meeting, request, was: was(), ...wished }),
    isSentUnchanged: true,
    to: `/meetings/${meeting}/minutes/mine`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/meetings/${meeting}/minutes/mine`, label: t('minutes.mine') }}
      title={t('minutes.correct')}
      detail={props.words()}
      intro={<WindowBanner meeting={meeting} standing="window" />}
      question="minutes.correct"
      save={t('minutes.send_correction')}
    >
      <Show when={was()}>
        {(text) => (
          <div class="block">
            <p class="quiet">{t('minutes.says')}</p>
            <p class="user-text">
              <LocalText text={text()} />
            </p>
          </div>
        )}
      </Show>
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
    </EditPage>
  );
}
