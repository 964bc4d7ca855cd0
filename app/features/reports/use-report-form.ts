import { useLocation, useNavigate, useParams } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { firstText } from '#app/features/forms/first-text.ts';
import type { FormStep } from '#app/features/forms/form-steps.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import type { AboutForm } from '#app/features/forms/form-view.ts';
import { joinSessions } from '#app/features/forms/joined-session.ts';
import { chooseCrime } from '#app/features/forms/report-summary.ts';
import { countryName } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import type { SaveState } from '#app/kit/saver.ts';
import { usePageSaver } from '#app/kit/use-page-saver.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { type Saved, useSaved } from '#app/kit/use-saved.tsx';
import { createNotSavedError } from '#app/store/errors.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { crimeBegunWith, newReportAt } from './begin-report.ts';
import { correctedBy } from './correction/corrects.ts';
import { createCorrection, type DraftCorrection } from './correction/draft-correction.ts';
import { correctedOf, openBeside } from './correction/open-beside.ts';
import { correctionFiles } from './correction/open-correction.ts';
import { placeOfQuestion } from './correction/questions.ts';
import { type Cover, copiedCoverOf, NOTHING_UNASKED } from './cover.ts';
import { createCover } from './create-cover.tsx';
import { summarizeReport } from './finished-summary.ts';
import { countMissing, firstMissing } from './missing-answers.ts';
import { MISSING_STEP, questionOf } from './missing-step.ts';
import { answeredQuestions } from './national-questions.ts';
import { openDraft } from './open-draft.ts';
import { type Opened, type OpenReport, openOf } from './open-report.ts';
import { answersOfOwn, type OwnReport } from './own-answers.ts';
import { placeOfSent } from './place-of-sent.ts';
import { readDraft } from './read-draft.ts';
import { readyFormsOf } from './ready-forms.ts';
import { toStoredDraft } from './report-draft.ts';
import { createSend } from './send-draft.ts';
import { sentAs } from './sent-reports.ts';
import { draftStanding } from './standing.ts';

export interface ReportForm {
  readonly opened: Accessor<Opened>;
  readonly openAgain: () => void;
  readonly step: Accessor<string>;
  readonly href: (step: string) => string;
  readonly go: (step: string) => void;
  readonly about: AboutForm;
  /** What is said beside the form. */
  readonly cover: Accessor<Cover>;
  /** Stores everything typed. */
  readonly flush: () => Promise<void>;
  readonly state: Accessor<SaveState>;
  /** Nothing is written yet, and so nothing is stored. */
  readonly isBlank: Accessor<boolean>;
  /** After the tap: nothing more is written, and nothing more is reported as saved. */
  readonly isClosing: Accessor<boolean>;
  readonly notice: Saved['notice'];
  readonly finish: (report: OpenReport) => Promise<void>;
  /** The same draft, begun from the answers of an earlier report. */
  readonly useLast: (report: OpenReport, last: OwnReport) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly correction: DraftCorrection;
}

/** The report of the address, as it is written, stored, and sent. */
export function useReportForm(): ReportForm {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string; step?: string }>();
  const navigate = useNavigate();
  const location = useLocation();
  const ids = useNewIds('rep');
  const [opened, setOpened] = createSignal<Opened>({ kind: 'opening' });
  const [isClosing, setIsClosing] = createSignal(false);
  const saved = useSaved();
  /** What was typed has left the form, as an act, for other answers or for good: a late save must not bring it back. */
  let isOver = false;

  const query = useQuery<{ form?: string }>();
  const [isKept, setIsKept] = createSignal(true);
  /** Content of a report that was begun just now; as long as it has no other, nothing of it is stored. */
  let blank: string | null = null;
  /** When this page stored it last: another tab at the same address may have gone on with it. */
  let storedAt: number | null = null;
  /** In the place of `MISSING_STEP`. */
  let missing: FormStep = 'tasks';

  const step = () => {
    const named = params.step === undefined ? 'tasks' : decodeURIComponent(params.step);
    return named === MISSING_STEP ? missing : named;
  };
  const href = (next: string) => {
    const path = `/reports/drafts/${params.id}${next === 'tasks' ? '' : `/${encodeURIComponent(next)}`}`;
    // Until it is stored, only its address knows of which form it is.
    return isKept() || query.form === undefined ? path : `${path}?form=${encodeURIComponent(query.form)}`;
  };

  const openNow = () => openOf(opened());
  const sessionNow = () => openNow()?.session;
  const shownNow = () => openNow()?.shown;
  const sessionsNow = () => {
    const now = openNow();
    return now === null ? [] : [now.session, ...(now.own === null ? [] : [now.own])];
  };
  const isUnderWay = ({ unfinished }: FormSession) => unfinished.isUnderWay();

  const saver = usePageSaver({
    holdsUpdates: () => shownNow()?.storing() != null || sessionsNow().some(isUnderWay),
    open,
    async save() {
      const current = openNow();
      if (current === null || isOver) return client.now();
      const { session, own, shown, draft } = current;
      if (blank !== null && contentOf(current) === blank) {
        if (storedAt !== null && (await client.drafts.get(draft.id))?.updatedAt === storedAt)
          await client.drafts.delete(draft.id);
        storedAt = null;
        setIsKept(false);
        return client.now();
      }
      const { summary } = summarizeReport({ session, t });
      const written = toStoredDraft({
        ...draft,
        title: summary.title,
        answers: session.draft(),
        questions: answeredQuestions(draft.questions, own),
        cover: cover(),
        language: shown.language(),
        corrects: correction.kept(draft.corrects),
        missing: countMissing({ session: shown, cover: cover() }),
        first: firstText(session),
        step: step(),
      });
      const stored = await client.drafts.save(correction.stored(written, draft.corrects));
      storedAt = stored.updatedAt;
      setIsKept(true);
      return stored.updatedAt;
    },
    onShown(isShown) {
      const audit = sessionNow()?.audit;
      audit?.away(!isShown);
      if (audit != null && !isShown) saver.changed();
    },
    async lock() {
      for (const { unfinished } of sessionsNow()) unfinished.endAll();
      logLeaving();
      await flushAll();
    },
    async leave() {
      const shown = shownNow();
      logLeaving();
      await flushAll();
      shown?.close();
    },
  });

  const { cover, restore, about } = createCover({
    unasked: () => {
      const current = openNow();
      return current === null ? NOTHING_UNASKED : summarizeReport({ session: current.session, t }).unasked;
    },
    onChange: () => saver.changed(),
  });

  const correction = createCorrection({ client, t, ids: useNewIds('edt'), onChange: () => saver.changed() });

  function logLeaving() {
    const audit = sessionNow()?.audit;
    audit?.leave();
    if (audit != null) saver.changed();
  }

  /** A photograph that is still being stored is part of what is written. */
  async function flushAll() {
    const storing = shownNow()?.storing() ?? null;
    if (storing !== null) {
      await Promise.all([saver.flush(), storing]);
      saver.changed();
    }
    await saver.flush();
  }

  async function open() {
    setOpened({ kind: 'opening' });
    await readAgain();
  }

  async function readAgain() {
    try {
      setOpened(await read());
    } catch (error) {
      const code = error instanceof CodedError ? error.code : 'store.damaged';
      setOpened({ kind: 'failed', say: () => errorText({ t, code }) });
    }
  }

  /** What is answered, in the form and beside it. */
  function contentOf({ session, own }: Pick<OpenReport, 'session' | 'own'>): string {
    const { audit, ...answers } = session.draft();
    return JSON.stringify([answers, own?.draft() ?? null, cover()]);
  }

  async function read(): Promise<Opened> {
    const { id } = params;
    const found = await readDraft({
      client,
      id,
      form: query.form,
      language: locale(),
      state: location.state,
    });
    if (found !== null && 'other' in found) {
      const begun = newReportAt({ id: ids.of(), form: found.other, step: params.step });
      navigate(begun.href, { replace: true, state: begun.state });
      return { kind: 'opening' };
    }
    setIsKept(found?.isStored === true);
    const stored = found?.draft ?? null;
    const elsewhere = placeOfSent({ client, id, draft: stored, isKept: isKept() });
    if (elsewhere !== null) {
      navigate(elsewhere, { replace: true });
      return { kind: 'opening' };
    }
    if (stored === null) return { kind: 'unknown' };
    const base = await correction.open(stored);
    const language = stored.language ?? locale();
    const form = await openDraft({
      client,
      draft: stored,
      language,
      ready: readyFormsOf(client),
      fileStore: base === null ? undefined : correctionFiles({ client, base }),
    });
    if (form.kind === 'not_here') return form;
    if (form.kind === 'failed') return { kind: 'failed', say: () => t(`forms.failure.${form.code}`) };
    const { asked, draft } = await openBeside({ client, draft: stored, base, language });
    if (asked.kind === 'answered_not_here') return { kind: 'not_here' };
    if (asked.kind === 'failed') return { kind: 'failed', say: () => t(`forms.failure.${asked.code}`) };
    const { session, definitionXml } = form;
    const own = asked.kind === 'open' ? asked.session : null;
    const section = () => t('reports.questions.of', { state: countryName(locale(), draft.state) });
    const shown = own === null ? session : joinSessions({ first: session, second: own, section });
    shown.onChange(() => saver.changed());
    restore(draft.cover);
    blank = isKept() ? null : contentOf({ session, own });
    const crime = isKept() ? null : crimeBegunWith(location.state);
    if (crime !== null) chooseCrime(session, crime);
    missing = firstMissing({ session: shown, cover: draft.cover });
    const corrected = base === null ? null : correctedOf({ base, definitionXml, asked });
    const reference = questionOf(step());
    if (reference !== null && corrected !== null) {
      const place = placeOfQuestion({ corrected, session, own, reference });
      correction.want(place?.nodeId ?? null);
      navigate(href(place?.step ?? 'tasks'), { replace: true });
    }
    if (params.step === MISSING_STEP) navigate(href(missing), { replace: true });
    return { kind: 'open', session, own, shown, draft, corrected };
  }

  /** Its draft has everything, and a form opened from that takes answers again. */
  async function reopen(session: FormSession) {
    // It breaks before it says that something has changed.
    saver.changed();
    await flushAll();
    if (saver.state().kind === 'failed') throw createNotSavedError();
    await readAgain();
    session.close();
  }

  /** What could not be stored is stored later by the saver; only then the form is opened again. */
  const broken = () => {
    const shown = shownNow();
    return shown?.isBroken() === true && saver.state().kind !== 'failed' ? shown : null;
  };
  createEffect(
    on(broken, (session) => {
      if (session !== null) void saved.run(() => reopen(session), 'broken');
    }),
  );
  createEffect(
    // The place is part of the draft, so that the form reopens where it was left.
    on([step, () => opened().kind], ([, kind]) => {
      if (kind === 'open') saver.changed();
    }),
  );

  const send = createSend({
    client,
    t,
    cover,
    correction,
    async flush() {
      await flushAll();
      isOver = true;
    },
  });

  /** Runs what ends the draft or its answers, once; if it fails the form continues, with all its text. */
  async function close(work: () => Promise<void>) {
    if (isClosing()) return;
    setIsClosing(true);
    const isDone = await saved.run(work);
    if (!isDone) goOn();
  }

  function goOn() {
    setIsClosing(false);
    isOver = false;
    saver.changed();
  }

  return {
    opened,
    openAgain: () => void open(),
    step,
    href,
    go: (next) => navigate(href(next)),
    about,
    cover,
    flush: flushAll,
    state: saver.state,
    isBlank: () => !isKept(),
    isClosing,
    notice: saved.notice,
    finish: (report) =>
      close(async () => {
        const { session, draft } = report;
        // Another tab of this person may have sent it meanwhile.
        const sent = sentAs({ client, draft });
        // It was taken back, and had reached the server all the same: there is nothing more to send.
        if (sent === null && draftStanding({ client, draft }).kind === 'received')
          throw new CodedError({ code: 'sync.already_accepted', status: 409 });
        isOver = sent !== null;
        const made =
          sent?.mutation ??
          (await send(report).catch((error: unknown) => {
            session.audit?.failed('finalize error');
            throw error;
          }));
        void client.syncNow();
        navigate(`/reports/sent/${made}`, { replace: true });
      }),
    useLast: ({ shown, own, draft }, last) =>
      close(async () => {
        await flushAll();
        const base = await answersOfOwn({ client, own: last });
        const questions = answeredQuestions(draft.questions, own);
        const begun = { ...draft, answers: null, questions, base, cover: copiedCoverOf(last.report) };
        // Until the new form is there, a save would put the answers of this one in its place.
        isOver = true;
        await client.drafts.save(toStoredDraft(begun));
        await readAgain();
        shown.close();
        goOn();
      }),
    remove: () =>
      close(async () => {
        await saver.flush();
        isOver = true;
        await client.drafts.delete(params.id);
        const report = correctedBy(params.id);
        navigate(report === null ? '/reports' : `/reports/${report}`, { replace: true });
      }),
    correction,
  };
}
