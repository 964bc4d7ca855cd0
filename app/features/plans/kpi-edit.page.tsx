import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Kpi, kpis } from '#shared/plans/plans.schemas.ts';
import { figureFault, kpiForm } from './kpi-fields.ts';
import { FigureFields, HolderFields } from './kpi-inputs.tsx';
import { OfPart, type ShownPart } from './of-part.tsx';
import { PartOf } from './of-strategy.tsx';
import { partHref } from './plan-address.ts';

/** Adds an indicator to a plan, a goal or an action, or edits one. */
export default function KpiEditPage(): JSX.Element {
  const params = useParams<{ kpi?: string }>();
  return (
    <OfPart what="plans.things.kpi" toEdit>
      {(part) => (
        <Show when={params.kpi} keyed fallback={<Form begun={null} part={part()} />}>
          {(id) => (
            <PartOf collection={kpis} id={id} parent={part().of} what="plans.things.kpi" back={part().back}>
              {(kpi) => <Form begun={kpi()} part={part()} />}
            </PartOf>
          )}
        </Show>
      )}
    </OfPart>
  );
}

function Form(props: { begun: Doc<Kpi> | null; part: ShownPart }): JSX.Element {
  const { t } = useI18n();
  const { begun } = props;
  const { plan, of, back } = props.part;
  /** Of an adopted plan what was agreed stays, unless whoever leads it says otherwise; a new indicator is whole. */
  const agrees = begun === null || props.part.agrees;
  const here = partHref({ plan, of });
  const edit = createEdit({
    collection: kpis,
    begun,
    ...(begun === null ? { under: of, parent: of } : {}),
    prefix: 'kpi',
    field: 'kpi',
    ...kpiForm,
    need: {
      title: 'plans.need.title',
      definition: 'plans.need.definition',
      unit: 'plans.need.unit',
      source: 'plans.need.source',
    },
    check: ({ baseline, target, responsible }) => ({
      baseline: faultOf(baseline),
      target: faultOf(target),
      responsible: responsible.delegation === '' ? t('plans.need.responsible') : null,
    }),
    errorAt: 'target',
    add: ({ id, wished }) => act('plans.add_kpi', { kpi: id, plan, of, ...wished }),
    edit: ({ id, fields }) => act('plans.edit_kpi', { kpi: id, plan, of, fields }),
    ...(agrees ? { remove: (kpi: string) => act('plans.remove_kpi', { kpi, plan, of }) } : {}),
    to: (id) => `${here}/kpis/${id}`,
    afterRemoval: back.href,
  });
  function faultOf(figure: Parameters<typeof figureFault>[0]): string | null {
    const fault = figureFault(figure);
    return fault === null ? null : t(`plans.need.figure_${fault}`);
  }
  return (
    <EditPage
      edit={edit}
      back={begun === null ? back : { href: `${here}/kpis/${begun.id}`, label: t('plans.things.kpi') }}
      title={t(edit.isNew ? 'plans.kpi.add' : 'plans.kpi.edit')}
      detail={t('plans.kpi.hint')}
    >
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('definition')} long />
      <TextInputs {...edit.bind('unit')} />
      <Show when={agrees} fallback={<p class="block quiet">{t('plans.kpi.agreed')}</p>}>
        <RadioList {...edit.pick('direction')} />
        <RadioList {...edit.pick('counts')} />
        <FigureFields field={edit.bind('baseline')} hint={t('plans.kpi.baseline_hint')} />
        <FigureFields field={edit.bind('target')} hint={t('plans.kpi.target_hint')} />
      </Show>
      <TextInputs {...edit.bind('source')} />
      <SelectField {...edit.pick('frequency')} />
      <Show when={agrees}>
        <HolderFields field={edit.bind('responsible')} hint={t('plans.kpi.responsible_hint')} />
      </Show>
    </EditPage>
  );
}
