import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { FormSession, SummaryLine } from './form-types.ts';
import type { SinceThen } from './since-then.ts';

/** How one answer stands to that of last time. */
export function EarlierTag(props: { since: SinceThen }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.since}>
      {(since) => (
        <span class="form-line">
          <Tag
            tone={since() === 'same' ? 'amber' : 'plain'}
            icon={since() === 'confirmed' ? 'check' : undefined}
          >
            {t(`forms.earlier.${since()}`)}
          </Tag>
        </span>
      )}
    </Show>
  );
}

/** Above the answers of a part: that none of those of last time has changed. */
export function EarlierPart(props: { session: FormSession; lines: readonly SummaryLine[] }): JSX.Element {
  const { t } = useI18n();
  const same = () => props.lines.filter(({ sinceThen }) => sinceThen === 'same').map(({ nodeId }) => nodeId);
  return (
    <Show when={same().length > 0}>
      <div class="form-earlier">
        <Button kind="outlined" onClick={() => props.session.confirmEarlier(same())}>
          {t('forms.earlier.confirm_part', { n: same().length })}
        </Button>
      </div>
    </Show>
  );
}
