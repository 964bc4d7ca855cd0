import { useLocation, useParams } from '@solidjs/router';
import { createEffect, createMemo, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wordOf } from '#app/features/records/record-word.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { focusIfLost } from '#app/kit/focus-if-lost.ts';
import { KeptState } from '#app/kit/kept-state.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Gauge } from '#app/ui/gauge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type AgendaItem, agendaItems, type Meeting } from '#shared/meetings/meetings.schemas.ts';
import { AgendaItemForm } from './agenda-item-form.tsx';
import { ChangeList } from './change-list.tsx';
import { ClashNotice } from './clash-notice.tsx';
import type { Back } from './edit-frame.tsx';
import { itemKicker } from './meeting-words.ts';
import type { MeetingView } from './use-meeting.ts';

/** Where the form was when it was saved, and what of it had the focus. */
interface Place {
  readonly pane: HTMLElement | null;
  readonly top: number;
}

/**
 * One item beside the table of the agenda, for who prepares it: its fields, which stay open when they are saved. What is
 * typed and not saved waits for who comes back to it.
 */
export function AgendaItemInspector(props: {
  meeting: Doc<Meeting>;
  view: MeetingView;
  back: Back;
  unknown: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ item: string }>();
  return (
    <Show when={params.item} keyed>
      {(item) => {
        let place: Place | null = null;
        // What is removed meanwhile stays, with what was typed.
        const isKnown = createMemo(
          (before: boolean) => before || client.replica.one(agendaItems, item) !== null,
          false,
        );
        return (
          <Show when={isKnown()} fallback={props.unknown}>
            <Renewed>
              {(done) => (
                <Form
                  {...props}
                  begun={untrack(() => client.replica.one(agendaItems, item)) as Doc<AgendaItem>}
                  from={place}
                  onSaved={() => {
                    const pane = document.querySelector<HTMLElement>('.pane-thing');
                    place = { pane, top: pane?.scrollTop ?? 0 };
                    done();
                  }}
                />
              )}
            </Renewed>
          </Show>
        );
      }}
    </Show>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  view: MeetingView;
  back: Back;
  begun: Doc<AgendaItem>;
  from: Place | null;
  onSaved: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const location = useLocation();
  const { begun, from } = props;
  const item = () => props.view.items().find(({ id }) => id === begun.id);
  const changes = () => props.view.marks().get(begun.id) ?? [];
  return (
    <AgendaItemForm
      meeting={props.meeting}
      begun={begun}
      back={props.back}
      beside={{
        title: itemKicker(item()?.item ?? begun.body, t),
        aside: <a href={`${location.pathname}?as=delegate`}>{t('agenda.editing.as_delegate')}</a>,
        intro: (
          <>
            <Show when={item()}>
              {(timed) => <ClashNotice meeting={props.meeting.id} item={timed()} view={props.view} />}
            </Show>
            <Show when={changes().length > 0}>
              <div class="sheet change-sheet">
                <ChangeList meeting={props.meeting.id} changes={changes()} isOneItem />
              </div>
            </Show>
          </>
        ),
        foot(edit) {
          createEffect(() => {
            // Its fields are there once what was kept of it is read.
            if (from !== null && edit.isReady()) queueMicrotask(() => goBackTo(from));
          });
          return <State edit={edit} item={begun.id} />;
        },
        onSaved: () => props.onSaved(),
      }}
    />
  );
}

function goBackTo({ pane, top }: Place): void {
  if (pane === null) return;
  pane.scrollTop = top;
  focusIfLost(pane.querySelector<HTMLElement>('.footer-bar .button'));
}

/** Whether what is typed is kept, and once it is saved, how far it has come. */
function State(props: { edit: Pick<Edit<object>, 'kept' | 'isChanged'>; item: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const status = createMemo(() => {
    const act = client.replica.pending(agendaItems, props.item);
    const facts = act === null ? null : client.factsOf(act);
    return facts === null ? null : wordOf({ facts, t, when });
  });
  return (
    <span class="item-form-state">
      <span class="item-form-kept" role="status">
        <Show when={props.edit.isChanged()}>
          <KeptState state={props.edit.kept()} />
        </Show>
      </span>
      {/* The status line says so aloud. */}
      <Show when={!props.edit.isChanged()}>
        <Show when={status()} fallback={t('kit.keys.received')}>
          {(known) => (
            <>
              <Show when={known().gauge}>
                {(gauge) => <Gauge {...gauge()} label={t('outbox.gauge', { word: known().word })} />}
              </Show>
              <Show when={known().icon}>{(icon) => <Icon name={icon()} size={16} />}</Show>
              {known().word}
            </>
          )}
        </Show>
      </Show>
    </span>
  );
}
