import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { inPrecedence, orderLanguageOf } from '#app/features/figures/precedence.ts';
import { levelWords, useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LEVEL_TLP } from '#shared/assessment/levels.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Manifest } from '#shared/publication/publication.schemas.ts';
import { aboutSheet, asOneTable, type SheetWords, stepSheets } from './step-sheets.ts';
import type { Published } from './use-published.ts';

/** The values of every step as columns, as far as the parts reach that this person holds. */
export function StepSheets(props: {
  edition: Doc<Edition>;
  published: Published;
  manifest: Manifest;
  /** Of its files, from what they hold. */
  nameOf: (kind: string) => string;
}): JSX.Element {
  const { replica } = useClient();
  const { t, locale } = useI18n();
  const figures = useFigureWords();
  const saved = useSaved();
  const words: SheetWords = {
    sheet: (name) => t(`publication.sheets.${name}`),
    column: (name) => t(`publication.columns.${name}`),
    area: figures.area,
    state: (code) => countryName(locale(), code),
    indicator: figures.indicator,
    dimension: (code) => t(`seen.dimension.${code}`),
    level: (level) => levelWords(t, level),
    confidence: (confidence) => t(`seen.confidence.${confidence}`),
  };
  const wordOf = (
    key: 'what' | 'edition' | 'period' | 'version' | 'marking' | 'method' | 'hash' | 'file_hash',
  ) => t(`publication.about_file.${key}`);
  const version = () => props.published.version()?.body.number ?? null;
  /** Rows of a state are as confidential as the text that its people read; without any, all of it is published. */
  const level = () => {
    const isOpen = props.published.isPublished() && props.published.states().length === 0;
    return isOpen ? 'public' : props.published.level();
  };
  const marking = () => LEVEL_TLP[level()];
  const title = () => readText(props.edition.body.title, locale()).value;
  function about() {
    const { edition } = props;
    const hash = props.published.publication()?.body.hash ?? '';
    return aboutSheet({
      name: t('publication.sheets.about'),
      columns: [wordOf('what'), t('publication.columns.value')],
      lines: [
        [wordOf('edition'), `${t('printing.name', { n: edition.body.number })}: ${title()}`],
        [wordOf('period'), figures.period(edition.body)],
        [wordOf('version'), version() ?? ''],
        [wordOf('marking'), marking()],
        [wordOf('method'), props.manifest.method],
        [wordOf('hash'), hash],
        [wordOf('file_hash'), props.published.fileHash(level()) ?? ''],
      ],
    });
  }
  function sheets() {
    const open = props.published.publication()?.body.figures ?? null;
    if (open === null) return [];
    const steps = stepSheets({
      rows: props.published.states().map(({ body }) => body.rows),
      manifest: props.manifest,
      open,
      order: (states) => inPrecedence(states, orderLanguageOf(props.edition.body, replica)),
      words,
    });
    return [about(), ...steps];
  }
  async function fileOf(format: 'xlsx' | 'csv'): Promise<Blob> {
    if (format === 'xlsx') {
      const hash = props.published.publication()?.body.hash ?? '';
      return (await import('#app/kit/sheets/workbook.ts')).workbookOf(sheets(), {
        ...{ title: title(), subject: marking() },
        description: `${wordOf('version')}: ${version() ?? ''}. ${wordOf('hash')}: ${hash}`,
      });
    }
    const heads = [
      t('publication.columns.step'),
      t('publication.columns.of'),
      t('publication.columns.measure'),
      t('publication.columns.value'),
    ] as const;
    return (await import('#app/kit/sheets/csv.ts')).csvFile(asOneTable(sheets(), heads));
  }
  const fileName = () => props.nameOf(`steps-v${version() ?? 0}-${marking().replace(/[^A-Z]+/g, '-')}`);
  const save = (format: 'xlsx' | 'csv') =>
    void saved.run(async () => saveFile({ file: await fileOf(format), name: `${fileName()}.${format}` }));
  return (
    <>
      {saved.notice()}
      <List>
        <ListRow
          title={t('publication.files.steps')}
          detail={t(
            props.published.states().length === 0
              ? 'publication.files.steps_region'
              : 'publication.files.steps_more',
          )}
        >
          <div class="button-row published-save">
            <Button icon="download" onClick={() => save('xlsx')}>
              {t('kit.sheet.xlsx')}
            </Button>
            <Button icon="download" onClick={() => save('csv')}>
              {t('kit.sheet.csv')}
            </Button>
          </div>
        </ListRow>
      </List>
    </>
  );
}
