import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';

/** The way to the whole report as it is printed. */
export function PrintRow(props: { edition: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <ListRow
      lead={<Icon name="printer" />}
      title={t('printing.title')}
      detail={t('printing.row')}
      href={`/ideal/${props.edition}/print`}
      chevron
    />
  );
}
