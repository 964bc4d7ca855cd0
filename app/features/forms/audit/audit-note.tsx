import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import type { FormSession } from '../form-types.ts';

/** Whoever fills in a form that logs it is told so, before and at the end. */
export function AuditNote(props: { session: FormSession }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.session.audit}>
      {(audit) => (
        <List>
          <ListRow
            note
            title={t(audit().changes ? 'forms.audit.changes' : 'forms.audit.times')}
            trail={<Icon name="clock" />}
          />
        </List>
      )}
    </Show>
  );
}
