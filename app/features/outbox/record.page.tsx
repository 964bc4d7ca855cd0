import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { heldWords } from '#app/features/people/held-words.ts';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { TakeBack } from '#app/features/reports/take-back.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { needsPerson, rejectionOf } from '#app/kit/attention.ts';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { describeAct } from '#app/kit/describe-act.ts';
import { discardAll } from '#app/kit/discard-all.ts';
import { fieldInWords, valueInWords } from '#app/kit/field-words.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { callOf, telHref } from '#app/kit/whom-to-call.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readFormerly } from '#shared/kernel/formerly.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { isSignature } from '#shared/kernel/signed.ts';
import { correct } from '#shared/reports/correct.mutations.ts';
import { sendsReport } from '#shared/reports/reports.mutations.ts';
import { readConflicts } from '#shared/sync/conflict.ts';
import { aboutAct } from './about-act.ts';
import { codeOf } from './outbox.page.tsx';
import { isDoneByOthers, isHandedOver, isTooLate, sentWordOf } from './too-late.ts';
import { waitsFor } from './waits-for.ts';

/** Everything this phone knows about one act: each step with its time, and what to do if it was not accepted. */
export default function RecordPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    // The page stays while another act is chosen beside it: what failed is said of one alone.
    <Show when={params.id} keyed>
      <Whole />
    </Show>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const when = useWhen();
  const saved = useSaved();
  const features = useFeatures();
  const [isBusy, setIsBusy] = createSignal(false);

  const record = createMemo(
    () => [...client.outbox(), ...client.receipts()].find((each) => each.id === params.id) ?? null,
  );
  const facts = () => client.factsOf(params.id);
  const at = (instant: number) => formatWhen(locale(), instant);
  const refusal = () => facts()?.refusal ?? null;
  const needsRemedy = () => {
    const known = facts();
    return known !== null && needsPerson(known);
  };
  const isLate = () => isTooLate(facts());
  const waits = () => waitsFor(params.id, { rows: client.outbox(), factsOf: client.factsOf });
  const isDone = () => isDoneByOthers(facts());
  const isConflict = () => refusal()?.code === 'sync.changed_meanwhile';
  const isReport = () => sendsReport(record()?.envelope.name ?? '');
  const isCorrection = () => record()?.envelope.name === correct.name;
  const report = () => (record()?.envelope.args as { report?: string } | undefined)?.report;

  /** The code that this phone gave at once, and the number that the state gave on receipt. */
  function codes(known: RecordFacts): Fact[] {
    const id = report();
    if (id === undefined || !isReport()) return [];
    const folio = known.say?.folio;
    const before = formerlyWords({ formerly: readFormerly(known.say?.formerly), t });
    return [
      { label: t('outbox.code'), value: localCode(id) },
      {
        label: t('outbox.folio'),
        place: typeof folio === 'string' ? folio : t('outbox.on_receipt'),
        ...(before === null ? {} : { detail: `${before}. ${t('outbox.formerly_why')}` }),
      },
    ];
  }

  function history(): Fact[] {
    const known = facts();
    if (known === null) return [];
    const list: Fact[] = [...codes(known)];
    list.push(
      { label: t('outbox.record.made'), place: at(known.madeAt), detail: t('outbox.record.phone_time') },
      {
        label: t('outbox.record.attempts'),
        place: known.attempts === 0 ? t('outbox.record.none') : String(known.attempts),
      },
    );
    if (known.lastError !== null) {
      list.push({ label: t('outbox.record.last_problem'), place: errorText({ t, code: known.lastError }) });
    }
    if (known.retryAt !== null)
      list.push({
        label: t('outbox.record.next_try'),
        place: when.isAhead(known.retryAt) ? at(known.retryAt) : t('outbox.retry_due'),
      });
    const refusedAt = known.refusal?.at ?? null;
    const answeredAt = known.receivedAt ?? refusedAt;
    list.push({
      label: t(refusedAt === null ? 'outbox.record.received' : 'outbox.record.refused'),
      place: answeredAt === null ? t('outbox.record.not_yet') : at(answeredAt),
      ...(answeredAt === null ? {} : { detail: t('outbox.record.server_time') }),
    });
    return list;
  }

  const discardLabel = () => {
    if (isDone() && isAlone()) return t('outbox.understood');
    if (!isAlone()) return t('outbox.record.discard_all', { n: together().length });
    return t(isConflict() ? 'outbox.record.use_theirs' : 'outbox.record.discard');
  };
  const correctHref = () => {
    const current = record();
    return current === null ||
      isHandedOver(facts()) ||
      waits() !== null ||
      (isLate() && features.togetherOf(current.envelope) === current.id)
      ? null
      : features.correctHref(current.envelope, client);
  };

  /** Where no page opens with it, what was written is read here, also when it was put away. */
  const isReadHere = () => {
    const known = facts();
    return known !== null && (known.isDiscarded || (needsPerson(known) && correctHref() === null));
  };
  const words = createMemo(() => heldWords((record()?.envelope.args ?? null) as Json));

  function reasons(): Fact[] {
    const known = facts();
    if (known === null) return [];
    const code = rejectionOf(known);
    const others = waits();
    if (code === null) {
      return others === null
        ? [{ label: t('outbox.held'), place: t('outbox.record.held') }]
        : [{ label: t(`outbox.waits.${others}`), place: t('outbox.record.held_for_others') }];
    }
    if (isLate()) return [{ label: t('rating.lost.fact'), place: t('rating.lost.over') }];
    const why = isDone() ? t('outbox.done_by_others') : t('outbox.needs_correction');
    const list: Fact[] = [
      { label: others === null ? why : t(`outbox.waits.${others}`), place: errorText({ t, code }) },
    ];
    const keeper = refusal()?.details?.state;
    if (isHandedOver(known) && typeof keeper === 'string')
      list.push({ label: t('presidencies.handover.lies_with'), place: countryName(locale(), keeper) });
    const call = callOf(refusal()?.details ?? {});
    if (call !== null)
      list.push({
        label: t('counters.brief.contacts'),
        place: <a href={telHref(call.phone)}>{call.phone}</a>,
        detail: call.call,
      });
    const lastDay = refusal()?.details?.day;
    if (code === 'minutes.too_late' && typeof lastDay === 'string')
      list.push({ label: t('minutes.fields.lastDay'), place: formatDay(locale(), lastDay) });
    if (!isConflict()) return list;
    for (const { collection, field, mine, theirs } of readConflicts(refusal()?.details)) {
      if (isSignature(field)) continue;
      const about = { features, replica: client.replica, locale: locale(), t, collection, field };
      const say = (value: Json) => valueInWords({ ...about, value });
      list.push(
        {
          label: t('outbox.record.what_changed'),
          place: fieldInWords(about),
        },
        { label: t('outbox.record.yours'), place: say(mine) },
        { label: t('outbox.record.theirs'), place: say(theirs) },
      );
    }
    return list;
  }

  /** One act at a time; if it fails, the page says so and everything stays as before. */
  async function run(work: () => Promise<unknown>) {
    if (isBusy()) return;
    setIsBusy(true);
    if (await saved.run(work)) navigate('/outbox');
    setIsBusy(false);
  }

  const sendAgain = () =>
    run(async () => {
      const current = record();
      if (current !== null) await client.sendAgain(current.id).saved;
    });
  /** What is given up with it: acts that are one thing. */
  const together = createMemo(() => {
    const current = record();
    if (current === null || !needsRemedy()) return [];
    const key = features.togetherOf(current.envelope);
    return client.outbox().filter(({ id, envelope }) => {
      const known = client.factsOf(id);
      return known !== null && needsPerson(known) && features.togetherOf(envelope) === key;
    });
  });
  const isAlone = () => together().length < 2;
  const discard = () => run(() => discardAll(client, new Set(together().map(({ id }) => id))));

  return (
    <Show
      when={record()}
      fallback={
        <PageHeader
          back={{ href: '/outbox', label: t('outbox.record.back') }}
          title={t('outbox.record.unknown')}
        />
      }
    >
      {(current) => (
        <>
          <PageHeader
            back={{ href: '/outbox', label: t('outbox.record.back') }}
            title={describeAct({ features, envelope: current().envelope, t })}
            detail={
              aboutAct(features, current().envelope, { replica: client.replica, locale: locale() }) ??
              undefined
            }
          >
            <Show when={facts()}>
              {(known) => (
                <StatusLine
                  status={sentWordOf({ facts: known(), waits: waits(), t, when })}
                  code={codeOf(current())}
                />
              )}
            </Show>
          </PageHeader>
          <Show when={needsRemedy()}>
            <SectionHeader title={t('outbox.record.reason')} />
            <FactList facts={reasons()} />
          </Show>
          <Show when={isReadHere() && words().length > 0}>
            <SectionHeader title={t('kit.typed.title')} />
            <div class="block stack">
              <For each={words()}>{(text) => <p class="user-text">{text}</p>}</For>
              <CopyButton
                text={words().join('\n\n')}
                label={t('kit.typed.copy')}
                about={describeAct({ features, envelope: current().envelope, t })}
              />
            </div>
          </Show>
          {saved.notice()}
          <SectionHeader title={t('outbox.record.history')} />
          <FactList facts={history()} />
          <Show when={isReport() || isCorrection()}>
            <TakeBack mutation={params.id} />
          </Show>
          <Show when={facts()?.receivedAt !== null && (isReport() || isCorrection()) && report()}>
            {(id) => (
              <FooterBar>
                <LinkButton kind="outlined" wide href={`/reports/${id()}`}>
                  {t('outbox.record.open_report')}
                </LinkButton>
              </FooterBar>
            )}
          </Show>
          <Show when={needsRemedy()}>
            <FooterBar>
              <Show when={correctHref()}>
                {(href) => (
                  <LinkButton kind={isConflict() && isAlone() ? 'outlined' : 'filled'} wide href={href()}>
                    {isDone() ? t('counters.report.title') : t(isLate() ? 'outbox.see' : 'outbox.correct')}
                  </LinkButton>
                )}
              </Show>
              {/* The page of the correction decides question by question, and sends it. */}
              <Show
                when={
                  !isLate() &&
                  !isDone() &&
                  !isHandedOver(facts()) &&
                  !isReport() &&
                  !isCorrection() &&
                  (isAlone() || correctHref() === null)
                }
              >
                <Button
                  kind={isConflict() || correctHref() === null ? 'filled' : 'outlined'}
                  wide
                  onClick={() => void sendAgain()}
                >
                  {isConflict() ? t('outbox.record.keep_mine') : t('outbox.record.send_again')}
                </Button>
              </Show>
              <AskedButton
                wide
                label={discardLabel()}
                title={
                  isAlone()
                    ? t('outbox.record.discard_title')
                    : t('outbox.record.discard_all_title', { n: together().length })
                }
                confirm={t('outbox.record.discard')}
                onYes={discard}
              >
                <p>{t(isAlone() ? 'outbox.record.discard_text' : 'outbox.record.discard_all_text')}</p>
              </AskedButton>
            </FooterBar>
          </Show>
        </>
      )}
    </Show>
  );
}
