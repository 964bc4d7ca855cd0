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
import { SectionHeader } from '#app/ui/section-header.tsx';
import { pressTables } from '#shared/jointdays/jointdays.schemas.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useLeads, useResults } from './of-results.tsx';
import { Missing, ResultRows } from './result-rows.tsx';

/** Makes a table for the press of what states have verified by now. */
export default function PressNewPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Day }): JSX.Element {
  const { t } = useI18n();
  const leads = useLeads(() => props.day);
  const here = () => dayHref(props.day.id, '/press');
  const back = () => ({ href: here(), label: t('dayresults.press.title') });
  return (
    <Allowed to={leads()} back={here()} says={t('jointdays.who_leads')}>
      <Show
        when={props.day.body.pressAt !== null}
        fallback={
          <PageHeader
            back={back()}
            title={t('dayresults.press.make')}
            detail={t('errors.jointdays.no_press_hour')}
          />
        }
      >
        <Form day={props.day} back={back()} />
      </Show>
    </Allowed>
  );
}

function Form(props: { day: Day; back: { readonly href: string; readonly label: string } }): JSX.Element {
  const { t } = useI18n();
  const results = useResults(() => props.day);
  /** As it can be told: what is withheld is seen before the table is made, which cannot be changed. */
  const told = () => results.told({ body: { ...results.verified(), told: null } });
  const of = () => ({ day: props.day.id, pao: props.day.body.pao });
  const edit = createEdit({
    collection: pressTables,
    begun: null,
    under: props.day.id,
    parent: props.day.id,
    prefix: 'jpt',
    field: 'table',
    acts: ['jointdays.make_press_table'],
    ...typedFields({ text: field.textOrNull }),
    // What was seen on this page is what the table is made of.
    add: ({ id, wished }) =>
      act('jointdays.make_press_table', {
        ...{ table: id, ...of(), ...wished, lines: [...results.verified().lines] },
      }),
    to: (table) => dayHref(props.day.id, `/press/${table}`),
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      kicker={<LocalText text={props.day.body.title} />}
      title={t('dayresults.press.make')}
      detail={t('dayresults.press.make_more')}
      save={t('dayresults.press.make')}
    >
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
      <SectionHeader kind="divide" title={t('dayresults.press.verified')} />
      <Missing codes={results.verified().missing} />
      <ResultRows lines={told()} none={t('dayresults.press.nothing_verified')} />
    </EditPage>
  );
}
