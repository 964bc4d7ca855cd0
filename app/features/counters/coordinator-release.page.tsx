import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useAsOf } from '#app/kit/use-as-of.ts';
import type { Question } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type CountRelease, countReleases } from '#shared/counters/counters.schemas.ts';
import type { SeizureCard } from '#shared/jointdays/totals.schemas.ts';
import { AsOfNotice } from './as-of-notice.tsx';
import { LineTable } from './coordinator-lines.tsx';
import { useCounterWords } from './counter-amount.ts';
import { isDoubtfulReference } from './doubtful.ts';
import { LateNotice } from './late-notice.tsx';
import { OfOperation, ownStateOf } from './of-operation.tsx';
import { operationHref, operationPostHref } from './operation-address.ts';
import { CardList } from './released-cards.tsx';
import { useStateTimes } from './state-times.ts';
import { ToDecide } from './to-decide.tsx';
import type { Operation } from './use-operation.ts';

/** What leaves the state, word for word, and the one button that gives it to the coordination centre. */
export default function CoordinatorReleasePage(): JSX.Element {
  return <OfOperation>{(operation) => <Release operation={operation} />}</OfOperation>;
}

function Release(props: { operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const asOf = useAsOf();
  /** Never before what was given already: this device knew that much. */
  const until = () => Math.max(asOf.at(), ...operation.releases().map(({ body }) => body.asOf));
  const desk = useDesk();
  const { operation } = props;
  const times = useStateTimes(operation);
  const words = useCounterWords();
  const content = createMemo(() => operation.released());
  const last = () => operation.releases()[0] ?? null;
  /** Once figures were verified, only a correction of them can follow. */
  const wasVerified = () => operation.releases().some(({ body }) => body.kind === 'verified');
  const edit = createEdit({
    collection: countReleases,
    begun: null,
    under: operation.id,
    prefix: 'crl',
    field: 'release',
    type: (body: Partial<CountRelease> | null) => ({
      kind: body?.kind ?? (wasVerified() ? 'verified' : 'provisional'),
      reason: body?.reason ?? '',
    }),
    toArgs: ({ kind, reason }) => ({
      kind,
      reason: kind === 'verified' && wasVerified() ? reason.trim() : null,
    }),
    check: ({ kind, reason }) => ({
      kind: kind === 'provisional' && wasVerified() ? t('errors.counters.verified_already') : null,
      reason:
        kind === 'verified' && wasVerified() && reason.trim() === '' ? t('operations.need.reason') : null,
    }),
    add: ({ id, wished }) =>
      act('counters.release', {
        ...{ state: ownStateOf(client), day: operation.day, release: id },
        ...{ asOf: until(), lines: [...content().lines], cards: [...content().cards], ...wished },
      }),
    to: (id) => operationHref(operation.day, `/releases/${id}`),
  });
  const kind = () => edit.typed().kind;
  /** From then on there are only corrections with a reason: it is asked once, with what speaks against it. */
  const isFirstVerified = () => kind() === 'verified' && !wasVerified();
  const question = (): Question => ({
    act: 'counters.release',
    label: t('operations.release.verify.yes'),
    title: t('operations.release.verify.title'),
    text: [
      t('operations.release.verify.text'),
      ...(until() < operation.span().until ? [t('operations.release.verify.early')] : []),
      ...(operation.silent().length > 0
        ? [t('operations.release.verify.silent', { n: operation.silent().length })]
        : []),
    ].join(' '),
  });
  /** References that look like more than a number: they leave the state with the figures. */
  const doubtful = createMemo(() =>
    content().cards.flatMap(({ reference }) =>
      reference !== null && isDoubtfulReference(reference) ? [reference] : [],
    ),
  );
  function entryHref({ count }: SeizureCard): string | undefined {
    const entry = content().entries.get(count);
    if (entry === undefined || entry.parent === null) return undefined;
    return operationPostHref({ day: operation.day, post: entry.parent }, `/entries/${entry.id}`);
  }
  return (
    <EditPage
      edit={edit}
      back={{ href: operationHref(operation.day), label: t('operations.things.day') }}
      title={t('operations.release.title')}
      detail={t('operations.release.as_of', { at: times.moment(until()) })}
      save={t(`operations.release.give.${kind()}`)}
      question={isFirstVerified() && question()}
      intro={
        // On the desk it stands beside, with the rest of the day.
        <Show when={!desk.isDesk()}>
          <ToDecide operation={operation} />
        </Show>
      }
    >
      <AsOfNotice of={asOf} times={times} />
      <Show
        when={!wasVerified()}
        fallback={
          <Banner icon="info" fact={t('operations.release.correction')}>
            {t('operations.release.correction_more')}
          </Banner>
        }
      >
        <RadioList
          id={edit.idOf('kind')}
          label={t('operations.release.kind')}
          error={edit.errorOf('kind')}
          options={(['provisional', 'verified'] as const).map((value) => ({
            value,
            label: t(`operations.release.kinds.${value}`),
            hint: t(`operations.release.hint.${value}`),
          }))}
          value={kind()}
          onChange={(value) => edit.type({ kind: value as CountRelease['kind'] })}
        />
      </Show>
      <Show when={content().belowZero.length > 0}>
        <Banner tone="decide" icon="triangle-alert" fact={t('operations.release.below_zero')}>
          {t('operations.release.below_zero_more', {
            what: content()
              .belowZero.map((line) => `${words.counterOf(line)}: ${words.amountOf(line)}`)
              .join('; '),
          })}
        </Banner>
      </Show>
      <Show when={doubtful().length > 0}>
        <Banner tone="decide" icon="triangle-alert" fact={t('operations.release.doubtful')}>
          {t('operations.release.doubtful_more', { what: doubtful().join('; ') })}
        </Banner>
      </Show>
      <LateNotice operation={operation} />
      <SectionHeader kind="band" title={t('operations.release.preview')} />
      <p class="block body-2">{t('operations.release.preview_more')}</p>
      <LineTable
        caption={t('operations.release.preview')}
        none={t('operations.release.nothing')}
        counters={operation.body()?.counters ?? []}
        columns={[
          { key: 'now', label: t('operations.release.now'), lines: content().lines },
          ...(last() === null
            ? []
            : [{ key: 'before', label: t('operations.release.before'), lines: last()?.body.lines ?? [] }]),
        ]}
      />
      <CardList cards={content().cards} hrefOf={entryHref} />
      <Show when={content().cardsLeftOut > 0}>
        <p class="block body-2">{t('operations.release.cards_left', { n: content().cardsLeftOut })}</p>
      </Show>
      <Show when={kind() === 'verified' && wasVerified()}>
        <TextArea
          id={edit.idOf('reason')}
          label={t('operations.fields.reason')}
          hint={t('operations.release.reason_hint')}
          error={edit.errorOf('reason')}
          value={edit.typed().reason}
          maxlength={1000}
          rows={2}
          onInput={(reason) => edit.type({ reason })}
        />
      </Show>
      <p class="block">{t('counters.confirm.release')}</p>
    </EditPage>
  );
}
