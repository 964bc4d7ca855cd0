import { type JSX, Show } from 'solid-js';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type Round, rounds } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Validation } from './validation-data.ts';
import { EndRound } from './validation-end.tsx';

/** For analysts and whoever presides: the text goes to the states, a round gets more time or ends, the text comes back. */
export function ValidationSend(props: { edition: Doc<Edition>; validation: Validation }): JSX.Element {
  const { t } = useI18n();
  const status = () => props.edition.body.status;
  const mayOpen = () =>
    status() === 'analysing' ||
    (status() === 'validating' && (props.validation.last() === null || props.validation.isLastOver()));
  return (
    <Show when={props.validation.sends() && (status() === 'analysing' || status() === 'validating')}>
      <SectionHeader kind="band" title={t('validation.send.title')} />
      <Show when={status() === 'validating' && !props.validation.isLastOver() && props.validation.last()}>
        {(round) => <OpenRound edition={props.edition.id} round={round()} validation={props.validation} />}
      </Show>
      <div class="block button-row">
        <Show when={mayOpen()}>
          <LinkButton icon="share-2" href={`/ideal/${props.edition.id}/validation/open`}>
            {t(status() === 'analysing' ? 'validation.send.open' : 'validation.send.open_again')}
          </LinkButton>
        </Show>
        <Show when={status() === 'validating'}>
          <LinkButton icon="undo-2" href={`/ideal/${props.edition.id}/validation/take-back`}>
            {t('validation.send.back')}
          </LinkButton>
        </Show>
      </div>
    </Show>
  );
}

function OpenRound(props: { edition: string; round: Doc<Round>; validation: Validation }): JSX.Element {
  return (
    <>
      <Show when={props.round.id} keyed>
        {(_id) => (
          <Renewed>
            {(renew) => <Extend edition={props.edition} round={props.round} onSaved={renew} />}
          </Renewed>
        )}
      </Show>
      <EndRound
        edition={props.edition}
        round={props.round.id}
        waiting={props.validation.waiting().length}
        asked={props.validation.asked().length}
      />
    </>
  );
}

/** More time, never less. */
function Extend(props: { edition: string; round: Doc<Round>; onSaved: () => void }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const { round } = props;
  const refused = useRefused();
  const edit = createEdit({
    collection: rounds,
    begun: round,
    acts: refused === null || refused.args.round === round.id ? ['assessment.extend_round'] : [],
    prefix: 'rnd',
    field: 'extend',
    type: (body) => ({ until: body?.until ?? '' }),
    toArgs: (typed) => typed,
    need: { until: 'validation.need.until' },
    edit: ({ wished }) =>
      act('assessment.extend_round', { round: round.id, edition: props.edition, ...wished }),
    onSaved: () => props.onSaved(),
  });
  /** While the field is empty, the day that stands: saving then says what is missing. */
  const until = () => edit.typed().until || round.body.until;
  const days = () => daysBetween(dayHere(now()), until());
  return (
    <div class="list-gap">
      <Disclosure title={t('validation.send.extend')} open={edit.isRestored() || edit.correcting !== null}>
        <EditPart
          edit={edit}
          question={{
            act: 'assessment.extend_round',
            label: t('validation.send.extend'),
            title: t('validation.send.extend_title', { day: formatDay(locale(), until()) }),
            text: `${t('validation.send.extend_days', { n: days() })} ${t('assessment.confirm.extend_round')}`,
          }}
          save={t('validation.send.extend')}
        >
          <DayField {...edit.bind('until')} />
          <p class="block quiet">
            {t('validation.send.extend_hint', { day: formatDay(locale(), round.body.until) })}
          </p>
        </EditPart>
      </Disclosure>
    </div>
  );
}
