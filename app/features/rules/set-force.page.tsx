import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { rulesOn } from '#shared/rules/rules.rules.ts';
import { type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { OfSet } from './of-set.tsx';
import { useToday } from './use-rules.ts';

/** From which day adopted rules hold, and which ones they replace. */
export default function SetForcePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={params.set} keyed>
        {(id) => <OfSet id={id}>{(set) => <Open set={set()} />}</OfSet>}
      </Show>
    </Allowed>
  );
}

function Open(props: { set: Doc<RuleSet> }): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.set,
    ({ stage, from }) => stage === 'adopted' && from === null,
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/rules/${props.set.id}`, label: t('rules.things.set') }}
          title={t('rules.set.force')}
          detail={t('errors.rules.not_adopted')}
        />
      }
    >
      <Form set={props.set} />
    </Show>
  );
}

function Form(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const set = props.set.id;
  const others = createMemo(() =>
    client.replica
      .all(ruleSets)
      .filter(({ id, body }) => id !== set && body.from !== null && body.replacedFrom === null),
  );
  const edit = createEdit({
    collection: ruleSets,
    begun: props.set,
    acts: ['rules.put_in_force'],
    prefix: 'rst',
    field: 'force',
    type: (body: (Partial<RuleSet> & { replaces?: string | null }) | null) => ({
      from: body?.from ?? '',
      replaces: body?.replaces ?? rulesOn(client.replica.all(ruleSets), today())?.id ?? '',
    }),
    toArgs: ({ from, replaces }) => ({ from, replaces: replaces || null }),
    need: { from: 'rules.need.day' },
    fromArgs: (args) => args as unknown as Partial<RuleSet>,
    edit: ({ wished }) => act('rules.put_in_force', { set, ...wished }),
    to: `/rules/${set}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/rules/${set}`, label: t('rules.things.set') }}
      title={t('rules.set.force')}
      question="rules.put_in_force"
      save={t('rules.set.force')}
    >
      <DayField {...edit.bind('from')} optional={undefined} hint={t('rules.set.force_hint')} />
      <SelectField
        id={edit.idOf('replaces')}
        label={t('rules.set.replaces')}
        value={edit.typed().replaces}
        blank={t('rules.set.replaces_none')}
        options={others().map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value }))}
        onChange={(replaces) => edit.type({ replaces })}
      />
    </EditPage>
  );
}
