import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { type FindingGroup, groupFindings } from '#app/features/forms/trial/findings.ts';
import type { TrialStep } from '#app/features/forms/trial/try-form.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Breakable } from '#app/ui/breakable.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { TrialState } from './use-form-trial.ts';

/** So many questions of one finding are named; the others are counted. */
const MOST_NAMED = 8;

/** How the trial of a chosen form stands, and what it found, by question. */
export function FormTrial(props: { state: TrialState; onAgain: () => void }): JSX.Element {
  const { t } = useI18n();
  const running = () => (props.state.kind === 'running' ? props.state.step : null);
  const done = () => (props.state.kind === 'tried' ? props.state.trial : null);
  const groups = () => groupFindings(done()?.findings ?? []);
  const some = (blocks: boolean) => groups().filter((group) => group.blocks === blocks);
  return (
    <>
      <div role="status">
        <Switch>
          <Match when={running() !== null}>
            <Banner icon="clock" fact={t('reports.publish.trial.trying')} />
          </Match>
          <Match when={some(true).length > 0}>
            <Banner tone="act" icon="circle-alert" fact={t('reports.publish.trial.refused')} />
          </Match>
          <Match when={done()}>
            {(trial) => (
              <Banner
                icon="check"
                fact={t('reports.publish.trial.passed', {
                  answered: trial().answered,
                  questions: trial().questions,
                })}
              />
            )}
          </Match>
          <Match when={props.state.kind === 'no_engine'}>
            <Banner
              tone="act"
              icon="circle-alert"
              fact={t('reports.publish.trial.no_engine')}
              action={<Button onClick={() => props.onAgain()}>{t('reports.publish.trial.again')}</Button>}
            />
          </Match>
        </Switch>
      </div>
      <Show when={running()}>
        {(step) => (
          <p class="block body-2">
            <StepWords step={step()} /> {t('reports.publish.trial.patience')}
          </p>
        )}
      </Show>
      <Groups groups={some(true)} title={t('reports.publish.trial.blocks')} />
      <Groups groups={some(false)} title={t('reports.publish.trial.lacks')} />
    </>
  );
}

function StepWords(props: { step: TrialStep }): JSX.Element {
  const { t } = useI18n();
  const words = () =>
    props.step.kind === 'answering'
      ? t('reports.publish.trial.answering', { done: props.step.done, total: props.step.total })
      : t(`reports.publish.trial.${props.step.kind}`);
  return <span class="figure">{words()}</span>;
}

function Groups(props: { groups: readonly FindingGroup[]; title: string }): JSX.Element {
  return (
    <Show when={props.groups.length > 0}>
      <SectionHeader kind="band" title={props.title} />
      <List>
        <For each={props.groups}>{(group) => <Group group={group} />}</For>
      </List>
    </Show>
  );
}

function Group(props: { group: FindingGroup }): JSX.Element {
  const { t } = useI18n();
  const about = () => [...new Set(props.group.findings.map(aboutOf))].filter((words) => words !== '');
  return (
    <ListRow
      tone={props.group.blocks ? 'act' : undefined}
      title={<strong>{t(`reports.publish.trial.found.${props.group.code}`)}</strong>}
      detail={t(`reports.publish.trial.todo.${props.group.code}`)}
    >
      <Show when={about().length > 0}>
        <ul class="form-findings body-2">
          <For each={about().slice(0, MOST_NAMED)}>
            {(words) => (
              <li>
                <Breakable text={words} />
              </li>
            )}
          </For>
          <Show when={about().length > MOST_NAMED}>
            <li>{t('reports.publish.trial.more', { n: about().length - MOST_NAMED })}</li>
          </Show>
        </ul>
      </Show>
    </ListRow>
  );
}

function aboutOf({ question, detail, code }: FindingGroup['findings'][number]): string {
  // Of these the kind of the question is no word for a person.
  const isKind = code === 'unsupported_type' || code === 'unsupported_required';
  if (question === '') return detail;
  return detail === '' || isKind ? question : `${question} (${detail})`;
}
