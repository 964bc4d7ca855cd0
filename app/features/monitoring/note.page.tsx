import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Consolidation, consolidations } from '#shared/monitoring/monitoring.schemas.ts';
import type { Period } from '#shared/plans/periods.rules.ts';
import { summaryHref } from './address.ts';
import { useMeetingOptions, useSupportGroups } from './meeting-choice.ts';
import { NotHere, OfPeriod } from './of-report.tsx';
import { useProgressNames } from './use-progress.ts';

/** Whoever presides, or the programme, writes down that the Grupo de Apoyo took note. */
export default function NotePage(): JSX.Element {
  const { t } = useI18n();
  return (
    <OfPeriod>
      {(pao, period, known) => {
        const isOpen = useOpen(
          () => known(),
          ({ noted }) => noted === null,
        );
        return (
          <Allowed
            to="plans.keep"
            back={summaryHref({ pao: pao().id, from: period.from })}
            says={t('monitoring.who_keeps')}
          >
            <Show
              when={isOpen() ? known() : null}
              fallback={
                <NotHere
                  pao={pao().id}
                  what="monitoring.note"
                  says={
                    known() === null
                      ? 'errors.monitoring.not_consolidated'
                      : 'errors.monitoring.already_noted'
                  }
                />
              }
            >
              {(summary) => <Form pao={pao().id} period={period} summary={summary()} />}
            </Show>
          </Allowed>
        );
      }}
    </OfPeriod>
  );
}

function Form(props: { pao: string; period: Period; summary: Doc<Consolidation> }): JSX.Element {
  const { t } = useI18n();
  const { periodOf } = useProgressNames();
  const groups = useSupportGroups(props.summary.body);
  const optionsOf = useMeetingOptions();
  const { pao, period } = props;
  const here = summaryHref({ pao, from: period.from });
  const edit = createEdit({
    collection: consolidations,
    begun: null,
    under: pao,
    id: props.summary.id,
    acts: ['monitoring.note'],
    prefix: 'cnr',
    field: 'note',
    type: (stored: object | null) => ({
      meeting: String((stored as { meeting?: string } | null)?.meeting ?? ''),
    }),
    toArgs: ({ meeting }) => ({ meeting }),
    check: ({ meeting }) => ({
      meeting: groups().some(({ id }) => id === meeting) ? null : t('monitoring.need.group'),
    }),
    edit: ({ wished }) => act('monitoring.note', { pao, from: period.from, ...wished }),
    fromArgs: (args) => args as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('monitoring.things.summary') }}
      kicker={periodOf(period)}
      title={t('monitoring.note')}
      detail={<LocalText text={props.summary.body.summary} />}
      question="monitoring.note"
      save={t('monitoring.note')}
    >
      <Show when={groups().length === 0}>
        <p class="block">{t('monitoring.no_groups')}</p>
      </Show>
      <SelectField
        {...edit.bind('meeting')}
        optional={undefined}
        blank={t('monitoring.choose_meeting')}
        options={optionsOf(groups())}
        onChange={(meeting) => edit.type({ meeting })}
      />
    </EditPage>
  );
}
