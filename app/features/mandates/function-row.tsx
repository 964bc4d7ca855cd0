import { type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { mailLink } from '#shared/kernel/email.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import { tenureOf } from '#shared/mandates/appointments.rules.ts';
import type { Appointment } from '#shared/mandates/appointments.schemas.ts';
import { functionName, holderName, termInWords } from './function-words.ts';
import './mandates.css';

/** Who holds one function, with what rings and writes to them. */
export function FunctionRow(props: {
  appointment: Doc<Appointment>;
  /** Today, `YYYY-MM-DD`. */
  day: string;
  /** Whether this person can renew it. */
  isOwn?: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.appointment.body;
  const tenure = () => tenureOf(body(), props.day);
  return (
    <ListRow
      kicker={functionName(body(), t)}
      title={
        <Show when={body().name} fallback={<LocalText text={body().office} />}>
          {body().name}
        </Show>
      }
      detail={
        <Show when={body().name}>
          <LocalText text={body().office} />
        </Show>
      }
      href={`/functions/${props.appointment.id}`}
      quiet={tenure() === 'over'}
      tone={tenure() === 'expiring' && props.isOwn === true ? 'decide' : undefined}
      trail={<Calls of={body()} />}
    >
      <Show when={tenure() === 'over'}>
        <p class="row-detail">{termInWords(body(), { t, locale: locale() })}</p>
      </Show>
      <StandingTag of={body()} day={props.day} />
    </ListRow>
  );
}

/** That it ends soon, or has not begun. */
export function StandingTag(props: {
  of: Pick<Appointment, 'from' | 'until' | 'endedAt'>;
  day: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const tenure = () => tenureOf(props.of, props.day);
  return (
    <>
      <Show when={tenure() === 'expiring'}>
        <p>
          <Tag tone="amber">
            {t('mandates.ring.expires', { day: formatDay(locale(), props.of.until ?? '') })}
          </Tag>
        </p>
      </Show>
      <Show when={tenure() === 'to_begin'}>
        <p>
          <Tag>{t('mandates.ring.begins', { day: formatDay(locale(), props.of.from) })}</Tag>
        </p>
      </Show>
    </>
  );
}

function Calls(props: { of: Appointment }): JSX.Element {
  const { t, locale } = useI18n();
  const name = () => holderName(props.of, locale());
  return (
    <Show when={props.of.phone !== null || props.of.email !== null}>
      <span class="function-calls">
        <Show when={props.of.phone}>
          {(phone) => (
            <LinkButton
              kind="text"
              icon="phone"
              label={t('mandates.ring.call_to', { name: name() })}
              href={telephoneLink(phone())}
            />
          )}
        </Show>
        <Show when={props.of.email}>
          {(email) => (
            <LinkButton
              kind="text"
              icon="send"
              label={t('mandates.ring.write_to', { name: name() })}
              href={mailLink(email())}
            />
          )}
        </Show>
      </span>
    </Show>
  );
}
