import { type JSX, Show } from 'solid-js';
import { useVenueHours } from '#app/features/meetings/use-venue-hours.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Correction } from '#shared/minutes/minutes.schemas.ts';

const TONES = {
  waiting: 'amber',
  open: 'blue',
  accepted: 'plain',
  kept: 'plain',
  withdrawn: 'neutral',
} as const;

/** How a correction stands; nothing where there is none. */
export function CorrectionTag(props: { correction: Correction | undefined }): JSX.Element {
  const { t } = useI18n();
  const standing = () => {
    const known = props.correction;
    if (known === undefined) return null;
    return known.state === 'open' && known.takenAt === null ? ('waiting' as const) : known.state;
  };
  return (
    <Show when={standing()}>
      {(known) => <Tag tone={TONES[known()]}>{t(`minutes.correction.${known()}`)}</Tag>}
    </Show>
  );
}

/** "Por qué: no se dijo. Secretaría, 14:05": what was answered, by whom and when. */
export function AnswerLine(props: { meeting: string; correction: Pick<Correction, 'answer'> }): JSX.Element {
  const { t } = useI18n();
  const { said: when } = useVenueHours(() => props.meeting);
  return (
    <Show when={props.correction.answer}>
      {(answer) => (
        <p class="body-2">
          <Show when={answer().reason}>
            {(reason) => (
              <>
                {t('minutes.why')} <span class="user-text">{reason()}</span>{' '}
              </>
            )}
          </Show>
          <span class="quiet">
            {[answer().label ?? null, when(answer().takenAt ?? answer().at)]
              .filter((part) => part !== null)
              .join(', ')}
          </span>
        </p>
      )}
    </Show>
  );
}
