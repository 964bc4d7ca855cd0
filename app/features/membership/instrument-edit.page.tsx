import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { DateField, NumberField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import {
  ACCESSIONS,
  ENTRY_RULES,
  INSTRUMENT_KINDS,
  type Instrument,
  instruments,
} from '#shared/membership/membership.schemas.ts';
import { OfInstrument } from './of-instrument.tsx';
import { useDepositaries } from './use-member-name.ts';

/** Writes an instrument, or changes it until it is opened for signature. */
export default function InstrumentEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ instrument?: string }>();
  return (
    <Allowed to="membership.keep" back="/instruments" says={t('membership.who_keeps')}>
      <Show when={params.instrument} keyed fallback={<Form begun={null} />}>
        {(id) => <OfInstrument id={id}>{(known) => <Known instrument={known()} />}</OfInstrument>}
      </Show>
    </Allowed>
  );
}

function Known(props: { instrument: Doc<Instrument> }): JSX.Element {
  const { t } = useI18n();
  const isDraft = useOpen(
    () => props.instrument,
    ({ state }) => state === 'draft',
  );
  const back = () => ({
    href: `/instruments/${props.instrument.id}`,
    label: t('membership.things.instrument'),
  });
  return (
    <Show
      when={isDraft()}
      fallback={
        <PageHeader back={back()} title={t('membership.edit')} detail={t('errors.membership.frozen')} />
      }
    >
      <Form begun={props.instrument} />
    </Show>
  );
}

const about = typedFields({
  kind: field.oneOf(INSTRUMENT_KINDS),
  title: field.text,
  text: field.text,
  authentic: field.as<Language[]>(['es', 'pt']),
  place: field.text,
  opensOn: field.line,
  closesOn: field.choiceOrNull<string>(),
  entryBy: field.oneOf(ENTRY_RULES),
  entryNeeds: field.number('5'),
  entryDays: field.number('30'),
  entryOn: field.choiceOrNull<string>(),
  bindsAfter: field.number('0'),
  accession: field.oneOf(ACCESSIONS),
  noticeDays: field.number('90'),
  depositary: field.line,
  orderLanguage: field.oneOf(LANGUAGES),
});

function Form(props: { begun: Doc<Instrument> | null }): JSX.Element {
  const { t } = useI18n();
  const depositaries = useDepositaries();
  const { begun } = props;
  const edit = createEdit({
    collection: instruments,
    begun,
    acts: begun === null ? ['instruments.draft'] : ['instruments.edit'],
    prefix: 'ins',
    field: 'instrument',
    ...about,
    need: {
      title: 'membership.need.title',
      text: 'membership.need.text',
      authentic: 'membership.need.authentic',
      place: 'membership.need.place',
      opensOn: 'membership.need.opensOn',
      entryNeeds: 'membership.need.entryNeeds',
      entryDays: 'membership.need.days',
      bindsAfter: 'membership.need.days',
      noticeDays: 'membership.need.days',
      depositary: 'membership.need.depositary',
    },
    check: ({ opensOn, closesOn, entryBy, entryOn }) => ({
      ...(closesOn !== '' && closesOn < opensOn
        ? { closesOn: t('errors.membership.closes_before_it_opens') }
        : {}),
      ...(entryBy === 'day' && entryOn === '' ? { entryOn: t('errors.membership.no_entry_day') } : {}),
    }),
    add: ({ id, wished }) => act('instruments.draft', { instrument: id, ...wished }),
    edit: ({ id, fields }) => act('instruments.edit', { instrument: id, fields }),
    remove: (id) => act('instruments.discard', { instrument: id }),
    to: (id) => `/instruments/${id}`,
    afterRemoval: '/instruments',
  });
  const typed = edit.typed;
  const languages = () => LANGUAGES.map((value) => ({ value, label: t(`kit.language.${value}`) }));
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/instruments', label: t('membership.instruments') }
          : { href: `/instruments/${begun.id}`, label: t('membership.things.instrument') }
      }
      title={t(edit.isNew ? 'membership.draft' : 'membership.edit')}
      thing={<LocalText text={begun?.body.title} silent />}
      detail={t('membership.draft_more')}
    >
      <RadioList {...edit.pick('kind')} />
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('text')} long />
      <CheckList
        {...edit.pick('authentic')}
        values={typed().authentic}
        options={languages()}
        hint={t('membership.hint.authentic')}
        onChange={(values) => edit.type({ authentic: LANGUAGES.filter((each) => values.includes(each)) })}
      />
      <SectionHeader kind="band" title={t('membership.signature')} />
      <TextInputs {...edit.bind('place')} />
      <div class="columns">
        <DateField {...edit.bind('opensOn')} />
        <DateField {...edit.bind('closesOn')} hint={t('membership.hint.closesOn')} />
      </div>
      <SectionHeader kind="band" title={t('membership.force.title')} />
      <RadioList {...edit.pick('entryBy')} />
      <Show
        when={typed().entryBy === 'consents'}
        fallback={<DateField {...edit.bind('entryOn')} optional={false} />}
      >
        <div class="columns">
          <NumberField {...edit.bind('entryNeeds')} maxlength={2} />
          <NumberField {...edit.bind('entryDays')} maxlength={4} hint={t('membership.hint.entryDays')} />
        </div>
      </Show>
      <NumberField {...edit.bind('bindsAfter')} maxlength={4} hint={t('membership.hint.bindsAfter')} />
      <SectionHeader kind="band" title={t('membership.afterwards')} />
      <RadioList {...edit.pick('accession')} />
      <NumberField {...edit.bind('noticeDays')} maxlength={4} hint={t('membership.hint.noticeDays')} />
      <SelectField
        {...edit.bind('depositary')}
        options={depositaries(typed().depositary)}
        blank={t('membership.choose')}
        onChange={(depositary) => edit.type({ depositary })}
      />
      <RadioList
        {...edit.pick('orderLanguage')}
        options={languages()}
        hint={t('membership.hint.orderLanguage')}
      />
    </EditPage>
  );
}
