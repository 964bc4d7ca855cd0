import { createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import type { Table } from './cells.ts';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

async function write(format: Format, table: Table): Promise<Blob> {
  if (format === 'csv') return (await import('./csv.ts')).csvFile(table);
  return (await import('./workbook.ts')).workbookFile(table);
}

/** The buttons that export a table as a file: Excel first, for people who only want columns. */
export function SaveTable(props: {
  table: () => Table;
  /** Name of the file, without its extension. */
  name: string;
  kind?: 'text';
  /** Of which table it is, where a page saves several: buttons of one name say nothing to whoever hears them. */
  of?: string;
}): JSX.Element {
  const { t } = useI18n();
  const [hasFailed, setHasFailed] = createSignal(false);
  async function save(format: Format) {
    const { name } = props;
    try {
      const file = await write(format, props.table());
      setHasFailed(false);
      saveFile({ file, name: `${name}.${format}` });
    } catch {
      setHasFailed(true);
    }
  }
  return (
    <>
      <For each={FORMATS}>
        {(format) => (
          <Button icon="download" kind={props.kind} onClick={() => void save(format)}>
            <span>
              <span class="unseen">{t('kit.download_as')} </span>
              {t(`kit.sheet.${format}`)}
              <Show when={props.of}>{(of) => <span class="unseen">: {of()}</span>}</Show>
            </span>
          </Button>
        )}
      </For>
      <Show when={hasFailed()}>
        <p class="field-error" role="alert">
          {t('kit.unwritable')}
        </p>
      </Show>
    </>
  );
}
