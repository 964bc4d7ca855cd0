import { type JSX, Show } from 'solid-js';
import {
  type FormPackage,
  isListFile,
  mediaTypeByName,
  type PackagedFile,
  readPackage,
} from '#app/features/forms/form-package.ts';
import { blocksIn } from '#app/features/forms/trial/findings.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { useStoredFile } from '#app/kit/file-field.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { TextInputs, typedOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breakable } from '#app/ui/breakable.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import type { CompartmentName } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Text } from '#shared/kernel/text.ts';
import { FormTrial } from './form-trial.tsx';
import { keepPackage } from './propose-form.ts';
import { type KeptTrial, type TrialState, useFormTrial } from './use-form-trial.ts';

/** The definition is empty as long as none is chosen. */
export const chosenForm = typedFields({
  title: field.text,
  formId: field.line,
  version: field.line,
  definition: field.line,
  files: field.as<FileRef[]>([]),
  /** Names of files that the form needs and that are not here. */
  missing: field.as<string[]>([]),
  /** What its trial found; null before. */
  trial: field.as<KeptTrial | null>(null),
});
export type ChosenTyped = ReturnType<typeof chosenForm.type>;

export const neededOf = ({ definition }: ChosenTyped) =>
  definition === ''
    ? ({ definition: 'reports.publish.need_file' } as const)
    : ({ title: 'reports.publish.need_title' } as const);

/** Why the chosen form cannot be published as it is. */
export function chosenFaults(
  { definition, missing, trial }: ChosenTyped,
  { state, t }: { state: TrialState; t: Translate },
): { definition?: string } {
  if (missing.some(isListFile)) return { definition: t('reports.publish.need_lists') };
  if (definition === '') return {};
  if (trial === null)
    return { definition: t(`reports.publish.trial.${state.kind === 'running' ? 'wait' : 'none'}`) };
  return blocksIn(trial.findings) ? { definition: t('reports.publish.trial.refused') } : {};
}

const packaged = async (file: File): Promise<PackagedFile> => ({
  name: file.name,
  mediaType: mediaTypeByName(file.name),
  bytes: new Uint8Array(await file.arrayBuffer()),
});

export interface ChosenForm {
  readonly trial: ReturnType<typeof useFormTrial>;
  takeFiles(first: File, all: readonly File[]): Promise<void>;
  takeFrom(read: Promise<readonly PackagedFile[]>, unreadable: string): Promise<void>;
}

/** What somebody chooses of their files in order to publish it as a form: kept on this device, and tried. */
export function useChosenForm({
  edit,
  compartment,
  titleOf,
}: {
  edit: Edit<ChosenTyped>;
  /** Where the entry lies that will name its files. */
  compartment: () => CompartmentName;
  /** What it is called until somebody writes another title. */
  titleOf: (form: { formId: string; own: Text; definition: string }) => Text;
}): ChosenForm {
  const { t } = useI18n();
  const trial = useFormTrial({
    chosen() {
      const { definition, files, missing, trial: found } = edit.typed();
      if (!edit.isReady() || definition === '' || missing.some(isListFile)) return null;
      return { definition, files, trial: found };
    },
    keep(found) {
      edit.type({ trial: found });
      if (found !== null) edit.report({});
    },
  });
  const refuse = (message: string) => void edit.report({ definition: message });
  const store = useStoredFile(refuse, compartment);
  /** What was chosen so far: a list that was missing may be brought after the form. */
  let chosen: readonly PackagedFile[] = [];

  async function take(given: readonly PackagedFile[]) {
    const read = readPackage(given);
    if ('fault' in read) {
      edit.type(chosenForm.type(null));
      return refuse(t(`reports.publish.${read.fault}`, { name: read.name }));
    }
    chosen = given;
    await takePackage(read);
  }

  async function takePackage(read: FormPackage) {
    const kept = await keepPackage({ read, store });
    if (kept === null) return;
    const { name: definition } = read.definition;
    const title = typedOf(titleOf({ formId: kept.formId, own: { es: read.about.title }, definition }));
    edit.type({ ...kept, title, missing: [...read.missing], trial: null });
    edit.report({});
  }

  async function takeFrom(read: Promise<readonly PackagedFile[]>, unreadable: string) {
    const files = await read.catch(() => null);
    if (files === null) refuse(unreadable);
    else await take(files);
  }
  return {
    trial,
    takeFrom,
    takeFiles(first, all) {
      const fresh = Promise.all(all.map(packaged)).then((files) => {
        const names = new Set(files.map(({ name }) => name));
        const isForm = !('fault' in readPackage(files));
        // Without a form of their own they complete the one that was chosen before.
        return isForm ? files : [...chosen.filter(({ name }) => !names.has(name)), ...files];
      });
      return takeFrom(fresh, t('reports.publish.unreadable', { name: first.name }));
    },
  };
}

/** The choice, and what is known of it: what it is called, its files, and what its trial found. */
export function ChosenFields(props: {
  edit: Edit<ChosenTyped>;
  chosen: ChosenForm;
  /** Above the choice. */
  text: string;
  /** The version that it takes the place of. */
  before: string | undefined;
  /** Where it can be looked at. */
  preview: string;
}): JSX.Element {
  const { t } = useI18n();
  const typed = () => props.edit.typed();
  const named = () => typed().files.length + typed().missing.length;
  return (
    <>
      <div class="block stack">
        <p>{props.text}</p>
        <PickFile
          id={props.edit.idOf('definition')}
          label={t('reports.publish.pick')}
          multiple
          wide
          error={props.edit.errorOf('definition')}
          onPick={(file, all) => void props.chosen.takeFiles(file, all)}
        />
      </div>
      <Show when={typed().definition !== ''}>
        <FactList
          facts={[
            { label: t('reports.publish.form_id'), place: <Breakable text={typed().formId} /> },
            {
              label: t('reports.publish.version'),
              place: <Breakable text={typed().version} />,
              ...(props.before === undefined || props.before === typed().version
                ? {}
                : { detail: t('reports.publish.replaces', { version: props.before }) }),
            },
            ...(named() === 0
              ? []
              : [
                  {
                    label: t('reports.publish.files'),
                    place: t('reports.publish.files_here', { n: typed().files.length, total: named() }),
                    ...(typed().missing.length === 0
                      ? {}
                      : {
                          detail: t('reports.publish.files_missing', { names: typed().missing.join(', ') }),
                        }),
                  },
                ]),
          ]}
        />
        <FormTrial state={props.chosen.trial.state()} onAgain={props.chosen.trial.again} />
        <Show when={props.chosen.trial.state().kind === 'tried'}>
          <div class="block">
            <LinkButton icon="eye" href={props.preview}>
              {t('reports.preview.see')}
            </LinkButton>
          </div>
        </Show>
        <Show when={props.before === typed().version}>
          <Banner icon="info" fact={t('reports.publish.same_version')}>
            {t('reports.publish.same_version_text')}
          </Banner>
        </Show>
        <TextInputs {...props.edit.bind('title')} />
      </Show>
    </>
  );
}
