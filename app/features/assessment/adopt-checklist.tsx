import { createMemo, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Validation } from './validation-data.ts';

/** What an adoption needs: the round is over, and whoever commented has an answer. Reservations stand. */
export function AdoptChecklist(props: { edition: string; validation: Validation }): JSX.Element {
  const { t, locale } = useI18n();
  const validation = () => props.validation;
  const unanswered = () => validation().holding().length;
  const isReady = () => validation().isLastOver() && unanswered() === 0;
  const standing = createMemo(
    () =>
      validation()
        .said()
        .filter(
          ({ body }) => body.kind === 'reservation' && body.withdrawn === null && body.printed !== 'nowhere',
        ).length,
  );
  /** Shown to whoever adopts, as nobody is asked any more afterwards. */
  const silent = createMemo(
    () =>
      validation()
        .words()
        .filter(({ word }) => word === 'silent').length,
  );
  const late = () => validation().late().length;
  const round = () => {
    const last = validation().last();
    if (last === null) return t('validation.adopt.round_none');
    return validation().isLastOver()
      ? t('validation.adopt.round_done', { n: last.body.number })
      : t('validation.adopt.round_open', {
          n: last.body.number,
          day: formatDay(locale(), last.body.until),
        });
  };
  const mark = (isDone: boolean) => <Icon name={isDone ? 'check' : 'clock'} />;
  return (
    <>
      <SectionHeader
        kind="band"
        title={t(isReady() ? 'validation.adopt.ready' : 'validation.adopt.missing')}
      />
      <List>
        <ListRow
          lead={mark(validation().isLastOver())}
          tone={validation().isLastOver() ? undefined : 'decide'}
          title={round()}
          href={validation().isLastOver() ? undefined : `/ideal/${props.edition}/validation`}
          chevron={!validation().isLastOver()}
        />
        <ListRow
          lead={mark(unanswered() === 0)}
          tone={unanswered() === 0 ? undefined : 'decide'}
          title={
            unanswered() === 0
              ? t(late() === 0 ? 'validation.adopt.answered' : 'validation.adopt.answered_in_time')
              : t('validation.adopt.unanswered', { n: unanswered() })
          }
          detail={unanswered() === 0 ? undefined : t('validation.adopt.unanswered_more')}
          href={unanswered() === 0 ? undefined : `/ideal/${props.edition}/validation`}
          chevron={unanswered() > 0}
        />
        <Show when={standing() > 0}>
          <ListRow note title={t('validation.adopt.reservations', { n: standing() })} />
        </Show>
        <Show when={late() > 0}>
          <ListRow
            note
            title={t('validation.adopt.late', { n: late() })}
            detail={t('validation.adopt.late_more')}
          />
        </Show>
        <Show when={validation().isLastOver() && silent() > 0}>
          <ListRow
            note
            title={t('validation.adopt.silent', { n: silent() })}
            detail={t('validation.adopt.silent_more')}
          />
        </Show>
      </List>
    </>
  );
}
