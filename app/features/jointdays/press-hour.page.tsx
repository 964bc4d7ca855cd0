import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { act } from '#app/sync/acts.ts';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, offsetOfInstant, offsetOfWallTime, wallTimeOf } from '#shared/kernel/zones.ts';
import { dayHref } from './address.ts';
import { InLedDay } from './of-day.tsx';

/** Sets from when on others may learn of a day, by the clock of its coordination centre. */
export default function PressHourPage(): JSX.Element {
  return <InLedDay open>{(day) => <Form day={day()} />}</InLedDay>;
}

function Form(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t } = useI18n();
  const { id: day, body } = props.day;
  const { timeZone, pao } = body;
  const wallOf = (instant: number | null | undefined) => {
    if (instant == null) return '';
    return wallTimeOf({ instant, offset: offsetOfInstant({ timeZone, instant }) ?? 0 });
  };
  const instantAt = (typed: string) => {
    if (typed === '') return null;
    const wallTime = typed.slice(0, 16);
    return instantOf({ wallTime, offset: offsetOfWallTime({ timeZone, wallTime }) ?? 0 });
  };
  const edit = createEdit({
    collection: jointActionDays,
    begun: props.day,
    acts: ['jointdays.set_press_hour'],
    prefix: 'jad',
    field: 'press',
    type: (known) => ({ pressAt: wallOf(known?.pressAt) }),
    toArgs: ({ pressAt }) => ({ pressAt: instantAt(pressAt) }),
    edit: ({ wished: { pressAt } }) => act('jointdays.set_press_hour', { day, pao, pressAt }),
    to: dayHref(day),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: dayHref(day), label: t('jointdays.one') }}
      title={t('jointdays.press.set')}
      detail={<LocalText text={body.title} />}
      question="jointdays.set_press_hour"
      save={t('jointdays.press.set')}
    >
      <p class="block quiet">{t('jointdays.confirm.press')}</p>
      <MomentField {...edit.bind('pressAt')} timeZone={timeZone} />
    </EditPage>
  );
}
