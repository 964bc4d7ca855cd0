import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Speech } from '#shared/minutes/speeches.rules.ts';
import { useSpeechWords } from './use-speech-words.ts';
import { useSpeeches } from './use-speeches.ts';

export interface OfSpeech {
  readonly meeting: string;
  readonly speech: Accessor<Speech>;
  /** "Perú, a favor. 10:36, 2 min 14 s". */
  readonly words: () => string;
}

/** The page about one speech of a meeting, which the address names. */
export function SpeechPage(props: {
  /** Where it leads back to, after the address of the minutes. */
  back: 'notes' | 'mine' | '';
  children: (of: OfSpeech) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; request: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const speeches = useSpeeches(() => params.id);
  const speech = createMemo(() => speeches().find(({ request }) => request === params.request));
  const back = () => `/meetings/${params.id}/minutes${props.back === '' ? '' : `/${props.back}`}`;
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      <Show
        when={speech()}
        fallback={
          <PageHeader
            back={{ href: back(), label: t('minutes.title') }}
            title={t('minutes.unknown_speech')}
            detail={t('minutes.unknown_speech_more')}
          />
        }
      >
        <Show when={`${params.id} ${params.request}`} keyed>
          {(_address) => <Known meeting={params.id} speech={() => speech() as Speech} of={props.children} />}
        </Show>
      </Show>
    </Show>
  );
}

function Known(props: {
  meeting: string;
  speech: () => Speech;
  of: (of: OfSpeech) => JSX.Element;
}): JSX.Element {
  const words = useSpeechWords(() => props.meeting);
  const { meeting, speech } = props;
  return (
    <>
      {props.of({
        meeting,
        speech,
        words: () => `${words.who(speech())}. ${words.when(speech())}`,
      })}
    </>
  );
}
