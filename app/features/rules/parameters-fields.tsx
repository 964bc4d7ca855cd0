import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import {
  CAPACITIES,
  MAJORITIES,
  MATTERS,
  POINTS_OF_ORDER,
  QUORUMS,
  RIGHTS,
  ROTATIONS,
  SILENCE_UNITS,
  VOTE_ORDERS,
} from '#shared/rules/parameters.schemas.ts';
import { DAYS, FLOOR_MINUTES, FLOOR_RULES, type TypedParameters } from './parameters-typed.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}
type Typed = TypedParameters & { from: string };

/** Every parameter with the article that it rests on. */
export function ParametersFields(props: { edit: Edit<Typed>; articles: readonly Option[] }): JSX.Element {
  const { t } = useI18n();
  const typed = () => props.edit.typed();
  /** The parts of one parameter are changed together. */
  function change<K extends keyof TypedParameters>(key: K, part: Partial<TypedParameters[K]>) {
    props.edit.type({ [key]: { ...typed()[key], ...part } } as unknown as Partial<Typed>);
  }
  const id = (key: string) => props.edit.idOf(key);
  function Article(own: { of: Exclude<keyof TypedParameters, 'majorities'> }): JSX.Element {
    return (
      <SelectField
        id={`${id(own.of)}-article`}
        label={t('rules.things.article')}
        value={typed()[own.of].article}
        blank={t('rules.parameters.no_article')}
        options={props.articles}
        onChange={(article) => change(own.of, { article } as never)}
      />
    );
  }
  return (
    <>
      <For each={DAYS}>
        {(key) => (
          <>
            <SectionHeader kind="band" title={t(`rules.parameter.${key}`)} />
            {props.edit.bind(key).notice}
            <NumberField
              id={id(key)}
              label={t(
                key === 'corrections' ? 'rules.parameters.working_days' : 'rules.parameters.days_before',
              )}
              error={props.edit.errorOf(key)}
              value={typed()[key].days}
              onInput={(days) => change(key, { days })}
            />
            <Article of={key} />
          </>
        )}
      </For>
      <SectionHeader kind="band" title={t('rules.parameter.silence')} />
      <NumberField
        id={id('silence')}
        label={t('rules.parameters.amount')}
        error={props.edit.errorOf('silence')}
        value={typed().silence.amount}
        onInput={(amount) => change('silence', { amount })}
      />
      <SelectField
        id={`${id('silence')}-unit`}
        label={t('rules.parameters.unit')}
        value={typed().silence.unit}
        options={SILENCE_UNITS.map((value) => ({ value, label: t(`rules.unit.${value}`) }))}
        onChange={(unit) => change('silence', { unit: unit as (typeof SILENCE_UNITS)[number] })}
      />
      <Article of="silence" />
      <SectionHeader kind="band" title={t('rules.parameter.quorum')} />
      <SelectField
        id={id('quorum')}
        label={t('rules.parameter.quorum')}
        error={props.edit.errorOf('quorum')}
        value={typed().quorum.basis}
        blank={t('rules.parameters.not_said')}
        options={QUORUMS.map((value) => ({ value, label: t(`rules.quorum.${value}`) }))}
        onChange={(basis) => change('quorum', { basis: basis as TypedParameters['quorum']['basis'] })}
      />
      <Show when={typed().quorum.basis === 'number'}>
        <NumberField
          id={`${id('quorum')}-number`}
          label={t('rules.parameters.members')}
          value={typed().quorum.number}
          onInput={(number) => change('quorum', { number })}
        />
      </Show>
      <Article of="quorum" />
      <SectionHeader kind="band" title={t('rules.parameter.majorities')} />
      <For each={MATTERS}>
        {(matter, index) => (
          <>
            <SelectField
              id={index() === 0 ? id('majorities') : `${id('majorities')}-${matter}`}
              label={t(`rules.matter.${matter}`)}
              error={index() === 0 ? props.edit.errorOf('majorities') : undefined}
              value={typed().majorities[matter].majority}
              blank={t('rules.parameters.not_said')}
              options={MAJORITIES.map((value) => ({ value, label: t(`rules.majority.${value}`) }))}
              onChange={(majority) =>
                change('majorities', {
                  [matter]: { ...typed().majorities[matter], majority },
                } as never)
              }
            />
            <SelectField
              id={`${id('majorities')}-${matter}-article`}
              label={t('rules.things.article')}
              value={typed().majorities[matter].article}
              blank={t('rules.parameters.no_article')}
              options={props.articles}
              onChange={(article) =>
                change('majorities', { [matter]: { ...typed().majorities[matter], article } } as never)
              }
            />
          </>
        )}
      </For>
      <SectionHeader kind="band" title={t('rules.parameter.rights')} />
      <For each={CAPACITIES}>
        {(capacity, index) => (
          <CheckList
            id={index() === 0 ? id('rights') : `${id('rights')}-${capacity}`}
            label={t(`rules.capacity.${capacity}`)}
            error={index() === 0 ? props.edit.errorOf('rights') : undefined}
            values={typed().rights[capacity]}
            options={RIGHTS.map((value) => ({ value, label: t(`rules.right.${value}`) }))}
            onChange={(rights) => change('rights', { [capacity]: rights })}
          />
        )}
      </For>
      <Article of="rights" />
      <SectionHeader kind="band" title={t('rules.parameter.pointsOfOrder')} />
      <For each={POINTS_OF_ORDER}>
        {(_, index) => (
          <SelectField
            id={index() === 0 ? id('pointsOfOrder') : `${id('pointsOfOrder')}-${index()}`}
            label={t('rules.parameters.rank', { n: index() + 1 })}
            error={index() === 0 ? props.edit.errorOf('pointsOfOrder') : undefined}
            value={typed().pointsOfOrder.rank[index()] ?? ''}
            blank={t('rules.parameters.not_said')}
            options={POINTS_OF_ORDER.map((value) => ({ value, label: t(`rules.point.${value}`) }))}
            onChange={(value) =>
              change('pointsOfOrder', {
                rank: typed().pointsOfOrder.rank.map((each, at) => (at === index() ? value : each)),
              })
            }
          />
        )}
      </For>
      <Article of="pointsOfOrder" />
      <SectionHeader kind="band" title={t('rules.parameter.voteOrder')} />
      <SelectField
        id={id('voteOrder')}
        label={t('rules.parameter.voteOrder')}
        error={props.edit.errorOf('voteOrder')}
        value={typed().voteOrder.order}
        blank={t('rules.parameters.not_said')}
        options={VOTE_ORDERS.map((value) => ({ value, label: t(`rules.vote_order.${value}`) }))}
        onChange={(order) => change('voteOrder', { order: order as TypedParameters['voteOrder']['order'] })}
      />
      <Article of="voteOrder" />
      <SectionHeader kind="band" title={t('rules.parameter.presidency')} />
      <SelectField
        id={id('presidency')}
        label={t('rules.parameters.rotation')}
        error={props.edit.errorOf('presidency')}
        value={typed().presidency.rotation}
        blank={t('rules.parameters.not_said')}
        options={ROTATIONS.map((value) => ({ value, label: t(`rules.rotation.${value}`) }))}
        onChange={(rotation) =>
          change('presidency', { rotation: rotation as TypedParameters['presidency']['rotation'] })
        }
      />
      <NumberField
        id={`${id('presidency')}-months`}
        label={t('rules.parameters.months')}
        value={typed().presidency.months}
        onInput={(months) => change('presidency', { months })}
      />
      <Article of="presidency" />
      <SectionHeader kind="band" title={t('speaking.title')} />
      <For each={FLOOR_MINUTES}>
        {(each, index) => (
          <NumberField
            id={index() === 0 ? id('floor') : `${id('floor')}-${each}`}
            label={t(`speaking.${each}`)}
            error={index() === 0 ? props.edit.errorOf('floor') : undefined}
            value={typed().floor[each]}
            onInput={(value) => change('floor', { [each]: value })}
          />
        )}
      </For>
      <CheckList
        id={`${id('floor')}-rules`}
        label={t('speaking.rules')}
        values={typed().floor.rules}
        options={FLOOR_RULES.map((value) => ({ value, label: t(`speaking.rule.${value}`) }))}
        onChange={(rules) => change('floor', { rules })}
      />
      <Article of="floor" />
    </>
  );
}
