import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { REQUEST_KINDS, type RequestKind } from '#shared/floor/floor.schemas.ts';
import { isThereToReply } from '#shared/floor/reply.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import { POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';
import { AskInPlace } from './ask-in-place.tsx';
import type { Chair } from './use-chair.ts';

type Point = (typeof POINTS_OF_ORDER)[number];

/** For a delegation that raised its hand, also while the list is closed. */
export function AddRequest(props: { chair: Chair }): JSX.Element {
  const { t, locale } = useI18n();
  const ids = useNewIds('spk');
  const { floor } = props.chair;
  const [delegation, setDelegation] = createSignal('');
  const [kind, setKind] = createSignal<RequestKind>('speech');
  const [point, setPoint] = createSignal<Point | ''>('');
  const [isMinister, setMinister] = createSignal(false);
  const [error, setError] = createSignal<string | undefined>();
  const hasReply = () => {
    const sitting = floor.sitting()?.body;
    const of = { delegation: delegation() || null, interventions: floor.spoken() };
    return floor.rule()?.hasReply !== false && sitting !== undefined && isThereToReply({ ...of, sitting });
  };
  const delegations = () =>
    sortDelegations({
      list: floor.delegations(),
      orderLanguage: floor.meeting()?.body.orderLanguage ?? 'es',
    }).map(({ body }) => ({ value: body.code, label: readText(body.name, locale()).value }));
  const kinds = () =>
    REQUEST_KINDS.filter((each) => each !== 'reply' || hasReply()).map((each) => ({
      value: each,
      label: t(`floor.kinds.${each}`),
    }));

  async function save() {
    const item = floor.item();
    if (item === null) return;
    if (delegation() === '') {
      setError(t('floor.need.delegation'));
      return;
    }
    const isOrder = kind() === 'order';
    const args = {
      ...{ request: ids.of(), meeting: props.chair.id, item: item.id, delegation: delegation() },
      ...{ kind: kind(), point: isOrder ? point() || null : null, isMinister: isMinister() },
    };
    if (!(await props.chair.run(act('floor.add', args)))) return;
    ids.used();
    props.chair.ask(null);
  }
  return (
    <AskInPlace
      label={t('floor.chair.add')}
      save={t('chair.add')}
      onSave={() => void save()}
      onLeave={() => props.chair.ask(null)}
    >
      <SelectField
        id="chair-add"
        label={t('rules.delegation')}
        blank={t('floor.need.delegation')}
        error={error()}
        options={delegations()}
        value={delegation()}
        onChange={setDelegation}
      />
      <SelectField
        id="chair-add-kind"
        label={t('floor.fields.kind')}
        options={kinds()}
        value={kind()}
        onChange={(chosen) => setKind(REQUEST_KINDS.find((each) => each === chosen) ?? 'speech')}
      />
      <Show when={kind() === 'order'}>
        <SelectField
          id="chair-add-point"
          label={t('floor.fields.point')}
          blank={t('floor.point_other')}
          options={POINTS_OF_ORDER.map((each) => ({ value: each, label: t(`floor.points.${each}`) }))}
          value={point()}
          onChange={(chosen) => setPoint(POINTS_OF_ORDER.find((each) => each === chosen) ?? '')}
        />
      </Show>
      <Show when={floor.rule()?.isMinisterFirst === true && kind() !== 'order'}>
        <CheckList
          id="chair-add-minister"
          label={t('floor.fields.isMinister')}
          options={[{ value: 'yes', label: t('floor.minister_speaks') }]}
          values={isMinister() ? ['yes'] : []}
          onChange={(chosen) => setMinister(chosen.length > 0)}
        />
      </Show>
    </AskInPlace>
  );
}
