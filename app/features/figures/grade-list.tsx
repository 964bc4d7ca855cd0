import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { GradeCount } from './area-views.ts';

/** How many items have which grade, best first. */
export function GradeList(props: { grades: readonly GradeCount[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.grades.length > 0} fallback={<p class="quiet">{t('seen.area.no_evidence')}</p>}>
      <ul class="figures-grades">
        <For each={props.grades}>
          {({ source, information, count }) => (
            <li>
              <strong>{`${source}${information}`}</strong> {t('seen.area.items', { n: count })}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
