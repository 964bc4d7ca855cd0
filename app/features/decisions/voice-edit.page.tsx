import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import {
  closingId,
  minutesClosings,
  minutesOf,
  VOICE_KINDS,
  type VoiceKind,
  voiceId,
  voices,
} from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

const isKind = (text: string): text is VoiceKind => VOICE_KINDS.some((kind) => kind === text);

/** The people of a delegation put something on record beside a decision, or write it anew. */
export default function VoiceEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ decision: string; kind: string }>();
  const decision = () => client.replica.one(decisions, params.decision);
  const own = () => seatOf(client.actor());
  const isClosed = () => {
    const known = decision();
    if (known === null) return true;
    const minutes = minutesOf({ meeting: known.parent, decision: known.id });
    return client.replica.one(minutesClosings, closingId(minutes)) !== null;
  };
  const back = () => ({ href: `/decisions/${params.decision}`, label: t('voices.title') });
  return (
    <Allowed
      to={own() !== null && may(client.actor(), 'decisions.voice', { delegation: own() })}
      back={back().href}
      says={t('voices.who')}
    >
      <Show when={`${params.decision} ${params.kind}`} keyed>
        {(_address) => (
          <Show
            when={decision()?.body.state === 'adopted' && !isClosed() && isKind(params.kind)}
            fallback={
              <PageHeader
                back={back()}
                title={t('voices.title')}
                detail={t(decision() === null ? 'decisions.unknown' : 'voices.closed')}
              />
            }
          >
            <Form
              decision={decision() as Doc<CommitteeDecision>}
              kind={params.kind as VoiceKind}
              delegation={own() ?? ''}
            />
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

const about = typedFields({ text: field.textOrNull });

function Form(props: { decision: Doc<CommitteeDecision>; kind: VoiceKind; delegation: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { kind, delegation } = props;
  const { id: decision, parent: meeting } = props.decision;
  const id = voiceId({ decision, kind, delegation });
  const known = client.replica.one(voices, id);
  const edit = createEdit({
    collection: voices,
    begun: known,
    under: decision,
    id,
    acts: ['decisions.say'],
    prefix: 'voi',
    field: 'voice',
    ...about,
    need: kind === 'abstention' ? {} : { text: 'voices.need.text' },
    edit: ({ wished }) => act('decisions.say', { decision, meeting, kind, delegation, ...wished }),
    isSentUnchanged: true,
    to: `/decisions/${decision}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/decisions/${decision}`, label: t('voices.title') }}
      title={t(`voices.say.${kind}`)}
      detail={<LocalText text={props.decision.body.text} />}
      question="decisions.say"
      save={t(`voices.say.${kind}`)}
    >
      <TextInputs {...edit.bind('text')} long />
    </EditPage>
  );
}
