import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { act } from '#app/sync/acts.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Silence, silences } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfRunning } from './silence-presiding.tsx';
import { whenThere } from './silence-when.ts';

/** Gives members more time, and says why. */
export default function SilenceExtendPage(): JSX.Element {
  return (
    <OfRunning what="silences.extend.title" over="silences.extend.over">
      {(silence) => <Form silence={silence} />}
    </OfRunning>
  );
}

function Form(props: { silence: Doc<Silence> }): JSX.Element {
  const { t, locale } = useI18n();
  const { id: silence, body } = props.silence;
  const edit = createEdit({
    collection: silences,
    begun: null,
    under: null,
    id: silence,
    acts: ['silences.extend'],
    prefix: 'sil',
    field: 'extend',
    type: (known) => {
      const { later = '', reason = '' } = (known ?? {}) as { later?: string; reason?: string };
      return { later, reason };
    },
    toArgs: ({ later, reason }) => ({ later: later.slice(0, 16), reason: reason.trim() }),
    need: { later: 'silences.need.later', reason: 'silences.need.reason' },
    edit: ({ wished }) => act('silences.extend', { silence, ...wished }),
    fromArgs: ({ later, reason }) => ({ later, reason }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/silences/${silence}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/silences/${silence}`, label: t('silences.one') }}
      title={t('silences.extend.title')}
      detail={`${t('silences.deadline')}: ${whenThere(locale(), { instant: body.until, timeZone: body.timeZone })}`}
      question="silences.extend"
      save={t('silences.extend.title')}
    >
      <MomentField {...edit.bind('later')} timeZone={body.timeZone} />
      <TextArea {...edit.bind('reason')} />
    </EditPage>
  );
}
