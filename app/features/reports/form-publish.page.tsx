import { For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { PackagedFile } from '#app/features/forms/form-package.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { textOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { forms } from '#shared/forms/forms.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { readText } from '#shared/kernel/text.ts';
import { ChosenFields, chosenFaults, chosenForm, neededOf, useChosenForm } from './chosen-form.tsx';
import { BEING_PROPOSED } from './preview-source.ts';
import { publishedForm } from './propose-form.ts';
import { STARTER_FORMS, type StarterForm, starterPath } from './starter-forms.ts';

/** The presidency proposes a form; each state's point of contact then decides whether its people use it. */
export default function FormPublishPage(): JSX.Element {
  return (
    <Allowed to="forms.propose" back="/reports">
      <Form />
    </Allowed>
  );
}

async function fetchStarter(path: string): Promise<readonly PackagedFile[]> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return [{ name: path, mediaType: 'application/xml', bytes }];
}

function Form(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const published = (formId: string) => publishedForm(client, formId);
  const edit = createEdit({
    collection: forms,
    begun: null,
    acts: ['forms.propose', 'forms.publish'],
    prefix: 'frm',
    field: 'publish',
    ids: { definition: 'publish-file' },
    ...chosenForm,
    need: neededOf,
    check: (typed) => chosenFaults(typed, { state: chosen.trial.state(), t }),
    add({ id, wished: { missing: _missing, trial: _trial, ...wished } }) {
      return act('forms.propose', { form: published(wished.formId)?.id ?? id, ...wished });
    },
    to: '/reports',
    errorAt: 'title',
  });
  const chosen = useChosenForm({
    edit,
    compartment: () => COMMITTEE,
    titleOf({ formId, own, definition }) {
      const starter = STARTER_FORMS.find((each) => starterPath(each) === definition);
      return published(formId)?.body.title ?? starter?.title ?? own;
    },
  });
  const takeStarter = (starter: StarterForm) =>
    chosen.takeFrom(fetchStarter(starterPath(starter)), t('reports.publish.starter_missing'));

  return (
    <EditPage
      edit={edit}
      back={{ href: '/reports', label: t('reports.back') }}
      title={t('reports.publish.title')}
      save={t('reports.publish.action')}
      thing={`${edit.typed().formId} ${edit.typed().version}`}
      question={{
        act: 'forms.propose',
        label: t('reports.publish.action'),
        title: t('reports.confirm.form_publish.title', {
          name: readText(textOf(edit.typed().title), locale()).value,
        }),
        text: t('reports.confirm.form_publish.text'),
      }}
    >
      <ChosenFields
        edit={edit}
        chosen={chosen}
        text={t('reports.publish.text')}
        before={published(edit.typed().formId)?.body.version}
        preview={`/reports/preview/${BEING_PROPOSED}`}
      />
      <SectionHeader title={t('reports.publish.starters')} />
      <List label={t('reports.publish.starters')}>
        <For each={STARTER_FORMS}>
          {(starter) => (
            <ListRow
              title={readText(starter.title, locale()).value}
              onSelect={() => void takeStarter(starter)}
              chevron
            />
          )}
        </For>
      </List>
    </EditPage>
  );
}
