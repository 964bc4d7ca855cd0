import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { OwnReports } from './own-reports.tsx';
import { PublishedForms } from './published-forms.tsx';
import { isReviewer } from './review/desk-here.ts';
import { InboxList, Shows } from './review/inbox-list.tsx';
import { useInbox } from './review/use-inbox.ts';

/** Informes: for those who review, what their state received; for those who write, what they are writing and sent. */
export default function ReportsPage(): JSX.Element {
  const client = useClient();
  const inbox = useInbox();
  const reviews = () => isReviewer(client.actor());
  return (
    <Show when={reviews() && inbox.filter().show !== 'own'} fallback={<Own isReviewer={reviews()} />}>
      <InboxList below={<Governing />} />
    </Show>
  );
}

function Own(props: { isReviewer: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  return (
    <>
      <PageHeader
        title={props.isReviewer && desk.isDesk() ? t('reports.inbox.show.own') : t('reports.title')}
      />
      <Show when={props.isReviewer && !desk.isDesk()}>
        <Shows />
      </Show>
      <Governing />
      <Show
        when={client.actor().state !== null}
        fallback={
          <List>
            <ListRow note title={<strong>{t('reports.committee_only')}</strong>} />
          </List>
        }
      >
        <OwnReports />
      </Show>
    </>
  );
}

/** What somebody decides about the forms themselves; on the desk the rail leads there. */
function Governing(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const actor = () => client.actor();
  const isDeciding = () => {
    const { state } = actor();
    return may(actor(), 'forms.allow', { state }) || may(actor(), 'state.configure', { state });
  };
  return (
    <>
      <Show when={isDeciding()}>
        <List>
          <ListRow
            lead={<Icon name="settings" />}
            title={t('reports.state.row')}
            detail={t('reports.state.row_text')}
            href="/reports/state"
            chevron
          />
        </List>
      </Show>
      <Show when={may(actor(), 'forms.propose')}>
        <List>
          <ListRow
            lead={<Icon name="upload" />}
            title={t('reports.publish.title')}
            detail={t('reports.publish.row_text')}
            href="/reports/publish"
            chevron
          />
        </List>
        <PublishedForms />
      </Show>
    </>
  );
}
