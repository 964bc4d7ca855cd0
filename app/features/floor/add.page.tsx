import { type JSX, Show } from 'solid-js';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOptions } from '#app/kit/use-options.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type FloorRequest, floorRequests, REQUEST_KINDS } from '#shared/floor/floor.schemas.ts';
import { LedPage, type LedProps } from './led-page.tsx';

/** A delegation that raised its hand is put on the list. */
export default function AddPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <LedPage what="floor.chair.add" part="floor.acts.list">
      {(led) => (
        <Show
          when={led.floor.item()?.id}
          keyed
          fallback={
            <PageHeader
              back={led.back}
              kicker={t('floor.acts.list')}
              title={t('floor.chair.add')}
              detail={t('floor.no_item')}
            />
          }
        >
          {(item) => <Form {...led} item={item} />}
        </Show>
      )}
    </LedPage>
  );
}

function Form(props: LedProps & { item: string }): JSX.Element {
  const { t } = useI18n();
  const { meeting, item } = props;
  const optionsOf = useOptions();
  const listed = useDelegations(() => meeting);
  const edit = createEdit({
    collection: floorRequests,
    begun: null,
    under: item,
    parent: meeting,
    acts: ['floor.add'],
    prefix: 'spk',
    field: 'add',
    ...typedFields({
      delegation: field.line,
      kind: field.oneOf(REQUEST_KINDS),
      point: field.choiceOrNull<NonNullable<FloorRequest['point']>>(),
      isMinister: field.as(false),
    }),
    need: { delegation: 'floor.need.delegation' },
    add: ({ id, wished }) =>
      act('floor.add', {
        ...{ request: id, meeting, item, ...wished },
        point: wished.kind === 'order' ? wished.point : null,
      }),
    to: props.back.href,
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      kicker={t('floor.acts.list')}
      title={t('floor.chair.add')}
      detail={t('floor.chair.add_text')}
      save={t('floor.chair.add')}
    >
      <SelectField
        {...edit.pick('delegation')}
        blank={t('floor.need.delegation')}
        options={optionsOf(listed(), ({ body }) => body.code)}
      />
      <RadioList {...edit.pick('kind')} />
      <Show when={edit.typed().kind === 'order'}>
        <RadioList {...edit.pick('point')} blank={t('floor.point_other')} />
      </Show>
    </EditPage>
  );
}
