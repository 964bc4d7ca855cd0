import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useItemTitle } from '#app/features/decisions/use-item-title.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { ForMembers } from '#app/kit/for-members.tsx';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { may } from '#shared/access/rules.ts';
import { type Correction, correctionId, summaryCorrections } from '#shared/minutes/minutes.schemas.ts';
import { AnswerLine, CorrectionTag } from './correction-parts.tsx';
import { type OfSpeech, SpeechPage } from './of-speech.tsx';
import { useMinutes } from './use-speeches.ts';

/** A correction with its answer, for all who take part; whoever takes notes or presides gives the answer here. */
export default function AnswerPage(): JSX.Element {
  return (
    <SpeechPage back="">
      {(of) => (
        <ForMembers back={`/meetings/${of.meeting}/minutes`}>
          <Open {...of} />
        </ForMembers>
      )}
    </SpeechPage>
  );
}

function Open(props: OfSpeech): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const sent = useMinutes(() => props.meeting);
  const correction = () => props.speech().correction?.body;
  const wasOpen = correction()?.state === 'open';
  const id = correctionId(props.speech().request);
  /** The own answer is in the view before it is saved: until then the form stays, to say if it cannot be. */
  const isBeingAnswered = () => wasOpen && client.replica.pending(summaryCorrections, id) !== null;
  const mayAnswer = () => may(client.actor(), 'floor.note');
  const isOpen = () =>
    mayAnswer() && (correction()?.state === 'open' || isBeingAnswered()) && sent()?.body.state === 'window';
  return (
    <Show
      when={isOpen()}
      fallback={
        <>
          <PageHeader
            back={{ href: `/meetings/${props.meeting}/minutes`, label: t('minutes.title') }}
            title={t('minutes.one_correction')}
            detail={props.words()}
            aside={<CorrectionTag correction={correction()} />}
          />
          <Show when={correction()}>
            {(known) => (
              <div class="block">
                <WordChanges before={known().was} after={known().text} isWhole />
                <AnswerLine meeting={props.meeting} correction={known()} />
                <Show when={known().state === 'open' && !mayAnswer()}>
                  <p class="quiet">{t('minutes.who_answers')}</p>
                </Show>
              </div>
            )}
          </Show>
        </>
      }
    >
      <Form {...props} correction={() => correction() as Correction} />
    </Show>
  );
}

function Form(props: OfSpeech & { correction: () => Correction }): JSX.Element {
  const { t } = useI18n();
  const itemTitle = useItemTitle(() => props.meeting);
  const { meeting } = props;
  const { request } = props.speech();
  const answered = (isAccepted: boolean, reason: string | null) =>
    act('minutes.answer_correction', {
      ...{ meeting, request, text: props.correction().text, isAccepted, reason },
    });
  const edit = createEdit({
    collection: summaryCorrections,
    begun: null,
    under: null,
    id: correctionId(request),
    acts: ['minutes.answer_correction'],
    prefix: 'smc',
    field: 'answer',
    type: (known) => ({ reason: (known as { reason?: string | null } | null)?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    need: { reason: 'minutes.need.reason' },
    edit: ({ wished: { reason } }) => answered(false, reason),
    fromArgs: ({ reason }) => ({ reason }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/meetings/${meeting}/minutes`,
  });
  const isWithReason = () => edit.typed().reason.trim() || null;
  return (
    <EditPage
      edit={edit}
      back={{ href: `/meetings/${meeting}/minutes`, label: t('minutes.title') }}
      kicker={itemTitle(props.speech().item)}
      title={t('minutes.one_correction')}
      detail={props.words()}
      question="minutes.answer_correction"
      save={t('minutes.keep')}
    >
      <div class="block">
        <WordChanges before={props.correction().was} after={props.correction().text} isWhole />
      </div>
      <TextArea {...edit.bind('reason')} hint={t('minutes.reason_hint')} />
      <div class="block">
        <AskedButton
          act="minutes.answer_correction"
          icon="check"
          label={t('minutes.accept')}
          title={t('minutes.confirm.answer.accept_title')}
          onYes={() => edit.save({ acts: answered(true, isWithReason()), check: {} })}
        >
          {t('minutes.confirm.answer.text')}
        </AskedButton>
      </div>
    </EditPage>
  );
}
