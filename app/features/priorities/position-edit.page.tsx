import { useParams } from '@solidjs/router';
import { type JSX, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfPriority } from '#shared/priorities/priorities.rules.ts';
import {
  type Choice,
  type Priority,
  type PriorityStance,
  priorityPositionId,
  priorityPositions,
  STANCES,
} from '#shared/priorities/priorities.schemas.ts';
import { OfPriority, WhileIn, WhileOpen } from './of-priority.tsx';
import { useHolderName, useOwnStance } from './use-priorities.ts';

/** A delegation says where it stands on a priority, or says so again. */
export default function PositionEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ priority: string }>();
  const own = useOwnStance();
  return (
    <Allowed to={own() !== null} back={`/priorities/${params.priority}`} says={t('priorities.who_says')}>
      <OfPriority id={params.priority}>
        {({ priority, choice }) => (
          <WhileOpen choice={choice()} what="priorities.position">
            <WhileIn priority={priority()} states={['proposed']} what="priorities.position">
              <Form priority={priority()} choice={choice()} delegation={own() ?? ''} />
            </WhileIn>
          </WhileOpen>
        )}
      </OfPriority>
    </Allowed>
  );
}

const about = typedFields({ stance: field.choice<PriorityStance>(), text: field.textOrNull });

function Form(props: { priority: Doc<Priority>; choice: Doc<Choice>; delegation: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const name = useHolderName();
  const { delegation } = props;
  const { id: priority } = props.priority;
  const { id: choice } = props.choice;
  const id = priorityPositionId({ priority, delegation });
  const known = client.replica.one(priorityPositions, id);
  // The words that are on the screen as the form begins: what is said is about these.
  const seen = untrack(() => hashOfPriority(props.priority.body));
  const edit = createEdit({
    collection: priorityPositions,
    begun: known,
    id,
    under: priority,
    acts: ['priorities.say'],
    prefix: 'ppo',
    field: 'position',
    ...about,
    need: { stance: 'priorities.need.stance' },
    edit: ({ wished }) => act('priorities.say', { priority, choice, delegation, ...wished, seen }),
    isSentUnchanged: true,
    to: `/priorities/${priority}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/priorities/${priority}`, label: t('priorities.things.priority') }}
      kicker={name(delegation)}
      title={t(known === null ? 'priorities.position' : 'priorities.position_again')}
      detail={<LocalText text={props.priority.body.title} />}
      question="priorities.say"
      save={t('priorities.position')}
    >
      <RadioList
        {...edit.bind('stance')}
        optional={undefined}
        options={STANCES.map((value) => ({ value, label: t(`priorities.stance.${value}`) }))}
        onChange={(stance) => edit.type({ stance: stance as PriorityStance })}
      />
      <TextInputs {...edit.bind('text')} long />
    </EditPage>
  );
}
