import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** A page opened by somebody who may not edit there, or not read there. */
export function NotAllowed(props: {
  back: string;
  says?: string | undefined;
  /** Whether it is a page that is only read. */
  reads?: boolean | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={{ href: props.back, label: t('kit.go_back') }}
        title={t(props.reads === true ? 'kit.not_readable' : 'kit.not_allowed')}
      />
      <Show when={props.says}>
        {(says) => (
          <List>
            <ListRow note title={says()} />
          </List>
        )}
      </Show>
    </>
  );
}
