import type { JSX } from 'solid-js';
import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditOf, type MeetingProps } from '#app/features/meetings/edit-frame.tsx';
import { countryCodes, countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { hostId, visaHosts } from '#shared/logistics/letters.schemas.ts';

/** Who invites to a meeting and signs its letters: typed once for all of them. */
export default function LetterHostEditPage(): JSX.Element {
  return <EditOf action="logistics.edit" tab="people" form={Form} />;
}

function Form(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const meeting = props.meeting.id;
  const id = hostId(meeting);
  const back = () => ({ href: `/meetings/${meeting}/letters`, label: t('letters.back') });
  const edit = createEdit({
    collection: visaHosts,
    begun: client.replica.one(visaHosts, id),
    under: meeting,
    id,
    prefix: 'vho',
    field: 'host',
    ...typedFields({
      state: field.choice<string>(),
      ministry: field.text,
      address: field.line,
      phone: field.phoneOrNull,
      signer: field.line,
      signerOffice: field.text,
    }),
    need: {
      state: 'letters.host.need.state',
      ministry: 'letters.host.need.ministry',
      address: 'letters.host.need.address',
      signer: 'letters.host.need.signer',
      signerOffice: 'letters.host.need.signerOffice',
    },
    wrong: { phone: 'kit.need.phone' },
    edit: ({ fields }) => act('letters.set_host', { meeting, fields }),
    to: back().href,
  });
  const countries = createMemo(() =>
    sortCountries(locale(), countryCodes).map((value) => ({ value, label: countryName(locale(), value) })),
  );
  return (
    <EditPage edit={edit} back={back()} title={t('letters.host.title')} detail={t('letters.host.text')}>
      <SelectField {...edit.pick('state')} blank={t('letters.host.choose')} options={countries()} />
      <TextInputs {...edit.bind('ministry')} />
      <TextArea {...edit.bind('address')} rows={2} />
      <TextField {...edit.bind('phone')} type="tel" width="short" hint={t('letters.host.phone_hint')} />
      <TextField {...edit.bind('signer')} autocapitalize="words" />
      <TextInputs {...edit.bind('signerOffice')} />
    </EditPage>
  );
}
