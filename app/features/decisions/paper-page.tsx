import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import type { Paper } from '#app/kit/paper/paper.ts';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { Action } from '#shared/access/rules.ts';
import type { PaperData } from './paper-data.ts';
import { usePaperData } from './use-paper-data.ts';

export type PaperKind = 'agenda' | 'people' | 'minutes' | 'press';

/** A document made from the data of a meeting, in its own language: to print, copy or save. */
export function PaperPage(props: {
  kind: PaperKind;
  /** What it is called, if not by its kind. */
  title?: string | undefined;
  /** Who may open it; omitted: everybody who reads the meeting. */
  action?: Action | boolean;
  /** Where whoever may not open it is led; by default to the agenda. */
  back?: string;
  /** The page that leads here, if not the list of the meeting's pages. */
  from?: { readonly href: string; readonly label: string };
  build: (data: PaperData, words: PaperWords) => Paper;
  /** What is to be known before it is given to somebody. */
  note?: string;
}): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const data = usePaperData(() => params.id);
  return (
    <Allowed to={props.action ?? true} back={props.back ?? `/meetings/${params.id}/agenda`}>
      <Show when={data()} fallback={<UnknownMeeting />}>
        {(known) => (
          <PaperView
            back={props.from ?? { href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
            title={props.title ?? t(`decisions.paper.kind.${props.kind}`)}
            detail={<MeetingTitle meeting={known().meeting} silent />}
            build={(words) => props.build(known(), words)}
            more={<Show when={props.note}>{(note) => <p>{note()}</p>}</Show>}
          />
        )}
      </Show>
    </Allowed>
  );
}
