import { createMemo, For, type JSX, Show } from 'solid-js';
import type { SummaryLine } from '#app/features/forms/form-types.ts';
import { MaskedAnswer } from '#app/features/forms/masked-answer.tsx';
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
                  <dt class="row-detail">
                    <Show when={line.within !== null && part.lines[index() - 1]?.within !== line.within}>
                      <strong class="form-line">{line.within}</strong>
                    </Show>
                    {line.question}
                  </dt>
                  <dd
                    classList={{
                      'form-answer': true,
                      quiet: line.answer === null || line.unanswered !== null,
                    }}
                  >
                    <Show
                      when={line.isFile && line.answer !== null && line.unanswered === null}
                      fallback={
                        <Show
                          when={line.isMasked ? line.answer : null}
                          fallback={<span class="user-text">{line.answer ?? t('reports.not_answered')}</span>}
                        >
                          {(answer) => <MaskedAnswer answer={answer()} question={line.question} />}
                        </Show>
                      }
                    >
                      {props.children(line)}
                    </Show>
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
