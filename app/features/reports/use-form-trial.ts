import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { PackagedFile } from '#app/features/forms/form-package.ts';
import type { Finding } from '#app/features/forms/trial/findings.ts';
import type { TrialStep } from '#app/features/forms/trial/try-form.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { FileRef } from '#shared/kernel/files.ts';

/** What a trial found, as it is kept with the draft of the page. */
export type KeptTrial = {
  readonly findings: readonly Finding[];
  readonly questions: number;
  readonly answered: number;
};

export type TrialState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly step: TrialStep }
  | { readonly kind: 'no_engine' }
  | { readonly kind: 'tried'; readonly trial: KeptTrial };

/** A form as it was chosen and stored on this device. */
export type ChosenForm = {
  /** SHA-256 of the definition. */
  readonly definition: string;
  readonly files: readonly FileRef[];
  readonly trial: KeptTrial | null;
};

/**
 * Tries each form that is chosen. What was found is kept by `keep`; if the page closes meanwhile, the trial begins anew
 * from the stored files.
 *
 * @param chosen null while there is none, or lists of it are missing
 */
export function useFormTrial({
  chosen,
  keep,
}: {
  chosen: Accessor<ChosenForm | null>;
  keep: (trial: KeptTrial | null) => void;
}): { readonly state: Accessor<TrialState>; readonly again: () => void } {
  const client = useClient();
  const { locale } = useI18n();
  const [running, setRunning] = createSignal<TrialStep | 'no_engine' | null>(null);
  /** The latest one; an earlier one has nothing to say any more. */
  let turn = 0;

  async function bytesOf(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return (await client.attachments.get(hash))?.bytes ?? null;
  }

  async function loadAll(refs: readonly FileRef[]): Promise<PackagedFile[]> {
    const found: PackagedFile[] = [];
    for (const { hash, name, mediaType } of refs) {
      const bytes = await bytesOf(hash);
      if (bytes !== null) found.push({ name, mediaType, bytes });
    }
    return found;
  }

  async function run({ definition, files }: ChosenForm): Promise<void> {
    turn += 1;
    const own = turn;
    const isWanted = () => own === turn;
    setRunning({ kind: 'opening' });
    try {
      const { tryForm } = await import('#app/features/forms/trial/try-form.ts');
      const bytes = await bytesOf(definition);
      if (bytes === null) throw new Error('the chosen form is not on this device');
      const tried = await tryForm({
        definitionXml: new TextDecoder().decode(bytes),
        files: await loadAll(files),
        language: locale(),
        isWanted,
        onStep: (step) => isWanted() && setRunning(step),
      });
      if (!isWanted() || tried.kind === 'abandoned') return;
      if (tried.kind === 'no_engine') return void setRunning('no_engine');
      const { findings, questions, answered } = tried;
      setRunning(null);
      keep({ findings, questions, answered });
    } catch {
      // The chunk or the stored file could not be read: the person can try again.
      if (isWanted()) setRunning('no_engine');
    }
  }

  function begin(): void {
    const form = chosen();
    turn += 1;
    setRunning(null);
    if (form !== null && form.trial === null) void run(form);
  }

  // A memo: each letter of the title makes `chosen` anew, and must not begin the trial again.
  const key = createMemo(() => {
    const form = chosen();
    if (form === null || form.trial !== null) return null;
    return [form.definition, ...form.files.map(({ hash }) => hash)].join(' ');
  });
  createEffect(on(key, () => untrack(begin)));
  onCleanup(() => {
    turn += 1;
  });

  return {
    again: begin,
    state() {
      const now = running();
      if (now === 'no_engine') return { kind: 'no_engine' };
      if (now !== null) return { kind: 'running', step: now };
      const trial = chosen()?.trial;
      return trial == null ? { kind: 'none' } : { kind: 'tried', trial };
    },
  };
}
