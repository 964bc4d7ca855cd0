import { createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import type { Table } from '#app/kit/sheets/cells.ts';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';

/** The tables of a plan: all in one workbook, or each by itself. */
export function SaveTables(props: {
  /** Of the files, without what tells one table from another. */
  name: string;
  tables: readonly { readonly key: string; readonly title: string; table(): Table }[];
}): JSX.Element {
  const { t } = useI18n();
  const [hasFailed, setHasFailed] = createSignal(false);
  async function saveWorkbook() {
    const { name, tables } = props;
    try {
      const { workbookOf } = await import('#app/kit/sheets/workbook.ts');
      const file = await workbookOf(tables.map(({ table }) => table()));
      setHasFailed(false);
      saveFile({ file, name: `${name}.xlsx` });
    } catch {
      setHasFailed(true);
    }
  }
  return (
    <>
      <SectionHeader kind="band" title={t('excerpts.files.sheets')} />
      <div class="block">
        <Button icon="download" onClick={() => void saveWorkbook()}>
          {t('excerpts.files.workbook')}
        </Button>
        <Show when={hasFailed()}>
          <p class="field-error" role="alert">
            {t('kit.unwritable')}
          </p>
        </Show>
      </div>
      <List label={t('excerpts.files.sheets')}>
        <For each={props.tables}>
          {({ key, title, table }) => (
            <ListRow title={title}>
              <div class="button-row">
                <SaveTable table={table} name={`${props.name}-${key}`} kind="text" of={title} />
              </div>
            </ListRow>
          )}
        </For>
      </List>
    </>
  );
}
