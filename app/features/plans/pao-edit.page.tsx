import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { othersWrote } from '#shared/plans/discard.rules.ts';
import { leadsPlan, presidesPlans } from '#shared/plans/lead.rules.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { FREQUENCIES, planComments } from '#shared/plans/plans.schemas.ts';
import { InPao } from './of-pao.tsx';
import { useHolders } from './pao-holders.ts';

/** Edits what a plan says of itself: its name, its days, who leads it and who takes part. */
export default function PaoEditPage(): JSX.Element {
  return (
    <InPao to={leadsPlan} says="pao.who_leads">
      {(pao) => <Form begun={pao()} />}
    </InPao>
  );
}

function Form(props: { begun: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const holders = useHolders();
  const { begun } = props;
  const { replica } = client;
  const isDraft = begun.body.state === 'drafting';
  const parts = [operations, planComments].flatMap((each) => replica.within(each as Collection, begun.id));
  const isOwnDraft = isDraft && !othersWrote(begun.body, parts);
  const edit = createEdit({
    collection: paos,
    begun,
    acts: ['plans.edit_pao'],
    prefix: 'pao',
    field: 'pao',
    ...typedFields({
      title: field.text,
      about: field.textOrNull,
      from: field.line,
      until: field.line,
      leader: field.choice<string>(),
      coLeader: field.choiceOrNull<string>(),
      participants: field.as<readonly string[]>([]),
      rhythm: field.oneOf(FREQUENCIES),
    }),
    need: {
      ...{ title: 'pao.need.title', leader: 'pao.need.leader' },
      ...{ from: 'pao.need.first_day', until: 'pao.need.last_day' },
    },
    check: ({ from, until }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.plans.days_reversed') : null,
    }),
    edit: ({ id, fields: { participants, ...fields } }) =>
      act('plans.edit_pao', {
        pao: id,
        fields: { ...fields, ...(participants === undefined ? {} : { participants: [...participants] }) },
      }),
    ...(isOwnDraft ? { remove: (pao: string) => act('plans.discard_pao', { pao }) } : {}),
    afterRemoval: '/plans',
    to: (id) => `/plans/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/plans/${begun.id}`, label: t('pao.things.pao') }}
      title={t('pao.edit')}
      thing={<LocalText text={begun.body.title} />}
    >
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('about')} long />
      <DayField {...edit.bind('from')} />
      <DayField {...edit.bind('until')} />
      <Show when={presidesPlans(client.actor())}>
        <SelectField
          {...edit.bind('leader')}
          blank={t('pao.choose')}
          options={holders.leaders()}
          onChange={(leader) => edit.type({ leader })}
        />
      </Show>
      <SelectField
        {...edit.bind('coLeader')}
        blank={t('pao.no_co_leader')}
        options={holders.leaders()}
        onChange={(coLeader) => edit.type({ coLeader })}
      />
      <CheckList
        {...edit.bind('participants')}
        values={edit.typed().participants}
        options={holders.all()}
        onChange={(participants) => edit.type({ participants })}
      />
      <SelectField {...edit.pick('rhythm')} />
      <Show when={isDraft && !isOwnDraft}>
        <p class="block quiet">{t('errors.plans.others_wrote')}</p>
      </Show>
    </EditPage>
  );
}
