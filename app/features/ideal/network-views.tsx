import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import './ideal.css';

/** The same networks as a list, or as a drawing with a list beside it. */
export function NetworkViews(props: { shown: 'list' | 'drawing' }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="plan-tabs">
      <Tabs
        label={t('seen.graph.view')}
        tabs={[
          { href: '/ideal/networks', label: t('seen.graph.list'), current: props.shown === 'list' },
          {
            href: '/ideal/networks/drawing',
            label: t('seen.graph.graph'),
            current: props.shown === 'drawing',
          },
        ]}
      />
    </div>
  );
}
