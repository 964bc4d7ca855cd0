import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { isItemToAnswer, mayActFor, mayAgree, otherSide } from '#shared/dialogue/dialogue.rules.ts';
import { type JointItem, jointItems } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfItemIn } from './of-item.tsx';
import { WrittenDown } from './written-down.tsx';

/** The other side agrees to a proposed item, or declines it. */
export default function ItemAnswerPage(): JSX.Element {
  return (
    <OfItemIn
      isThere={isItemToAnswer}
      what="dialogue.item.answer"
      to={(actor, { counterpart }, item) =>
        mayActFor(actor, { side: otherSide(item?.side ?? 'theirs'), counterpart })
      }
      says="dialogue.who_acts"
    >
      {(item, counterpart) => <Form item={item()} counterpart={counterpart} />}
    </OfItemIn>
  );
}

const ANSWERS = ['agreed', 'declined'] as const;
type Answer = (typeof ANSWERS)[number];
const WORDS = { agreed: 'dialogue.item.agree', declined: 'dialogue.item.decline' } as const;
const answerOf = (state: unknown): Answer | '' => ANSWERS.find((each) => each === state) ?? '';

function Form(props: { item: Doc<JointItem>; counterpart: string }): JSX.Element {
  const { t } = useI18n();
  const client = useClient();
  const { id: item, parent } = props.item;
  // Nobody agrees in the name of a counterpart.
  const answers = () =>
    ANSWERS.filter(
      (value) => value === 'declined' || mayAgree(client.actor(), props.item.body, props.counterpart),
    );
  const topic = parent ?? '';
  const edit = createEdit({
    collection: jointItems,
    begun: null,
    under: topic,
    id: item,
    acts: ['dialogue.answer_item'],
    prefix: 'jit',
    field: 'answer',
    type: (body) => ({ state: answerOf(body?.state), answer: typedOf(body?.answer) }),
    toArgs: ({ state, answer }) => ({ state: required(state) as Answer, answer: textOf(answer) }),
    need: { state: 'dialogue.need.answer' },
    check: ({ state, answer }) => ({
      answer: state === 'declined' && textOf(answer) === null ? t('dialogue.need.reason') : null,
    }),
    edit: ({ wished: { state, answer } }) =>
      act('dialogue.answer_item', { item, topic, state, text: answer }),
    fromArgs: ({ state, text }) => ({ state, answer: text }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/dialogue/${topic}/items/${item}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}/items/${item}`, label: t('dialogue.item.title') }}
      title={t('dialogue.item.answer')}
      detail={<LocalText text={props.item.body.title} />}
      intro={
        <Show when={props.item.body.side === 'ours'}>
          <WrittenDown for={props.counterpart} />
        </Show>
      }
      question="dialogue.answer_item"
      save={t('dialogue.item.answer')}
    >
      <RadioList
        {...edit.bind('state')}
        optional={undefined}
        options={answers().map((value) => ({
          value,
          label: t(WORDS[value]),
          ...(value === 'declined' ? { hint: t('dialogue.item.decline_hint') } : {}),
        }))}
        onChange={(state) => edit.type({ state: state as Answer })}
      />
      <TextInputs {...edit.bind('answer')} others={t('kit.optional')} long />
    </EditPage>
  );
}
