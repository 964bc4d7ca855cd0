import { createMemo, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { awaitsAnswer } from '#shared/assessment/assessment.rules.ts';
import type { Round, STATEMENTS } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Validation } from './validation-data.ts';

type Says = (typeof STATEMENTS)[number];
interface Own {
  edition: Doc<Edition>;
  validation: Validation;
}

/** What a point of contact says for their state in the last round, and what is still open. */
export function ValidationOwn(props: Own): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.edition.body.status === 'validating' && props.validation.last()}>
      {(round) => (
        <>
          <SectionHeader kind="band" title={t('validation.own.title')} />
          <List>
            <ListRow
              lead={<Icon name="file-text" />}
              title={t('validation.own.read')}
              detail={t('validation.own.read_more')}
              href={`/ideal/${props.edition.id}/report`}
              chevron
            />
          </List>
          <OwnWord {...props} round={round()} state={props.validation.ownState() ?? ''} />
        </>
      )}
    </Show>
  );
}

function OwnWord(props: Own & { round: Doc<Round>; state: string }): JSX.Element {
  const { t, locale } = useI18n();
  const done = useDone();
  const own = createMemo(() =>
    props.validation
      .said()
      .filter(
        ({ body }) => body.round === props.round.id && body.state === props.state && body.withdrawn === null,
      ),
  );
  const open = createMemo(() => own().filter(({ body }) => awaitsAnswer(body)).length);
  const said = createMemo(() => props.validation.spoken().find(({ state }) => state === props.state)?.says);
  const args = () => ({ round: props.round.id, edition: props.edition.id, state: props.state });
  const speak = (says: Says) => void done.run(act('assessment.speak', { ...args(), says }));
  const again = () => void done.run(act('assessment.speak_again', args()));
  const saidInWords = () => {
    const says = said();
    return says === undefined ? '' : t(`assessment.says.${says}`);
  };
  const standing = () => {
    const says = said();
    if (says !== undefined) return t('validation.own.spoke', { says: saidInWords() });
    if (!props.validation.isLastOver())
      return t('validation.own.open', { day: formatDay(locale(), props.round.body.until) });
    return t(own().length === 0 ? 'validation.own.silent' : 'validation.own.over');
  };
  const more = () => {
    if (props.validation.isLastOver()) return t('validation.own.over_more');
    return said() === undefined ? undefined : t('validation.own.again_more');
  };
  return (
    <>
      {done.notice()}
      <List>
        <ListRow
          note
          tone={said() === undefined && !props.validation.isLastOver() ? 'decide' : undefined}
          title={<strong>{standing()}</strong>}
          detail={more()}
        />
        <Show when={own().length > 0}>
          <ListRow
            note
            title={t('validation.own.in_round', { n: own().length })}
            detail={
              open() === 0 ? t('validation.own.answered') : t('validation.own.unanswered', { n: open() })
            }
          />
        </Show>
        <Show when={own().length > 0 && said() === undefined && !props.validation.isLastOver()}>
          <ListRow note title={t('validation.own.no_agree')} />
        </Show>
      </List>
      <Show when={!props.validation.isLastOver()}>
        <div class="block button-row">
          <Show
            when={said() === undefined}
            fallback={
              <Button icon="undo-2" onClick={again}>
                {t('validation.own.again')}
              </Button>
            }
          >
            <Show when={own().length === 0}>
              <Button kind="filled" icon="check" onClick={() => speak('agrees')}>
                {t('validation.own.agree')}
              </Button>
            </Show>
            <Button kind={own().length === 0 ? 'outlined' : 'filled'} onClick={() => speak('has_said')}>
              {t('validation.own.has_said')}
            </Button>
          </Show>
        </div>
      </Show>
    </>
  );
}
