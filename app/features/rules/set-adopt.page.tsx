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
import { TextField } from '#app/ui/text-field.tsx';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { OfSet } from './of-set.tsx';

/** Records by which decision of which meeting a set was adopted. */
export default function SetAdoptPage(): JSX.Element {
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
    ({ stage }) => stage !== 'adopted',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/rules/${props.set.id}`, label: t('rules.things.set') }}
          title={t('rules.set.adopt')}
          detail={t('errors.rules.already_adopted')}
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
  const set = props.set.id;
  const adopted = createMemo(() =>
    client.replica.all(decisions).filter(({ body, parent }) => body.state === 'adopted' && parent !== null),
  );
  const held = createMemo(() => {
    const having = new Set(adopted().map(({ parent }) => parent));
    return client.replica
      .all(meetings)
      .filter(({ id }) => having.has(id))
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value }));
  });
  const edit = createEdit({
    collection: ruleSets,
    begun: props.set,
    acts: ['rules.adopt'],
    prefix: 'rst',
    field: 'adopt',
    type: (body: Partial<RuleSet> | null) => ({
      meeting: body?.adoption?.meeting ?? '',
      decision: body?.adoption?.decision ?? '',
      document: body?.adoption?.document ?? '',
      on: body?.adoption?.on ?? '',
    }),
    toArgs: (typed) => ({ ...typed, document: typed.document.trim() }),
    need: {
      meeting: 'rules.need.meeting',
      decision: 'rules.need.decision',
      document: 'rules.need.document',
      on: 'rules.need.day',
    },
    fromArgs: (args) => ({ adoption: args as unknown as NonNullable<RuleSet['adoption']> }),
    edit: ({ wished }) => act('rules.adopt', { set, ...wished }),
    to: `/rules/${set}`,
  });
  const chosen = createMemo(() =>
    adopted()
      .filter(({ parent }) => parent === edit.typed().meeting)
      .map(({ id, body }) => ({ value: id, label: readText(body.text, locale()).value })),
  );
  return (
    <EditPage
      edit={edit}
      back={{ href: `/rules/${set}`, label: t('rules.things.set') }}
      title={t('rules.set.adopt')}
      detail={held().length === 0 ? t('rules.set.no_decisions') : undefined}
      question="rules.adopt"
      save={t('rules.set.adopt')}
    >
      <SelectField
        {...edit.bind('meeting')}
        optional={undefined}
        blank={t('rules.choose')}
        options={held()}
        onChange={(meeting) => edit.type({ meeting, decision: '' })}
      />
      <SelectField
        {...edit.bind('decision')}
        optional={undefined}
        blank={t('rules.choose')}
        options={chosen()}
        onChange={(decision) => edit.type({ decision })}
      />
      <TextField {...edit.bind('document')} optional={undefined} />
      <DayField {...edit.bind('on')} optional={undefined} />
    </EditPage>
  );
}
