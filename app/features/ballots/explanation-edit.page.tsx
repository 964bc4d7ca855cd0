import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { isOnRoll } from '#shared/ballots/ballot.rules.ts';
import { type Ballot, explanationId, explanations } from '#shared/ballots/ballots.schemas.ts';
import { closingId, minutesClosings } from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfBallot, votesOf } from './of-meeting.tsx';
import { useOwnVote } from './use-ballots.ts';
import { VoterGate } from './voter-gate.tsx';

/** Why one's own delegation voted as it did, or the same written anew. */
export default function ExplanationEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const own = useOwnVote();
  return (
    <OfBallot when={({ body }) => body.state === 'counted'} title={t('ballots.explain')}>
      {(ballot, meeting) => (
        <Show
          when={
            isOnRoll(ballot().body, own() ?? '') &&
            client.replica.one(minutesClosings, closingId(meeting.id)) === null
          }
          fallback={
            <NotAllowed
              back={`${votesOf(meeting.id)}/${ballot().id}`}
              says={t('ballots.explain_who')}
              reads={false}
            />
          }
        >
          <Form ballot={ballot()} delegation={own() ?? ''} />
        </Show>
      )}
    </OfBallot>
  );
}

const about = typedFields({ text: field.text });

function Form(props: { ballot: Doc<Ballot>; delegation: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { delegation } = props;
  const { id: ballot, parent } = props.ballot;
  const meeting = parent ?? '';
  const id = explanationId({ ballot, delegation });
  const edit = createEdit({
    collection: explanations,
    begun: client.replica.one(explanations, id),
    under: ballot,
    id,
    acts: ['ballots.explain'],
    prefix: 'vex',
    field: 'explanation',
    ...about,
    need: { text: 'ballots.explain_missing' },
    edit: ({ wished }) => act('ballots.explain', { ballot, meeting, delegation, ...wished }),
    isSentUnchanged: true,
    to: `${votesOf(meeting)}/${ballot}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `${votesOf(meeting)}/${ballot}`, label: t('ballots.one') }}
      title={t('ballots.explain')}
      detail={<LocalText text={props.ballot.body.question} />}
      question="ballots.explain"
      save={t('ballots.explain')}
    >
      <VoterGate for="explain" meeting={meeting} delegation={delegation}>
        <TextInputs {...edit.bind('text')} long />
      </VoterGate>
    </EditPage>
  );
}
