import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createMemo, createResource, createSignal, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson, rejectionOf } from '#app/kit/attention.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { correct } from '#shared/reports/correct.mutations.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reportEdits } from '#shared/reports/review.schemas.ts';
import type { Decision } from './correction/conflicts.ts';
import { type CorrectArgs, correctionOfAct } from './correction/correction-of-act.ts';
import { correctionDraftId } from './correction/corrects.ts';
import { DecideConflicts } from './correction/decide-conflicts.tsx';
import { NotSent } from './correction/not-sent.tsx';
import { awaitsOther, readRefused } from './correction/refused-correction.ts';
import { toReportDraft } from './report-draft.ts';

/** What another person's change decides with: the same question, or only what lists say of the report. */
const MERGING: readonly string[] = ['reports.same_question', 'sync.changed_meanwhile'];

/** A correction that was not accepted: question by question what stays, or why it cannot be sent and what to do. */
export default function CorrectionConflictPage(): JSX.Element {
  const params = useParams<{ mutation: string }>();
  return (
    // The page stays while another is chosen beside it: what is decided is of one alone.
    <Show when={params.mutation} keyed>
      <Whole />
    </Show>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string; mutation: string }>();
  const navigate = useNavigate();
  const saved = useSaved();
  const row = createMemo(() => client.outbox().find(({ id }) => id === params.mutation));
  const facts = () => client.factsOf(params.mutation);
  const isOpen = () => {
    const known = facts();
    return row()?.envelope.name === correct.name && known !== null && needsPerson(known);
  };
  const args = () => row()?.envelope.args as CorrectArgs;
  const code = () => {
    const known = facts();
    return known === null ? null : rejectionOf(known);
  };
  const isAwaiting = createMemo(
    () => code() === 'reports.same_question' && awaitsOther(client, facts()?.refusal?.details),
  );
  const [fault, setFault] = createSignal<string | null>(null);
  /** It is read again when others corrected more, and not whenever something else is sent. */
  const toRead = createMemo(() => {
    if (!isOpen() || isAwaiting()) return null;
    const edits = client.replica.within(reportEdits, params.id).map(({ id }) => id);
    return JSON.stringify([params.mutation, locale(), ...edits.sort()]);
  });
  const [refused] = createResource(toRead, async () => {
    setFault(null);
    const given = untrack(() => ({ args: args(), details: facts()?.refusal?.details, language: locale() }));
    return readRefused({ client, ...given, t }).catch((error: unknown) => {
      setFault(error instanceof CodedError ? error.code : 'store.damaged');
      return null;
    });
  });
  const [decisions, setDecisions] = createSignal<ReadonlyMap<string, Decision>>(new Map());
  // Whoever wrote on in the form goes on there.
  createEffect(() => {
    if (!isOpen()) return;
    const id = correctionDraftId(params.id);
    void client.drafts
      .get(id)
      .then((stored) => {
        if (stored !== null && toReportDraft(stored)?.replaces === params.mutation)
          navigate(`/reports/drafts/${id}`, { replace: true });
      })
      // What cannot be read now is found by the form.
      .catch(() => undefined);
  });
  const report = () => client.replica.one(reports, params.id);

  /** The correction as a draft again, with the other person's answers and this one's in the same form. */
  async function openForm(changes: CorrectArgs['changes'], seen: readonly string[]) {
    const done = await saved.run(async () => {
      const draft = await correctionOfAct({
        client,
        args: { ...args(), changes },
        replaces: params.mutation,
        seen,
      });
      await client.drafts.save(draft);
    });
    if (done) navigate(`/reports/drafts/${correctionDraftId(params.id)}`, { replace: true });
  }
  const after = () => navigate(`/reports/${params.id}`, { replace: true });

  return (
    <>
      <PageHeader
        back={{ href: '/outbox', label: t('outbox.record.back') }}
        kicker={<span class="folio">{report()?.body.folio ?? localCode(params.id)}</span>}
        title={isOpen() ? t('reports.correction.conflict.title') : t('reports.correction.unknown')}
        detail={report()?.body.title}
      />
      {saved.notice()}
      <Show when={fault()}>{(found) => <p class="block">{errorText({ t, code: found() })}</p>}</Show>
      <Show
        when={isOpen()}
        fallback={
          <div class="block">
            <LinkButton wide href={`/reports/${params.id}`}>
              {t('reports.correction.open_report')}
            </LinkButton>
          </div>
        }
      >
        <Show when={isAwaiting()}>
          <Banner icon="info" fact={t('reports.correction.conflict.waiting')} />
        </Show>
        <Show when={!isAwaiting() && refused.latest} keyed>
          {(known) => (
            <Show
              when={MERGING.includes(code() ?? '')}
              fallback={
                <NotSent
                  refused={known}
                  act={params.mutation}
                  code={code()}
                  onForm={openForm}
                  onDone={after}
                />
              }
            >
              <DecideConflicts
                refused={known}
                act={params.mutation}
                decisions={decisions()}
                onDecide={(key, value) => setDecisions(new Map([...decisions(), [key, value]]))}
                onForm={openForm}
                onDone={after}
              />
            </Show>
          )}
        </Show>
      </Show>
    </>
  );
}
