import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { capitalise, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { type Holiday, holidayId, holidays } from '#shared/holidays/holidays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** Writes down a day off, names it anew, or takes it out. */
export default function HolidayEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ state: string; day?: string }>();
  const known = createMemo(() =>
    params.day === undefined
      ? null
      : client.replica.one(holidays, holidayId({ state: params.state, day: params.day })),
  );
  const back = () => ({ href: `/holidays/${params.state}`, label: t('holidays.title') });
  return (
    <Allowed
      to={may(client.actor(), 'holidays.edit', { state: params.state })}
      back={`/holidays/${params.state}`}
      says={t('holidays.who')}
    >
      <Show when={`${params.state} ${params.day ?? ''}`} keyed>
        {(_address) => (
          <Show
            when={params.day === undefined || known() !== null}
            fallback={<PageHeader back={back()} title={t('holidays.edit')} detail={t('holidays.unknown')} />}
          >
            <Form state={params.state} begun={known()} back={back()} />
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

const about = typedFields({ day: field.line, name: field.text });

function Form(props: {
  state: string;
  begun: Doc<Holiday> | null;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const { t, locale } = useI18n();
  const { state, begun } = props;
  const edit = createEdit({
    collection: holidays,
    begun,
    ...(begun === null ? { under: state } : {}),
    prefix: 'hol',
    field: 'holiday',
    ...about,
    need: { day: 'holidays.need.day', name: 'holidays.need.name' },
    add: ({ wished }) => act('holidays.name', { state, ...wished }),
    edit: ({ fields, wished }) => (isEmpty(fields) ? [] : act('holidays.name', { state, ...wished })),
    remove: () => act('holidays.strike', { state, day: begun?.body.day ?? '' }),
    to: `/holidays/${state}`,
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'holidays.add' : 'holidays.edit')}
      detail={
        begun === null
          ? countryName(locale(), state)
          : `${countryName(locale(), state)}, ${capitalise(formatLongDay(locale(), begun.body.day))}`
      }
    >
      <Show when={edit.isNew}>
        <DateField {...edit.bind('day')} />
      </Show>
      <TextInputs {...edit.bind('name')} />
    </EditPage>
  );
}
