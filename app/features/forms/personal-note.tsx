import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { pageStep } from './form-steps.ts';
import type { SummaryLine } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';
import { findPersonalData } from './personal-data.ts';

/** Answers that seem to name a person. It points them out and keeps nobody from sending the report. */
export function PersonalNote(
  props: Pick<FormViewProps, 'href' | 'session'> & { lines: readonly SummaryLine[] },
): JSX.Element {
  const { t } = useI18n();
  const found = createMemo(() =>
    props.lines.flatMap((line) => {
      const findings = line.isFile || line.isComputed ? [] : findPersonalData(line.answer ?? '');
      return findings.length === 0 ? [] : [{ line, findings }];
    }),
  );
  return (
    <Show when={found().length > 0}>
      <section class="form-personal" aria-label={t('forms.personal.title', { n: found().length })}>
        <Banner icon="info" tone="change" fact={t('forms.personal.title', { n: found().length })}>
          {t('forms.personal.text')}
        </Banner>
        <List>
          <For each={found()}>
            {({ line, findings }) => (
              <ListRow
                title={<span lang={props.session.language()}>{line.question}</span>}
                detail={
                  <span class="user-text">
                    {findings
                      .map(({ kind, text }) =>
                        line.isMasked
                          ? t(`forms.personal.kinds.${kind}`)
                          : `${t(`forms.personal.kinds.${kind}`)}: ${text}`,
                      )
                      .join('; ')}
                  </span>
                }
                trail={
                  <LinkButton kind="text" href={props.href(pageStep({ page: line.page, fromCheck: true }))}>
                    {t('forms.check.change')}
                    <span class="unseen"> {line.question}</span>
                  </LinkButton>
                }
              />
            )}
          </For>
        </List>
      </section>
    </Show>
  );
}
