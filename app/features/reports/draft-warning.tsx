import { useNavigate } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { FormSession, SummaryLine } from '#app/features/forms/form-types.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { reports } from '#shared/reports/reports.schemas.ts';
import { beginReport } from './begin-report.ts';
import { type OfferedForm, offeredForms } from './form-definitions.ts';
import type { ReportDraft } from './report-draft.ts';
import { draftStanding } from './standing.ts';

/** What was written, for a paper, a message or another form; without what was typed masked. */
export function wordsOfAnswers(title: string, lines: readonly SummaryLine[]): string {
  const parts: string[] = [title];
  let part = '';
  for (const { partLabel, within, question, answer, isMasked } of lines) {
    if (answer === null || isMasked) continue;
    if (partLabel !== part) parts.push('', partLabel);
    part = partLabel;
    parts.push(`${within === null ? question : `${within}, ${question}`}: ${answer}`);
  }
  return parts.join('\n');
}

/** On a draft that its state would not accept: what is the matter, and what can be done with what was written. */
export function DraftWarning(props: {
  draft: ReportDraft;
  session: FormSession;
  title: string;
  /** Everything typed is in the draft. */
  flush: () => Promise<void>;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const saved = useSaved();
  const ids = useNewIds('rep');
  const standing = createMemo(() => draftStanding({ client, draft: props.draft }));
  const kind = () => {
    const now = standing().kind;
    return now === 'open' ? undefined : now;
  };
  const newer = () =>
    kind() === 'outdated' ? offeredForms(client).find(({ id }) => id === props.draft.form) : undefined;
  const folio = () => client.replica.one(reports, props.draft.id)?.body.folio ?? '';
  const words = () => wordsOfAnswers(props.title, props.session.summary());

  /** The draft stays as it is; files belong to it. */
  async function beginNewer(form: OfferedForm) {
    await saved.run(async () => {
      await props.flush();
      const id = ids.of(form.id);
      const { cover } = props.draft;
      const base = props.session.instanceXml();
      await beginReport({ client, id, form, language: locale(), base, cover });
      navigate(`/reports/drafts/${id}`);
    });
  }

  return (
    <Show when={kind()}>
      {(now) => (
        <>
          <Banner
            tone={now() === 'retired' ? 'neutral' : 'act'}
            icon={now() === 'retired' ? 'info' : 'circle-alert'}
            fact={t(`reports.standing.${now()}`, { folio: folio() })}
          >
            {t(`reports.standing.${now()}_more`)}
          </Banner>
          {saved.notice()}
          <Show when={now() !== 'retired'}>
            <div class="block button-row">
              <Show when={now() === 'received'}>
                <LinkButton kind="outlined" href={`/reports/${props.draft.id}`}>
                  {t('reports.standing.open')}
                </LinkButton>
              </Show>
              <Show when={newer()}>
                {(form) => (
                  <Button kind="outlined" onClick={() => void beginNewer(form())}>
                    {t('reports.standing.use_newer', { version: form().body.version })}
                  </Button>
                )}
              </Show>
              <CopyButton label={t('reports.standing.copy')} text={words()} />
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}
