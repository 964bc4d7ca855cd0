import { createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { roleNames } from '#app/features/people/place-words.ts';
import { browserKind, readBrowserSigns } from '#app/features/session/browser-kind.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { localeNames } from '#app/i18n/locale.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { browserStorage, isStorageProtected } from '#app/store/persistence.ts';
import { readTheme } from '#app/theme.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { rolesAndOffices } from '#shared/kernel/actor.ts';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { readAutolock } from './autolock-choice.ts';

export default function MorePage(): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const [isProtected] = createResource(() => isStorageProtected(browserStorage()));
  const actor = () => client.actor();
  const autolock = () => {
    const { hiddenMinutes, idleMinutes } = readAutolock(client);
    return { hidden: hiddenMinutes, idle: idleMinutes };
  };
  const isInstalled = browserKind(readBrowserSigns()) === 'installed';
  /** The name of an account may say the role itself. */
  const who = () => {
    const label = client.label() ?? '';
    const roles = roleNames(t, { roles: rolesAndOffices(actor()), state: actor().state });
    return [label, label.includes(roles) ? '' : roles].filter(Boolean).join(' · ');
  };
  const look = () => `${localeNames[locale()]} · ${t(`settings.display.${readTheme(localStorage)}`)}`;
  const when = useWhen();
  const buildAge = () => {
    const builtAt = Date.parse(`${__BUILD__}Z`);
    if (Number.isNaN(builtAt)) return '';
    return when.ago(builtAt);
  };
  const storage = () => {
    if (isProtected.loading) return undefined;
    return isProtected() ? t('settings.storage.protected') : t('settings.storage.unprotected');
  };

  return (
    <div class="page">
      <PageHeader title={t('settings.title')} detail={who()} />
      {/* What stands on the rail of a desk, and for which a phone has no room below. */}
      <Rows group="places" />
      {/* Each row says for whom it is: an officer at a post reads no plan, and has a post in it. */}
      <Show when={features.menu('plan', { actor: actor(), replica: client.replica }).length > 0}>
        <SectionHeader kind="band" title={t('settings.section_plan')} />
        <Rows group="plan" />
      </Show>
      <SectionHeader kind="band" title={t('settings.section_committee')} />
      <Rows group="committee" />
      <SectionHeader kind="band" title={t('settings.section_device')} />
      <List label={t('settings.title')}>
        <ListRow lead={<Icon name="lock" />} title={t('settings.lock.now')} onSelect={() => client.lock()} />
        <ListRow
          lead={<Icon name="clock" />}
          title={t('settings.lock.title')}
          detail={t('settings.lock.auto', autolock())}
          href="/more/lock"
          chevron
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
      <Rows group="access" />
      <SectionHeader kind="band" title={t('settings.section_help')} />
      <Rows group="help" />
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

function Rows(props: { group: 'places' | 'plan' | 'committee' | 'access' | 'help' }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t } = useI18n();
  return (
    <List>
      <For each={features.menu(props.group, { actor: client.actor(), replica: client.replica })}>
        {(row) => (
          <ListRow
            lead={<Icon name={row.icon} />}
            title={t(row.title)}
            {...(row.detail === undefined ? {} : { detail: t(row.detail) })}
            href={row.path}
            chevron
          />
        )}
      </For>
    </List>
  );
}
