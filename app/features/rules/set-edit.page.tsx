import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { OfSet } from './of-set.tsx';

/** Begins a set of rules, or changes its name, the meeting that reads it and the last day for amendments. */
export default function SetEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set?: string }>();
  return (
    <Allowed to="rules.edit" back="/rules" says={t('rules.who_edits')}>
      <Show when={params.set} keyed fallback={<Form begun={null} />}>
        {(id) => <OfSet id={id}>{(set) => <Form begun={set()} />}</OfSet>}
      </Show>
    </Allowed>
  );
}

const about = typedFields({
  title: field.text,
  meeting: field.choiceOrNull<string>(),
  amendUntil: field.choiceOrNull<string>(),
});

function Form(props: { begun: Doc<RuleSet> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const back = begun === null ? '/rules' : `/rules/${begun.id}`;
  const held = createMemo(() =>
    client.replica
      .all(meetings)
      .toSorted((left, right) => (left.body.startsOn < right.body.startsOn ? 1 : -1))
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  const edit = createEdit({
    collection: ruleSets,
    begun,
    acts: [begun === null ? 'rules.begin' : 'rules.edit'],
    prefix: 'rst',
    field: 'rules',
    type: about.type,
    toArgs: about.toArgs,
    need: { title: 'rules.need.title' },
    add: ({ id, wished }) => act('rules.begin', { set: id, ...wished }),
    edit: ({ id, fields }) => (isEmpty(fields) ? [] : act('rules.edit', { set: id, ...fields })),
    to: (id) => `/rules/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: back, label: t('rules.title') }}
      title={t(edit.isNew ? 'rules.set.begin' : 'rules.set.edit')}
    >
      <Show when={begun?.body.stage !== 'adopted'} fallback={<KeptTitle set={begun} />}>
        <TextInputs {...edit.bind('title')} />
      </Show>
      <SelectField
        {...edit.bind('meeting')}
        options={held()}
        blank={t('rules.set.no_meeting')}
        onChange={(meeting) => edit.type({ meeting })}
      />
      <DayField {...edit.bind('amendUntil')} hint={t('rules.set.amend_until_hint')} />
    </EditPage>
  );
}

/** Of adopted rules: they keep the title under which they were adopted. */
function KeptTitle(props: { set: Doc<RuleSet> | null }): JSX.Element {
  const { t } = useI18n();
  return (
    <p class="block">
      <strong>
        <LocalText text={props.set?.body.title} silent />
      </strong>{' '}
      <span class="quiet">{t('deciding.title_stays')}</span>
    </p>
  );
}
