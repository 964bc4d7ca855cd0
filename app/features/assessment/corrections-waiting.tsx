import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Correction } from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CorrectionChange } from './corrections-change.tsx';
import { whyNotPublish } from './corrections-who.ts';

/** So many are published at once. */
const MOST = 20;

/** Proposals: whoever wrote the text drops one, a second person publishes several at once, never their own. */
export function CorrectionsWaiting(props: {
  edition: string;
  waiting: readonly Doc<Correction>[];
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [isEmpty, setEmpty] = createSignal(false);
  const writes = () => may(client.actor(), 'assessment.write');
  const whyNot = (correction: Doc<Correction>) => {
    const why = whyNotPublish({ correction, actor: client.actor() });
    return why === null ? null : t(`validation.corrections.${why}`);
  };
  const mine = createMemo(() => props.waiting.filter((each) => whyNot(each) === null));
  const wanted = createMemo(() => mine().filter(({ id }) => !left().has(id)));
  const chosen = createMemo(() => wanted().slice(0, MOST));
  function toggle(id: string, isChosen: boolean) {
    const next = new Set(left());
    if (isChosen) next.delete(id);
    else next.add(id);
    setEmpty(false);
    setLeft(next);
  }
  const drop = (id: string) =>
    void done.run(act('assessment.drop_correction', { correction: id, edition: props.edition }), id);
  const publish = () =>
    done.run(
      act('assessment.publish_corrections', {
        edition: props.edition,
        corrections: chosen().map(({ id, body }) => ({ correction: id, paragraph: body.paragraph })),
      }),
    );
  function check() {
    setEmpty(chosen().length === 0);
    return chosen().length > 0;
  }
  return (
    <>
      <SectionHeader kind="band" title={t('validation.corrections.waiting')} aside={props.waiting.length} />
      {done.notice()}
      <For each={props.waiting}>
        {(correction) => (
          <CorrectionChange edition={props.edition} correction={correction}>
            <Show
              when={whyNot(correction)}
              fallback={
                <label class="choice" for={`publish-${correction.id}`}>
                  <input
                    type="checkbox"
                    class="checkbox"
                    id={`publish-${correction.id}`}
                    checked={!left().has(correction.id)}
                    onChange={(event) => toggle(correction.id, event.currentTarget.checked)}
                  />
                  <span class="choice-text">
                    <span class="choice-label">{t('validation.corrections.choose')}</span>
                  </span>
                </label>
              }
            >
              {(why) => <p class="quiet">{why()}</p>}
            </Show>
            <Show when={writes()}>
              <Button icon="x" onClick={() => drop(correction.id)}>
                {t('validation.corrections.drop')}
              </Button>
            </Show>
          </CorrectionChange>
        )}
      </For>
      <Show when={mine().length > 0}>
        <Show when={isEmpty()}>
          <p class="block field-error">{t('validation.need.corrections')}</p>
        </Show>
        <Show when={wanted().length > MOST}>
          <p class="block quiet">{t('validation.corrections.most', { most: MOST })}</p>
        </Show>
        <div class="block">
          <AskedButton
            act="assessment.publish_corrections"
            kind="filled"
            label={t('validation.corrections.publish')}
            title={t('validation.corrections.publish_title', { n: chosen().length })}
            check={check}
            onYes={publish}
          >
            {t('assessment.confirm.publish_corrections')}
          </AskedButton>
        </div>
      </Show>
    </>
  );
}
