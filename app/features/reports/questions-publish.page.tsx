import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type Form, forms, stateQuestions, stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { ChosenFields, chosenFaults, chosenForm, neededOf, useChosenForm } from './chosen-form.tsx';
import { beingAsked } from './preview-source.ts';

/** What a state asks its people beside a form of the committee: a form of its own, chosen and tried like any. */
export default function QuestionsPublishPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ form: string }>();
  const form = () => client.replica.one(forms, params.form);
  return (
    <Allowed
      to={may(client.actor(), 'forms.allow', { state: client.actor().state })}
      back="/reports"
      says={t('reports.state.not_yours')}
    >
      <Show
        when={form()}
        keyed
        fallback={
          <PageHeader
            back={{ href: '/reports/state', label: t('reports.state.title') }}
            title={t('reports.questions.no_form')}
          />
        }
      >
        {(found) => <Questions form={found} />}
      </Show>
    </Allowed>
  );
}

function Questions(props: { form: Doc<Form> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const state = () => client.actor().state ?? '';
  const { id: form } = props.form;
  const id = stateQuestionsId({ state: state(), form });
  const asked = () => client.replica.one(stateQuestions, id);
  const edit = createEdit({
    collection: stateQuestions,
    begun: null,
    under: form,
    acts: ['forms.add_questions'],
    prefix: 'qst',
    field: 'questions',
    ids: { definition: 'questions-file' },
    ...chosenForm,
    need: (typed) => ({
      ...neededOf(typed),
      ...(typed.definition === '' ? { definition: 'reports.questions.need_file' } : {}),
    }),
    check: (typed) => ({
      ...(typed.formId === props.form.body.formId ? { definition: t('reports.questions.same_form') } : {}),
      ...chosenFaults(typed, { state: chosen.trial.state(), t }),
    }),
    isDone: ({ formId, version, definition }) => {
      const body = asked()?.body;
      return (
        body?.formId === formId &&
        body.version === version &&
        body.definition === definition &&
        !body.withdrawn
      );
    },
    add({ wished: { missing: _missing, trial: _trial, ...wished } }) {
      return act('forms.add_questions', { state: state(), form, ...wished });
    },
    to: '/reports/state',
    errorAt: 'title',
  });
  const chosen = useChosenForm({
    edit,
    compartment: () => stateCompartment(state()),
    titleOf: ({ formId, own }) => (asked()?.body.formId === formId ? (asked()?.body.title ?? own) : own),
  });
  const formName = () => readText(props.form.body.title, locale()).value;
  const before = () => {
    const body = asked()?.body;
    return body?.withdrawn === false ? body.version : undefined;
  };
  return (
    <EditPage
      edit={edit}
      back={{ href: '/reports/state', label: t('reports.state.title') }}
      kicker={formName()}
      title={t('reports.questions.of', { state: countryName(locale(), state()) })}
      save={t('reports.questions.action')}
      thing={`${edit.typed().formId} ${edit.typed().version}`}
      question={{
        act: 'forms.add_questions',
        label: t('reports.questions.action'),
        title: t('reports.questions.confirm', { name: formName() }),
        text: t('reports.questions.confirm_text'),
      }}
    >
      <ChosenFields
        edit={edit}
        chosen={chosen}
        text={t('reports.questions.text')}
        before={before()}
        preview={`/reports/preview/${beingAsked(form)}`}
      />
    </EditPage>
  );
}
