import { type JSX, Show } from 'solid-js';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { type DayLogEntry, dayLog, LOG_KINDS } from '#shared/jointdays/jointdays.schemas.ts';
import { OfCentre, type OpenCentre } from './of-centre.tsx';

/** Writes down what the coordination centre decided, or asks for something; a state asks for itself. */
export default function LogEditPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <OfCentre>
      {(centre) => (
        <Allowed
          to={
            !stageOfDay(centre.day().body).isClosed && (centre.view.leads() || centre.view.speaker() !== null)
          }
          back={centre.href()}
          says={t('jointdays.centre.log.who')}
        >
          <Form centre={centre} />
        </Allowed>
      )}
    </OfCentre>
  );
}

const written = typedFields({
  kind: field.choice<DayLogEntry['kind']>(),
  text: field.text,
  to: field.choiceOrNull<string>(),
  reference: field.lineOrNull,
});

function Form(props: { centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { day, view, href } = props.centre;
  const leads = view.leads();
  /** Whoever leads the day speaks for the centre. */
  const from = leads ? null : view.speaker();
  const edit = createEdit({
    collection: dayLog,
    begun: null,
    ...{ under: day().id, prefix: 'jdl', field: 'log' },
    acts: ['jointdays.log'],
    type: (body: Partial<DayLogEntry> | null) => {
      const typed = written.type(body);
      return leads ? typed : { ...typed, kind: 'request' as const };
    },
    toArgs: written.toArgs,
    need: { kind: 'jointdays.centre.log.need_kind', text: 'jointdays.centre.log.need_text' },
    add: ({ id, wished }) =>
      act('jointdays.log', { entry: id, day: day().id, pao: day().body.pao, from, ...wished }),
    to: href(),
    errorAt: 'text',
  });
  const states = () =>
    sortCountries(
      locale(),
      day().body.participants.filter((state) => state !== from),
    ).map((state) => ({ value: state, label: countryName(locale(), state) }));
  return (
    <EditPage
      edit={edit}
      back={{ href: href(), label: t('jointdays.centre.title') }}
      title={leads ? t('jointdays.centre.log.new') : t('jointdays.centre.log.ask')}
      detail={t('jointdays.no_targets')}
    >
      <Show when={leads}>
        <RadioList
          id={edit.idOf('kind')}
          label={t('jointdays.fields.kind')}
          error={edit.errorOf('kind')}
          options={LOG_KINDS.map((kind) => ({ value: kind, label: t(`jointdays.log.${kind}`) }))}
          value={edit.typed().kind}
          onChange={(kind) => edit.type({ kind: kind as DayLogEntry['kind'] })}
        />
      </Show>
      <TextInputs {...edit.bind('text')} long />
      <SelectField
        {...edit.bind('to')}
        blank={t('jointdays.centre.log.all')}
        options={states()}
        onChange={(to) => edit.type({ to })}
      />
      <TextField {...edit.bind('reference')} />
    </EditPage>
  );
}
