import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useItemTitle } from '#app/features/decisions/use-item-title.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { summaries, summaryId } from '#shared/minutes/minutes.schemas.ts';
import { type OfSpeech, SpeechPage } from './of-speech.tsx';
import { useMinutes } from './use-speeches.ts';

/** What the minutes say of one speech, in each language. */
export default function SummaryEditPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <SpeechPage back="notes">
      {(of) => (
        <Allowed to="floor.note" back={`/meetings/${of.meeting}/minutes`} says={t('minutes.who_notes')}>
          <Writable {...of} />
        </Allowed>
      )}
    </SpeechPage>
  );
}

/** Once the minutes went out, only corrections add or change anything. */
function Writable(props: OfSpeech): JSX.Element {
  const { t } = useI18n();
  const sent = useMinutes(() => props.meeting);
  return (
    <Show
      when={sent() === null}
      fallback={
        <PageHeader
          back={{ href: `/meetings/${props.meeting}/minutes`, label: t('minutes.title') }}
          title={t('minutes.summary')}
          detail={t('minutes.sent_no_summary')}
        />
      }
    >
      <Form {...props} />
    </Show>
  );
}

const about = typedFields({ text: field.textOrNull });

function Form(props: OfSpeech): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const itemTitle = useItemTitle(() => props.meeting);
  const { meeting } = props;
  const { request } = props.speech();
  const id = summaryId(request);
  const edit = createEdit({
    // Its draft is the one of the field in which it is typed while somebody speaks.
    collection: summaries,
    begun: client.replica.one(summaries, id),
    under: meeting,
    id,
    prefix: 'smy',
    field: 'summary',
    ...about,
    edit: ({ wished }) => act('minutes.summarize', { meeting, request, ...wished }),
    to: `/meetings/${meeting}/minutes/notes`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/meetings/${meeting}/minutes/notes`, label: t('minutes.notes') }}
      kicker={itemTitle(props.speech().item)}
      title={t('minutes.summary')}
      detail={props.words()}
    >
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
    </EditPage>
  );
}
