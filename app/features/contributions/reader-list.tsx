import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { BODY_CODES } from '#shared/kernel/bodies.ts';

/** Who will read what is released, and who will not. */
export function ReaderList(props: { readers: readonly string[] }): JSX.Element {
  const { t } = useI18n();
  const chosen = () => BODY_CODES.filter((code) => props.readers.includes(code));
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.release.readers')} />
      <List label={t('contributions.release.readers')}>
        <For each={chosen()} fallback={<ListRow note title={t('contributions.release.no_readers')} />}>
          {(code) => (
            <ListRow title={t(`ideal.body.${code}`)} detail={t('contributions.release.reader_more')} />
          )}
        </For>
        <For each={chosen()}>
          {(code) => (
            <ListRow
              title={t('people.founded.link')}
              detail={t(`ideal.body.${code}`)}
              href={`/people/states#${code}`}
              chevron
            />
          )}
        </For>
      </List>
      <p class="block body-2 quiet">{t('contributions.release.others')}</p>
    </>
  );
}
