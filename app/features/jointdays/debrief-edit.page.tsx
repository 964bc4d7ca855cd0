import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useLeads } from './of-results.tsx';

/** How it went, in the words of whoever leads the day. */
export default function DebriefEditPage(): JSX.Element {
  return (
    <OfDay>
      {(day) => {
        const { t } = useI18n();
        const leads = useLeads(day);
        const here = () => dayHref(day().id, '/debriefing');
        return (
          <Allowed to={leads()} back={here()} says={t('jointdays.who_leads')}>
            <Show
              when={day().body.state === 'debriefing'}
              fallback={
                <PageHeader
                  back={{ href: here(), label: t('dayresults.debriefing.title') }}
                  title={t('dayresults.debriefing.write')}
                  detail={t('errors.jointdays.not_debriefed')}
                />
              }
            >
              <Form day={day()} />
            </Show>
          </Allowed>
        );
      }}
    </OfDay>
  );
}

function Form(props: { day: Day }): JSX.Element {
  const { t } = useI18n();
  const here = dayHref(props.day.id, '/debriefing');
  const edit = createEdit({
    collection: jointActionDays,
    begun: props.day,
    acts: ['jointdays.debrief'],
    prefix: 'jad',
    field: 'day',
    ...typedFields({ debriefing: field.textOrNull }),
    edit: ({ id, wished }) => act('jointdays.debrief', { day: id, pao: props.day.body.pao, ...wished }),
    to: here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('dayresults.debriefing.title') }}
      title={t('dayresults.debriefing.write')}
      detail={<LocalText text={props.day.body.title} />}
    >
      <TextInputs {...edit.bind('debriefing')} others={t('kit.optional')} long />
    </EditPage>
  );
}
