import {
  type Accessor,
  createEffect,
  createMemo,
  createResource,
  createSignal,
  onCleanup,
  untrack,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { knownForm } from '../form-definitions.ts';
import { type LoadedInstance, loadInstance } from '../report-files.ts';
import { type AnswerRow, answerRows, sentRows } from './answer-rows.ts';
import {
  type AnsweredPart,
  type Corrected,
  correctedIn,
  openRebuilt,
  type Rebuilt,
  type RebuiltLine,
  rebuilt,
  stepsByReference,
} from './rebuilt.ts';
import { whenRead } from './when-read.ts';

/** The answers of a report that was sent, as a page reads them. */
export interface Answers {
  /** Undefined until they were looked for. */
  readonly loaded: Accessor<LoadedInstance | undefined>;
  /** Looks for them again. */
  again(): void;
  readonly corrected: Accessor<Corrected>;
  /** With all corrections; null without its answers. */
  readonly now: Accessor<Rebuilt | null>;
  /** As it is, with what became of each answer. Undefined while it is opened, null without its form. */
  readonly rows: Accessor<readonly AnswerRow[] | null | undefined>;
  /** As it was first sent. */
  readonly sentRows: Accessor<readonly AnswerRow[]>;
  /** As it is, in a language of its form; null without its answers or its form. */
  rowsIn(language: string): Promise<readonly AnswerRow[] | null>;
  /** The answers as the correction of this number left them; null if that cannot be had. */
  at(number: number): Promise<readonly RebuiltLine[] | null>;
}

/** Names of authors come after the rest. */
function stampsOf({ corrections, edits }: Corrected) {
  return [...corrections, ...edits].map(({ id, rev }) => [id, rev]);
}
function sentOf({ form, formId, formVersion, state, instanceXml, instanceFile, files, unanswered }: Report) {
  return { form, formId, formVersion, state, instanceXml, instanceFile, files, unanswered };
}
function isSameAs<V>(of: (value: V) => unknown) {
  return (left: V, right: V) => left === right || JSON.stringify(of(left)) === JSON.stringify(of(right));
}

/** Opens a report with its form, as it was sent and as it is. */
export function useAnswers(report: Accessor<Doc<Report>>, part: AnsweredPart = 'form'): Answers {
  const client = useClient();
  const { locale } = useI18n();
  const [loaded, setLoaded] = createSignal<LoadedInstance>();
  const [tries, setTries] = createSignal(0);
  // The entry may change, its grade for example: what it was sent with stays the same.
  const sent = createMemo(() => report().body, undefined, { equals: isSameAs(sentOf) });
  // No resource: long answers may be a while on their way, and the rest of the report is here.
  createEffect(() => {
    tries();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const { instanceXml } = sent();
    setLoaded(instanceXml === null ? undefined : { kind: 'read', xml: instanceXml });
    void loadInstance({ client, id: report().id, report: sent() }).then(
      (found) => isCurrent && setLoaded(found),
    );
  });
  const instance = () => {
    const found = loaded();
    return found?.kind === 'read' ? found.xml : null;
  };
  const corrected = createMemo(() => correctedIn(client, report().id, part), undefined, {
    equals: isSameAs(stampsOf),
  });
  const build = (until?: number) => {
    const xml = instance();
    if (xml === null) return null;
    return rebuilt({
      report: sent(),
      instanceXml: xml,
      corrected: corrected(),
      ...(until === undefined ? {} : { until }),
    });
  };
  const now = createMemo(() => build());
  // What is opened anew for every change of some other report, or for a name that has come, would flicker.
  const wanted = createMemo(
    () => {
      const { form, formId, formVersion: version } = sent();
      const ids = corrected().edits.map(({ id }) => id);
      const known = knownForm({ client, form, formId, version });
      return { xml: instance(), ids, form, known, language: locale() };
    },
    undefined,
    { equals: isSameAs((each) => each) },
  );
  const open = (until?: number, language?: string) =>
    untrack(() => {
      const whole = build(until);
      const form = language === undefined ? wanted() : { ...wanted(), language };
      return whole === null ? null : openRebuilt({ client, ...form, rebuilt: whole });
    });
  async function rowsIn(language: string) {
    const steps = untrack(() => stepsByReference(corrected()));
    const lines = await open(undefined, language);
    const before = steps.size === 0 ? null : await open(0, language);
    return lines === null ? null : answerRows({ now: lines, sent: before, steps });
  }
  let isLeft = false;
  onCleanup(() => {
    isLeft = true;
  });
  const [opened] = createResource(wanted, ({ ids }) =>
    whenRead(
      async () => {
        const lines = await open();
        return lines === null ? null : { lines, before: ids.length === 0 ? null : await open(0) };
      },
      () => isLeft,
    ),
  );
  const rows = createMemo(() => {
    const found = opened.latest;
    if (found === undefined || found === null) return opened.loading ? undefined : null;
    return answerRows({ now: found.lines, sent: found.before, steps: stepsByReference(corrected()) });
  });
  return {
    loaded,
    again: () => setTries((count) => count + 1),
    corrected,
    now,
    rows,
    sentRows: () => sentRows(opened.latest?.before ?? opened.latest?.lines ?? []),
    rowsIn,
    at: async (number) => open(number),
  };
}
