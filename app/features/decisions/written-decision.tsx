import { type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Text } from '#shared/kernel/text.ts';
import { WrittenText } from './written-text.tsx';

export type How = 'adopt' | 'not_adopt';

/** The text in every language, with how, when and under which number it is adopted. */
export function WrittenDecision(props: {
  how: How;
  written: { text: Text | null; mode: CommitteeDecision['mode']; decidedOn: string };
  /** The day from which it has effect, if it has another. */
  effectiveOn?: string | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <>
      <WrittenText text={props.written.text} />
      <p>
        {t(`decisions.modes.${props.written.mode}`)} · {formatDay(locale(), props.written.decidedOn)}
        <Show when={props.how === 'adopt'}> · {t('decisions.no_number')}</Show>
      </p>
      <Show when={props.effectiveOn}>
        {(effective) => (
          <p>
            {t('voices.effective')}: {formatDay(locale(), effective())}
          </p>
        )}
      </Show>
    </>
  );
}
