import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { type OfPoint, OfPointOf } from './which-point.tsx';

/** Drafts a decision that comes of a topic. */
export default function DecisionNewPage(): JSX.Element {
  return (
    <OfPointOf what="dialogue.decide" path="decision" isDecision>
      {(of) => <Form {...of} />}
    </OfPointOf>
  );
}

function Form(props: OfPoint): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { meeting, item } = props;
  const topic = props.topic.id;
  const point = createMemo(() => client.replica.one(agendaItems, item));
  const edit = createEdit({
    collection: decisions,
    begun: null,
    under: topic,
    prefix: 'dcs',
    field: 'decision',
    acts: ['dialogue.draft_decision'],
    ...typedFields({ text: field.text, mode: field.as<CommitteeDecision['mode']>('consensus') }),
    need: { text: 'decisions.need_text' },
    add: ({ id, wished }) =>
      act('dialogue.draft_decision', { decision: id, topic, meeting, item, ...wished }),
    to: `/dialogue/${topic}`,
  });
  /** In silence only a silence procedure decides. */
  const modes = () => edit.pick('mode').options.filter(({ value }) => value !== 'silence');
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }}
      kicker={readText(props.topic.body.title, locale()).value}
      title={t('dialogue.decide')}
      detail={t('decisions.of_item', { title: readText(point()?.body.title, locale()).value })}
    >
      <TextInputs {...edit.bind('text')} long />
      <RadioList {...edit.pick('mode')} options={modes()} />
    </EditPage>
  );
}
