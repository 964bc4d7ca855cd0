import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createHands, HandsFields } from './hands-part.tsx';
import { OfBallot, votesOf } from './of-meeting.tsx';

/** The chair writes down how many hands were raised. */
export default function HandsEditPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <OfBallot
      action="floor.lead"
      when={({ body }) => body.state === 'open' && body.method === 'hands'}
      title={t('ballots.hands_title')}
    >
      {(ballot) => <Form ballot={ballot()} />}
    </OfBallot>
  );
}

function Form(props: { ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const here = `${votesOf(props.ballot.parent ?? '')}/${props.ballot.id}`;
  const edit = createHands({ ballot: props.ballot, to: here });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('ballots.one') }}
      title={t('ballots.hands_title')}
      detail={<LocalText text={props.ballot.body.question} />}
      question="ballots.enter_hands"
      save={t('ballots.hands')}
    >
      <p class="block">{t('ballots.hands_hint', { n: props.ballot.body.roll.length })}</p>
      <HandsFields edit={edit} />
    </EditPage>
  );
}
