import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany, type DoneMany } from '#app/kit/act-many.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { focusIfLost } from '#app/kit/focus-if-lost.ts';
import { type Marked, MarkedBar } from '#app/kit/use-marked.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { useOwnReason } from './use-own-reason.ts';

/** Accredits those that are marked, as they stood in the list when they were marked. */
export function AccreditMarked(props: { marked: Marked; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const reasonOf = useOwnReason();
  const guard = createActGuard();
  let said: HTMLElement | undefined;
  const [isAsking, setIsAsking] = createSignal(false);
  const [result, setResult] = createSignal<DoneMany | null>(null);
  const known = createMemo(() =>
    props.marked.ids().flatMap((id) => client.replica.one(nominations, id) ?? []),
  );
  /** Revision of each when it was marked: nobody accredits what changed since. */
  const seen = new Map<string, number>();
  createEffect(() => {
    const ids = new Set(props.marked.ids());
    for (const id of [...seen.keys()]) if (!ids.has(id)) seen.delete(id);
    for (const { id, rev } of known()) if (!seen.has(id)) seen.set(id, rev);
  });
  const allowed = createMemo(() => known().filter((nomination) => reasonOf(nomination) === null));
  const note = () => {
    if (allowed().length === known().length) return undefined;
    if (allowed().length === 0) return t('delegation.accreditation.many.none');
    return t('delegation.accreditation.many.only', { n: allowed().length, of: known().length });
  };
  const nameOf = (id: string) => {
    const body = client.replica.one(nominations, id)?.body;
    return body === undefined ? id : shownName(body, locale());
  };

  async function accredit() {
    setIsAsking(false);
    const acts = allowed().map(({ id, rev, body }) => ({
      of: id,
      act: act('nominations.accredit', {
        nomination: id,
        meeting: props.meeting,
        rev: seen.get(id) ?? rev,
        participant: body.participant,
        standsFor: body.standsIn?.participant ?? null,
      }),
    }));
    setResult(await actMany(client, acts));
    focusIfLost(said);
  }

  return (
    <>
      <Show when={result()}>
        {(known) => (
          <section tabindex="-1" aria-label={t('delegation.accreditation.title')} ref={said}>
            <Show when={known().done.length > 0}>
              <Banner
                icon="check"
                fact={t('delegation.accreditation.many.done', { n: known().done.length })}
              />
            </Show>
            <Show when={known().refused.length > 0}>
              <Banner
                tone="act"
                icon="circle-alert"
                fact={t('delegation.accreditation.many.refused', { n: known().refused.length })}
              >
                <ul>
                  <For each={known().refused}>
                    {({ of, code }) => (
                      <li>
                        {nameOf(of)}: {errorText({ t, code })}
                      </li>
                    )}
                  </For>
                </ul>
              </Banner>
            </Show>
          </section>
        )}
      </Show>
      <MarkedBar marked={props.marked} note={note()}>
        <Show when={allowed().length > 0}>
          <Button icon="check" onClick={() => setIsAsking(true)}>
            {t('delegation.accreditation.many.act', { n: allowed().length })}
          </Button>
        </Show>
      </MarkedBar>
      <Confirm
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('delegation.accreditation.many.title', { n: allowed().length })}
        confirm={t('delegation.accreditation.many.act', { n: allowed().length })}
        onConfirm={() => void guard.once(accredit)}
      >
        <p>{t('delegation.accreditation.many.text')}</p>
      </Confirm>
    </>
  );
}
