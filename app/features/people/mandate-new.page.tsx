import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { type MandateFunction, mandates } from '#shared/mandates/mandates.schemas.ts';
import { EligibleAnswerSchema } from '#shared/people/people.schemas.ts';

/** Gives a person a function of the committee for a term: one who has held some, or whom the server names. */
export default function MandateNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const back = () => ({ href: `/people/${params.id}`, label: t('mandates.back') });
  const held = () => client.replica.within(mandates, params.id)[0]?.body.label;
  const isAsked = () => held() === undefined && may(client.actor(), 'mandates.give');
  const query = useAnswer(EligibleAnswerSchema, '/api/people/eligible', isAsked);
  const label = () => held() ?? query.data?.people.find(({ person }) => person === params.id)?.label;
  return (
    <Allowed to="mandates.give" back={back().href}>
      <Show
        when={label() !== undefined && params.id}
        keyed
        fallback={
          <>
            <PageHeader
              back={back()}
              title={t(query.isSuccess ? 'people.person.unknown' : 'mandates.give')}
            />
            <Answered query={query}>{null}</Answered>
          </>
        }
      >
        {(person) => <Form person={person} label={label() ?? person} back={back()} />}
      </Show>
    </Allowed>
  );
}

function Form(props: {
  person: string;
  label: string;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { person, label } = props;
  const edit = createEdit({
    collection: mandates,
    begun: null,
    under: person,
    prefix: 'mdt',
    field: 'mandate',
    ...typedFields({
      function: field.as<MandateFunction>('coordination'),
      from: field.from(field.line, utcDay(client.now())),
      until: field.choiceOrNull<string>(),
      basis: field.line,
    }),
    need: { from: 'mandates.need_from', basis: 'mandates.need_basis' },
    add: ({ id, wished }) => act('mandates.give', { mandate: id, person, label, ...wished }),
    to: props.back.href,
    errorAt: 'basis',
  });
  return (
    <EditPage edit={edit} back={props.back} title={t('mandates.give')} save={t('mandates.give')}>
      <SelectField {...edit.pick('function')} />
      <DayField {...edit.bind('from')} />
      <DayField {...edit.bind('until')} hint={t('mandates.until_hint')} />
      <TextField {...edit.bind('basis')} hint={t('mandates.basis_hint')} autocomplete="off" />
    </EditPage>
  );
}
