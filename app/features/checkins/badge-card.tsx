import type { JSX } from 'solid-js';
import { formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { QrCode } from '#app/kit/codes/qr-code.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { showCode } from '#shared/checkins/badge-code.rules.ts';
import { readToken } from '#shared/checkins/badges.rules.ts';
import type { Badge } from '#shared/checkins/checkins.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Text } from '#shared/kernel/text.ts';
import { PersonName, PersonPart } from './person-words.tsx';
import type { Listed } from './use-presence.ts';
import { useWakeLock } from './use-wake-lock.ts';

const DAY = 86_400_000;

/** A badge to hold in front of a camera, with the details that the person at the door compares. */
export function BadgeCard(props: { badge: Badge; of: Listed; meeting: Text }): JSX.Element {
  const { t, locale } = useI18n();
  useWakeLock();
  const lastDay = () => new Date((readToken(props.badge.token)?.claim.lastDay ?? 0) * DAY);
  return (
    <article class="badge sheet">
      <div class="badge-code">
        <QrCode text={props.badge.token} label={t('checkins.badge.qr')} />
      </div>
      <div class="badge-words">
        <p class="door-who">
          <PersonName of={props.of} />
        </p>
        <p class="door-place">
          <LocalText text={props.of.group.delegation.body.name} silent />
        </p>
        <p class="door-part">
          <PersonPart of={props.of} />
        </p>
        <p class="badge-typed">
          <span class="label">{t('checkins.badge.code')}</span>
          <span class="figure tabular">{showCode(props.badge.code)}</span>
        </p>
        <p class="body-2">
          <LocalText text={props.meeting} silent />
          <br />
          {t('checkins.badge.valid_until', {
            day: formatLongDay(locale(), utcDay(lastDay().getTime())),
          })}
        </p>
        <p class="body-2 quiet">{t('checkins.badge.show')}</p>
      </div>
    </article>
  );
}
