import { createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AskToKeep } from '#app/features/session/ask-to-keep.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { browserStorage } from '#app/store/persistence.ts';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type Report, reportText, takeReport } from './diagnostics.ts';
import { SubPage } from './sub-page.tsx';

/** What people read out on the phone when something is wrong: technical facts, no content. */
export default function DiagnosticsPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [report, { refetch }] = createResource(() => takeReport(client));
  const lines = (current: Report) =>
    current.lines.map((line) => ({ ...line, label: t(`settings.diagnostics.${line.key}`) }));
  return (
    <SubPage title={t('settings.diagnostics.title')} detail={t('settings.diagnostics.detail')}>
      <Show when={report()} fallback={<p class="block">{t('settings.diagnostics.taking')}</p>}>
        {(current) => (
          <>
            <FactList facts={lines(current()).map(({ label, value }) => ({ label, place: value }))} />
            <div class="block stack settings-form">
              <AskToKeep
                manager={browserStorage()}
                why={t('session.keep.why')}
                onAnswer={() => void refetch()}
              />
            </div>
            <SectionHeader kind="band" title={t('settings.diagnostics.faults')} />
            <List>
              <For
                each={current().faults}
                fallback={<ListRow note title={t('settings.diagnostics.no_faults')} />}
              >
                {(fault) => (
                  <ListRow title={`${fault.where} · ${fault.name}`} detail={formatWhen(locale(), fault.at)} />
                )}
              </For>
            </List>
            <div class="block button-row">
              <CopyButton
                label={t('settings.diagnostics.copy')}
                text={reportText({ lines: lines(current()), faults: current().faults })}
              />
              <Button kind="text" icon="refresh-cw" onClick={() => void refetch()}>
                {t('settings.diagnostics.again')}
              </Button>
            </div>
          </>
        )}
      </Show>
    </SubPage>
  );
}
