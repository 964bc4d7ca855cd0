import { createMemo, For, type JSX } from 'solid-js';
import { AnswerValue, isQuiet, QuestionTerm } from '#app/features/forms/answer-line.tsx';
import type { SummaryLine } from '#app/features/forms/form-types.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import '#app/features/forms/forms.css';
import '#app/features/forms/check.css';

interface Part {
  readonly label: string;
  readonly lines: readonly SummaryLine[];
}

function partsOf(lines: readonly SummaryLine[]): readonly Part[] {
  const parts = new Map<string, SummaryLine[]>();
  for (const line of lines) parts.set(line.part, [...(parts.get(line.part) ?? []), line]);
  return [...parts.values()].map((own) => ({ label: own[0]?.partLabel ?? '', lines: own }));
}

/** What a report says, for its readers: each part once above its answers, which stand out from their questions. */
export function AnswerList(props: {
  lines: readonly SummaryLine[];
  /** A file among the answers. */
  children: (line: SummaryLine) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const parts = createMemo(() => partsOf(props.lines));
  return (
    <For each={parts()}>
      {(part) => (
        <section>
          <SectionHeader kind="band" level={3} title={part.label} />
          <dl class="list">
            <For each={part.lines}>
              {(line, index) => (
                <div class="row report-answer">
                  <QuestionTerm line={line} first={part.lines[index() - 1]?.within !== line.within} />
                  <dd classList={{ 'form-answer': true, quiet: isQuiet(line) }}>
                    <AnswerValue
                      line={line}
                      missing={t('reports.not_answered')}
                      file={() => props.children(line)}
                    />
                  </dd>
                </div>
              )}
            </For>
          </dl>
        </section>
      )}
    </For>
  );
}
