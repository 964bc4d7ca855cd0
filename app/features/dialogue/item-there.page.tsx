import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { isAgreed, mayActFor } from '#shared/dialogue/dialogue.rules.ts';
import { type JointItem, jointItems } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { OfItemIn } from './of-item.tsx';
import { WrittenDown } from './written-down.tsx';

/** In which meeting of the counterpart an agreed item stands. */
export default function ItemTherePage(): JSX.Element {
  return (
    <OfItemIn
      isThere={(_actor, item) => isAgreed(item)}
      what="dialogue.item.take_there"
      to={(actor, { counterpart }, item) =>
        mayActFor(actor, { side: 'theirs', counterpart }) && item?.agenda !== 'ours'
      }
      says="dialogue.who_acts"
    >
      {(item, counterpart) => <Form item={item()} counterpart={counterpart} />}
    </OfItemIn>
  );
}

function Form(props: { item: Doc<JointItem>; counterpart: string }): JSX.Element {
  const { t } = useI18n();
  const { id: item, parent } = props.item;
  const topic = parent ?? '';
  const edit = createEdit({
    collection: jointItems,
    begun: null,
    under: topic,
    id: item,
    acts: ['dialogue.take_there'],
    prefix: 'jit',
    field: 'there',
    type: (body) => {
      const { where, day } = (body ?? {}) as { where?: Text; day?: string | null };
      return { where: typedOf(where), day: day ?? '' };
    },
    toArgs: ({ where, day }) => ({ where: required(textOf(where)), day: day || null }),
    check: ({ where }) => ({ where: textOf(where) === null ? t('dialogue.need.where') : null }),
    edit: ({ wished }) => act('dialogue.take_there', { item, topic, ...wished }),
    fromArgs: (args) => args as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/dialogue/${topic}/items/${item}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}/items/${item}`, label: t('dialogue.item.title') }}
      title={t('dialogue.item.take_there')}
      detail={<LocalText text={props.item.body.title} />}
      intro={<WrittenDown for={props.counterpart} />}
      question="dialogue.take_there"
      save={t('dialogue.item.take_there')}
    >
      <TextInputs {...edit.bind('where')} optional={undefined} />
      <DayField {...edit.bind('day')} optional={t('kit.optional')} />
    </EditPage>
  );
}
