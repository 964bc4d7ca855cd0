import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { type Question, useQuestion } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { isOpenSilence } from '#shared/decisions/silences.rules.ts';
import { breakId, type Silence, silenceBreaks } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfSilence } from './silence-parts.tsx';

/** A member says that it does not agree, and why. */
export default function SilenceBreakPage(): JSX.Element {
  const params = useParams<{ silence: string }>();
  return (
    <Show when={params.silence} keyed>
      {(id) => <OfSilence id={id}>{(silence) => <Of silence={silence()} />}</OfSilence>}
    </Show>
  );
}

function Of(props: { silence: Doc<Silence> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const state = () => seatOf(client.actor()) ?? '';
  return (
    <Allowed
      to={
        props.silence.body.asked.includes(state()) &&
        may(client.actor(), 'silences.break', { delegation: state() })
      }
      back={`/silences/${props.silence.id}`}
      says={t('silences.break.who')}
    >
      <Form silence={props.silence} state={state()} />
    </Allowed>
  );
}

function Form(props: { silence: Doc<Silence>; state: string }): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const questionOf = useQuestion();
  const silence = props.silence.id;
  const { state } = props;
  const edit = createEdit({
    collection: silenceBreaks,
    begun: null,
    under: silence,
    id: breakId({ silence, state }),
    acts: ['silences.break'],
    prefix: 'sbr',
    field: 'break',
    // What was taken back is over: whoever breaks it anew begins with an empty field.
    type: (body) => ({ reason: body?.takenBack == null ? (body?.reason ?? '') : '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    need: { reason: 'silences.need.reason' },
    edit: ({ wished }) => act('silences.break', { silence, state, ...wished }),
    isSentUnchanged: true,
    to: `/silences/${silence}`,
  });
  const isOpen = () => isOpenSilence(props.silence.body, now());
  const lateQuestion = (): Question => ({
    ...questionOf('silences.break'),
    title: t('silences.break.late_title'),
    text: t('silences.break.late_question'),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/silences/${silence}`, label: t('silences.one') }}
      title={t('silences.break.title')}
      detail={<LocalText text={props.silence.body.text} />}
      question={isOpen() ? 'silences.break' : lateQuestion()}
      save={t('silences.break.title')}
    >
      <Show when={!isOpen()}>
        <Banner tone="decide" icon="clock" fact={t('silences.late_fact')}>
          {t('silences.break.late')}
        </Banner>
      </Show>
      <TextArea {...edit.bind('reason')} hint={t('silences.break.hint')} />
    </EditPage>
  );
}
