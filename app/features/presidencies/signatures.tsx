import { createResource, For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { groupsOf } from '#app/kit/hash-groups.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { handoverFileOf } from '#shared/presidencies/handover.rules.ts';
import {
  HANDOVER_SIDES,
  type Handover,
  type HandoverSide,
  type HandoverSignature,
} from '#shared/presidencies/handover.schemas.ts';
import { fingerprintIn, proveHandover } from './handover-proof.ts';
import '#app/kit/kit.css';

/** Who signed, when, and on which device; with the hash, all that two people compare by telephone. */
export function Signatures(props: { handover: Handover }): JSX.Element {
  const { t, locale } = useI18n();
  const [proof] = createResource(
    () => props.handover,
    (handover) => proveHandover(handoverFileOf(handover)),
  );
  const isRight = (side: HandoverSide) => {
    const found = proof.latest?.sides.find((each) => each.side === side);
    return found === undefined ? null : found.signed === 'right' && proof.latest?.isHashRight === true;
  };
  const stateOf = (side: HandoverSide) => {
    const { from, to } = props.handover.dossier;
    return countryName(locale(), (side === 'outgoing' ? from : to).state);
  };
  return (
    <>
      <SectionHeader kind="band" title={t('presidencies.handover.signatures')} />
      <List label={t('presidencies.handover.signatures')}>
        <For each={HANDOVER_SIDES}>
          {(side) => (
            <Side
              side={side}
              state={stateOf(side)}
              signature={props.handover[side]}
              isRight={isRight(side)}
            />
          )}
        </For>
      </List>
      <div class="block">
        <p class="field-label">{t('presidencies.handover.hash')}</p>
        <p class="hash-groups">{groupsOf(props.handover.hash)}</p>
        <p class="quiet">{t('presidencies.handover.hash_more')}</p>
      </div>
    </>
  );
}

function Side(props: {
  side: HandoverSide;
  /** For which state, in words. */
  state: string;
  signature: HandoverSignature | null;
  /** Null until it was checked here. */
  isRight: boolean | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <Show
      when={props.signature}
      fallback={
        <ListRow
          kicker={`${t(`presidencies.handover.side.${props.side}`)} · ${props.state}`}
          title={t('presidencies.handover.not_yet')}
          quiet
        />
      }
    >
      {(known) => (
        <ListRow
          kicker={`${t(`presidencies.handover.side.${props.side}`)} · ${props.state}`}
          title={known().label ?? known().by}
          tone={props.isRight === false ? 'act' : undefined}
          detail={
            <>
              <span class="handover-fact">
                {t('presidencies.handover.signed_at', { at: formatWhen(locale(), known().at) })}
                {' · '}
                {receivedText(known().takenAt)}
              </span>
              <span class="handover-fact">
                {t('presidencies.handover.fingerprint', { text: fingerprintIn(known()) })}
              </span>
              <Show when={props.isRight !== null}>
                <span class="handover-fact">
                  {t(
                    props.isRight === true
                      ? 'presidencies.handover.agrees'
                      : 'presidencies.handover.disagrees',
                  )}
                </span>
              </Show>
            </>
          }
        />
      )}
    </Show>
  );

  function receivedText(takenAt: number | null): string {
    return takenAt === null
      ? t('presidencies.handover.waits')
      : t('presidencies.handover.received_at', { at: formatWhen(locale(), takenAt) });
  }
}
