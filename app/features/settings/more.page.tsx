import { createResource, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { roleNames } from '#app/features/people/place-facts.tsx';
import { readsSetAsides } from '#app/features/people/set-asides.ts';
import { browserKind, readBrowserSigns } from '#app/features/session/browser-kind.ts';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { localeNames } from '#app/i18n/locale.ts';
import { browserStorage, isStorageProtected } from '#app/store/persistence.ts';
import { readTheme } from '#app/theme.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { governs } from '#shared/people/people.rules.ts';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';

/** Más: everything about this phone and this person. */
export default function MorePage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [isProtected] = createResource(() => isStorageProtected(browserStorage()));
  const actor = () => client.actor();
  const isInstalled = browserKind(readBrowserSigns()) === 'installed';
  const hasPeople = () =>
    governs(actor(), actor().state) ||
    may(actor(), 'state.found') ||
    readsSetAsides(actor()) ||
    actor().roles.length === 0;
  const look = () => `${localeNames[locale()]} · ${t(`settings.display.${readTheme(localStorage)}`)}`;
  const buildAge = () => {
    const builtAt = Date.parse(`${__BUILD__}Z`);
    if (Number.isNaN(builtAt)) return '';
    return formatRelative({ locale: locale(), instant: builtAt, now: client.now() });
  };
  const storage = () => {
    if (isProtected.loading) return undefined;
    return isProtected() ? t('settings.storage.protected') : t('settings.storage.unprotected');
  };

  return (
    <div class="page">
      <PageHeader
        title={t('settings.title')}
        detail={[client.label(), roleNames(t, actor().roles)].filter(Boolean).join(' · ')}
      />
      <List label={t('settings.title')}>
        <ListRow
          lead={<Icon name="lock" />}
          title={t('settings.lock.now')}
          detail={t('settings.lock.auto')}
          onSelect={() => client.lock()}
        />
        <ListRow
          lead={<Icon name="languages" />}
          title={t('settings.display.title')}
          detail={look()}
          href="/more/display"
          chevron
        />
        <ListRow
          lead={<Icon name="calendar-days" />}
          title={t('calendar.title')}
          detail={t('calendar.detail')}
          href="/more/calendar"
          chevron
        />
        <ListRow
          lead={<Icon name="download" />}
          title={t('settings.install.title')}
          detail={isInstalled ? t('settings.install.is_installed') : t('settings.install.why')}
          href="/more/install"
          chevron
        />
        <ListRow
          lead={<Icon name="archive" />}
          title={t('settings.storage.title')}
          detail={storage()}
          href="/more/storage"
          tone={isProtected() === false ? 'decide' : undefined}
          chevron
        />
      </List>
      <SectionHeader kind="band" title={t('settings.section_people')} />
      <List>
        <ListRow
          lead={<Icon name="file-text" />}
          title={t('documents.register')}
          detail={t('documents.register_detail')}
          href="/documents"
          chevron
        />
        <ListRow
          lead={<Icon name="list-checks" />}
          title={t('decisions.register')}
          detail={t('decisions.register_text')}
          href="/decisions"
          chevron
        />
        <ListRow
          lead={<Icon name="smartphone" />}
          title={t('settings.devices.title')}
          detail={t('settings.devices.detail')}
          href="/more/devices"
          chevron
        />
        <Show when={hasPeople()}>
          <ListRow
            lead={<Icon name="users" />}
            title={t('people.title')}
            detail={t('settings.people_detail')}
            href="/people"
            chevron
          />
        </Show>
        <ListRow
          lead={<Icon name="eye" />}
          title={t('settings.privacy.title')}
          detail={t('settings.privacy.detail')}
          href="/more/privacy"
          chevron
        />
      </List>
      <SectionHeader kind="band" title={t('settings.section_help')} />
      <List>
        <ListRow
          lead={<Icon name="info" />}
          title={t('settings.diagnostics.title')}
          detail={t('settings.diagnostics.detail')}
          href="/more/diagnostics"
          chevron
        />
        <ListRow
          lead={<Icon name="upload" />}
          title={t('settings.export.title')}
          detail={t('settings.export.detail')}
          href="/more/export"
          chevron
        />
        <ListRow
          lead={<Icon name="log-out" />}
          title={t('settings.leave.title')}
          detail={t('settings.leave.detail')}
          href="/more/leave"
          chevron
        />
      </List>
      <SectionHeader kind="band" title={t('settings.about.title')} />
      <FactList
        facts={[
          { label: t('settings.about.version'), place: __BUILD__, detail: buildAge() },
          { label: t('settings.about.protocol'), place: String(PROTOCOL_VERSION) },
        ]}
      />
    </div>
  );
}
