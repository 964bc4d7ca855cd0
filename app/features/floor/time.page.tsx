import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { type Speaking, sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import { LedPage, type LedProps } from './led-page.tsx';

const MINUTE = 60_000;
const MOST = 60;

/** More time for whoever has the floor, and why. */
export default function TimePage(): JSX.Element {
  const { t } = useI18n();
  return (
    <LedPage what="floor.chair.more_time">
      {(led) => (
        <Show
          when={led.floor.sitting()?.body.speaking}
          fallback={
            <PageHeader
              back={led.back}
              title={t('floor.chair.more_time')}
              detail={t('floor.chair.speaks_no_more')}
            />
          }
        >
          {(speaking) => <Form {...led} speaking={speaking()} />}
        </Show>
      )}
    </LedPage>
  );
}

function Form(props: LedProps & { speaking: Speaking }): JSX.Element {
  const { t } = useI18n();
  const { meeting } = props;
  // Whoever had the floor when the page opened, and nobody else, gets the time.
  const { request, delegation } = props.speaking;
  const edit = createEdit({
    collection: sittings,
    begun: null,
    under: meeting,
    id: sittingId(meeting),
    acts: ['floor.add_time'],
    prefix: 'sit',
    field: 'time',
    type: (known) => {
      const { ms = 0, reason = '' } = (known ?? {}) as { ms?: number; reason?: string };
      return { ms: ms === 0 ? '' : String(ms / MINUTE), reason };
    },
    toArgs: ({ ms, reason }) => ({ ms: Math.round(Number(ms) * MINUTE), reason: reason.trim() }),
    need: { reason: 'floor.need.reason' },
    check: ({ ms }) => {
      const minutes = Number(ms);
      return { ms: minutes >= 1 && minutes <= MOST ? null : t('floor.need.minutes') };
    },
    edit: ({ wished }) => act('floor.add_time', { meeting, request, ...wished }),
    fromArgs: ({ ms, reason }) => ({ ms, reason }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: props.back.href,
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t('floor.chair.more_time')}
      detail={props.floor.nameOf(delegation)}
      save={t('floor.chair.more_time')}
    >
      <TextField
        {...edit.bind('ms')}
        label={t('floor.chair.minutes')}
        hint={t('floor.chair.minutes_hint')}
        inputmode="numeric"
      />
      <TextArea {...edit.bind('reason')} />
    </EditPage>
  );
}
