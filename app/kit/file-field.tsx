import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { formatMegabytes } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { type FileFault, PICTURES_AND_PDF, takeFile } from '#app/kit/take-file.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { COMMITTEE, type CompartmentName } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import './kit.css';

const MAX_BYTES = 20_000_000;
/**
 * Keeps the bytes of a file on this device before anything names them; they go to the server before that.
 *
 * @returns their hash; null if they could not be stored, and `say` was told why
 */
export function useStoredFile(
  say: (message: string) => void,
  /** Where the entry lies that will name it. */
  compartment: () => CompartmentName = () => COMMITTEE,
): (file: { bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }) => Promise<string | null> {
  const client = useClient();
  const { t } = useI18n();
  return async (file) => {
    try {
      return await client.attachments.put({ ...file, pendingFor: compartment() });
    } catch (fault) {
      if (!(fault instanceof CodedError)) throw fault;
      say(errorText({ t, code: fault.code }));
      return null;
    }
  };
}

/**
 * Accepts a picked file: encrypted on this device at once, and sent before the act that names it.
 *
 * @param say what is wrong with the file, or null
 */
export function useFile({
  maxBytes,
  kinds,
  faultText,
  say,
  onChange,
  compartment,
}: {
  maxBytes: number;
  kinds?: readonly string[];
  faultText: (fault: FileFault, name: string) => string;
  say: (message: string | null) => void;
  onChange: (file: FileRef) => void;
  /** Where the entry lies that will name it; absent: the committee's. */
  compartment?: () => CompartmentName;
}): (file: File) => Promise<void> {
  const store = useStoredFile(say, compartment);
  return async (file) => {
    const taken = await takeFile({ file, maxBytes, ...(kinds === undefined ? {} : { kinds }) });
    if (typeof taken === 'string') return say(faultText(taken, file.name));
    const hash = await store(taken);
    if (hash === null) return;
    say(null);
    const { bytes, ...kept } = taken;
    onChange({ hash, ...kept, size: bytes.length });
  };
}

/** A file that belongs to a record. */
export function FileField(props: {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  notice?: JSX.Element;
  value: FileRef | null;
  onChange: (file: FileRef | null) => void;
  /** Where the entry lies that will name it; absent: the committee's. */
  compartment?: CompartmentName;
}): JSX.Element {
  const { t, locale } = useI18n();
  const [error, setError] = createSignal<string | null>(null);
  const take = useFile({
    maxBytes: MAX_BYTES,
    kinds: PICTURES_AND_PDF,
    faultText: (fault, name) => t(`kit.file.${fault === 'empty' ? 'unreadable' : fault}`, { name }),
    say: setError,
    onChange: (file) => props.onChange(file),
    compartment: () => props.compartment ?? COMMITTEE,
  });

  return (
    <FieldGroup
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={error() ?? props.error}
      optional={t('kit.optional')}
      notice={props.notice}
    >
      <Show when={props.value}>
        {(file) => (
          <p class="kept-file">
            <strong>{file().name}</strong>{' '}
            <span>{t('kit.file.size', { size: formatMegabytes(locale(), file().size) })}</span>
          </p>
        )}
      </Show>
      <div class="button-row">
        <PickFile
          id={props.id}
          label={t(props.value === null ? 'kit.file.pick' : 'kit.file.replace')}
          accept={PICTURES_AND_PDF.join(',')}
          onPick={(file) => void take(file)}
        />
        <Show when={props.value !== null}>
          <Button kind="text" icon="trash-2" onClick={() => props.onChange(null)}>
            {t('kit.file.remove')}
          </Button>
        </Show>
      </div>
    </FieldGroup>
  );
}
