import './paper.css';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags, localeNames, locales } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import { type Paper, paperAsHtml, paperAsText } from './paper.ts';
import type { PaperData } from './paper-data.ts';
import { PaperSheet } from './paper-sheet.tsx';
import type { PaperWords } from './paper-words.ts';
import { usePaperData } from './use-paper-data.ts';

export type PaperKind = 'agenda' | 'people' | 'minutes' | 'press';

/** A document made from the data of a meeting, in a language of its own: to print, to copy, to take along. */
export function PaperPage(props: {
  kind: PaperKind;
  /** Who may open it; left out: everybody who reads the meeting. */
  action?: Action;
  build: (data: PaperData, words: PaperWords) => Paper;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const data = usePaperData(() => params.id);
  return (
    <Show
      when={props.action === undefined || may(client.actor(), props.action)}
      fallback={<NotAllowed back={`/meetings/${params.id}/agenda`} />}
    >
      <Show when={data()} fallback={<UnknownMeeting />}>
        {(known) => <Whole {...props} data={known()} meeting={params.id} />}
      </Show>
    </Show>
  );
}

function Whole(props: {
  kind: PaperKind;
  build: (data: PaperData, words: PaperWords) => Paper;
  data: PaperData;
  meeting: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useWords();
  const [chosen, setChosen] = createSignal<Locale>(locale());
  const paper = createMemo(() => props.build(props.data, { t: words()(chosen()), locale: chosen() }));
  function download() {
    const html = paperAsHtml({ paper: paper(), language: languageTags[chosen()] });
    const name = `clasi-${props.kind}-${props.data.meeting.startsOn}-${chosen()}.html`;
    saveFile({ file: new Blob([html], { type: 'text/html' }), name });
  }
  return (
    <>
      <PageHeader
        back={{ href: `/meetings/${props.meeting}/more`, label: t('meetings.more.title') }}
        title={t(`decisions.paper.kind.${props.kind}`)}
        detail={<MeetingTitle meeting={props.data.meeting} silent />}
      />
      <div class="paper-tools pad stack">
        <fieldset class="button-row" aria-label={t('decisions.paper.language')}>
          <For each={locales}>
            {(language) => (
              <Button
                icon={chosen() === language ? 'check' : undefined}
                aria-pressed={chosen() === language}
                onClick={() => setChosen(language)}
              >
                <span lang={languageTags[language]}>{localeNames[language]}</span>
              </Button>
            )}
          </For>
        </fieldset>
        <div class="button-row">
          <Button kind="filled" icon="printer" onClick={() => window.print()}>
            {t('decisions.paper.print')}
          </Button>
          <CopyButton text={paperAsText(paper())} label={t('decisions.paper.copy')} />
          <Button icon="download" onClick={download}>
            {t('decisions.paper.download')}
          </Button>
        </div>
      </div>
      <PaperSheet paper={paper()} language={languageTags[chosen()]} />
    </>
  );
}
