import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useFreeStart } from '#app/features/dialogue/free-start.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import type { Text } from '#shared/kernel/text.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { progressReports } from '#shared/monitoring/monitoring.schemas.ts';
import { reportHref } from './address.ts';
import { useMeetingOptions, useOpenMeetings } from './meeting-choice.ts';
import { OfReport } from './of-report.tsx';

/** Whoever presides makes what a report asks to be decided an item of an agenda. */
export default function ReportTakePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfReport>
      {(of) => {
        const isOpen = useOpen(
          () => of().report,
          ({ wanted, item }) => wanted !== null && item === null,
        );
        const here = () =>
          reportHref({ pao: of().pao.id, operation: of().operation.id, from: of().report.body.from });
        return (
          <Allowed to={may(client.actor(), 'meetings.edit')} back={here()} says={t('monitoring.who_takes')}>
            <Show
              when={isOpen()}
              fallback={
                <PageHeader
                  back={{ href: here(), label: t('monitoring.things.report') }}
                  title={t('monitoring.take')}
                  detail={t('errors.monitoring.taken_already')}
                />
              }
            >
              <Form of={of()} here={here()} />
            </Show>
          </Allowed>
        );
      }}
    </OfReport>
  );
}

type Wished = {
  readonly meeting: string;
  readonly title: Text;
  readonly startsAt: string;
  readonly durationMinutes: number;
};
interface Typed {
  readonly meeting: string;
  readonly title: TypedText;
  readonly startsAt: string;
  readonly durationMinutes: string;
}
const known = (body: object | null) => (body ?? {}) as Partial<Wished>;
const minutes = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));
/** As long as an item’s title may be. */
const MOST_TITLE = 4000;
const cut = (text: Text | null): Text =>
  Object.fromEntries(
    Object.entries(text ?? {}).map(([language, words]) => [language, words.slice(0, MOST_TITLE)]),
  );

function Form(props: { of: OfReport; here: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const newIds = useNewIds('agi');
  const open = useOpenMeetings();
  const optionsOf = useMeetingOptions();
  const { report, operation, pao } = props.of;
  const meetingOf = (id: string) => open().find((each) => each.id === id)?.body;
  const edit = createEdit({
    collection: progressReports,
    begun: null,
    under: operation.id,
    id: report.id,
    acts: ['monitoring.take_to_agenda'],
    prefix: 'prp',
    field: 'take',
    type: (stored: object | null): Typed => {
      const {
        meeting = '',
        title = cut(report.body.wanted),
        startsAt = '',
        durationMinutes = 30,
      } = known(stored);
      return { meeting, title: typedOf(title), startsAt, durationMinutes: String(durationMinutes) };
    },
    toArgs: (typed: Typed): Wished => ({
      meeting: typed.meeting,
      title: required(textOf(typed.title)),
      startsAt: typed.startsAt.slice(0, 16),
      durationMinutes: minutes(typed.durationMinutes),
    }),
    need: { title: 'monitoring.need.title' },
    check: ({ meeting, startsAt, durationMinutes }: Typed) => {
      const held = meetingOf(meeting);
      const long = minutes(durationMinutes);
      const isWhole = Number.isInteger(long) && long >= 1 && long <= 1440;
      const isOutside =
        held !== undefined && startsAt !== '' && isOutsideDates(held, { startsAt, timeZone: held.timeZone });
      return {
        meeting: held === undefined ? t('monitoring.need.meeting') : null,
        startsAt:
          startsAt === ''
            ? t('monitoring.need.starts')
            : isOutside
              ? t('errors.meetings.item_outside_dates')
              : null,
        durationMinutes: isWhole ? null : t('monitoring.need.minutes'),
      };
    },
    edit: ({ wished: { meeting, ...wished } }) =>
      act('monitoring.take_to_agenda', {
        ...{ pao: pao.id, operation: operation.id, from: report.body.from },
        ...{ meeting, agendaItem: newIds.of(), ...wished, summary: report.body.wanted },
        timeZone: meetingOf(meeting)?.timeZone ?? '',
        order: nextOrder(client.replica.within(agendaItems, meeting)),
      }),
    fromArgs: (args) => args as never,
    isDone: () => false,
    isSentUnchanged: true,
    errorAt: 'startsAt',
    to: props.here,
  });
  const held = () => meetingOf(edit.typed().meeting);
  const startIn = useFreeStart();
  function choose(meeting: string) {
    const startsAt = startIn(
      open().find(({ id }) => id === meeting),
      edit.typed().startsAt,
    );
    edit.type({ meeting, startsAt });
  }
  return (
    <EditPage
      edit={edit}
      back={{ href: props.here, label: t('monitoring.things.report') }}
      title={t('monitoring.take')}
      detail={<LocalText text={report.body.wanted} />}
      question="monitoring.take_to_agenda"
      save={t('monitoring.take')}
    >
      <Show when={open().length === 0}>
        <p class="block">{t('monitoring.no_meetings')}</p>
      </Show>
      <SelectField
        {...edit.bind('meeting')}
        optional={undefined}
        blank={t('monitoring.choose_meeting')}
        options={optionsOf(open())}
        onChange={choose}
      />
      <TextInputs {...edit.bind('title')} others={t('kit.optional')} long />
      <MomentField
        {...edit.bind('startsAt')}
        optional={undefined}
        timeZone={held()?.timeZone ?? 'UTC'}
        quiet={held() === undefined}
      />
      <NumberField {...edit.bind('durationMinutes')} optional={undefined} />
    </EditPage>
  );
}

function nextOrder(items: readonly { readonly body: { readonly order: number } }[]): number {
  return Math.min(1_000_000, Math.max(0, ...items.map(({ body }) => body.order)) + 10);
}
