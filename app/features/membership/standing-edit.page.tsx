import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  STANDING_KINDS,
  STANDING_STATUSES,
  type Standing,
  standings,
} from '#shared/membership/membership.schemas.ts';
import { stateOptions, useMemberName } from './use-member-name.ts';

/** Enters who takes part without being a member, changes it, or ends it. */
export default function StandingEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ standing?: string }>();
  const known = createMemo(() =>
    params.standing === undefined ? null : client.replica.one(standings, params.standing),
  );
  const back = () => ({ href: '/members', label: t('membership.members') });
  return (
    <Allowed to="membership.keep" back="/members" says={t('membership.who_keeps')}>
      <Show when={params.standing} keyed fallback={<Form begun={null} />}>
        <Show
          when={known()}
          fallback={
            <PageHeader
              back={back()}
              title={t('membership.standing.edit')}
              detail={t('membership.unknown_standing')}
            />
          }
        >
          {(standing) => <Form begun={standing()} />}
        </Show>
      </Show>
    </Allowed>
  );
}

const about = typedFields({
  kind: field.oneOf(STANDING_KINDS),
  code: field.line,
  name: field.textOrNull,
  status: field.oneOf(STANDING_STATUSES),
  from: field.line,
  until: field.choiceOrNull<string>(),
  basis: field.text,
});

function Form(props: { begun: Doc<Standing> | null }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const { begun } = props;
  const edit = createEdit({
    collection: standings,
    begun,
    acts: begun === null ? ['standings.add'] : ['standings.edit'],
    prefix: 'std',
    field: 'standing',
    ...about,
    need: {
      code: 'membership.need.code',
      from: 'membership.need.from',
      basis: 'membership.need.basis',
    },
    check: ({ kind, name, from, until }) => ({
      ...(kind === 'body' && textOf(name) === null ? { name: t('membership.need.name') } : {}),
      ...(until !== '' && from !== '' && until < from
        ? { until: t('errors.membership.ends_before_it_begins') }
        : {}),
    }),
    add: ({ id, wished }) =>
      act('standings.add', { standing: id, ...wished, name: wished.kind === 'body' ? wished.name : null }),
    edit: ({ id, fields: { kind: _kind, code: _code, ...fields } }) =>
      act('standings.edit', { standing: id, code: begun?.body.code ?? '', fields }),
    remove: (id) => act('standings.remove', { standing: id, code: begun?.body.code ?? '' }),
    errorAt: 'from',
    to: '/members',
  });
  const typed = edit.typed;
  return (
    <EditPage
      edit={edit}
      back={{ href: '/members', label: t('membership.members') }}
      title={edit.isNew ? t('membership.standing.add') : nameOf(typed().code)}
      thing={nameOf(typed().code)}
    >
      <Show when={edit.isNew}>
        <RadioList {...edit.pick('kind')} />
        <Show
          when={typed().kind === 'state'}
          fallback={<TextField {...edit.bind('code')} hint={t('membership.hint.code')} />}
        >
          <SelectField
            {...edit.bind('code')}
            label={t('membership.fields.state')}
            options={stateOptions(locale(), typed().code)}
            blank={t('membership.choose')}
            onChange={(code) => edit.type({ code })}
          />
        </Show>
      </Show>
      <Show when={typed().kind === 'body'}>
        <TextInputs {...edit.bind('name')} optional={undefined} />
      </Show>
      <RadioList {...edit.pick('status')} />
      <DateField {...edit.bind('from')} />
      <DateField {...edit.bind('until')} hint={t('membership.hint.until')} />
      <TextInputs {...edit.bind('basis')} />
      <p class="block quiet">{t('membership.hint.basis')}</p>
    </EditPage>
  );
}
