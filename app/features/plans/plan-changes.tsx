import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { fieldInWords, valueInWords } from '#app/kit/field-words.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { PaoContent, PaoPart } from '#shared/plans/pao-adopted.rules.ts';
import {
  changesBetween,
  countOf,
  type PartChange,
  type PartKind,
  type PlanContent,
} from '#shared/plans/strategy.rules.ts';
import { usePlanWords } from './use-strategy.ts';
import './strategy.css';

/** Texts are compared word by word; anything else stands as it was and as it is. */
const TEXTS: readonly string[] = [
  ...['title', 'outcome', 'definition', 'unit', 'source', 'text', 'about', 'expected'],
];
const COLLECTION = {
  ...{ goals: 'strategicGoals', kpis: 'kpis', budget: 'budgetLines' },
  ...{ actions: 'operationalActions', milestones: 'milestones' },
} as const satisfies Record<PartKind | PaoPart, string>;

type Shown = PlanContent[PartKind][number] | PaoContent[PaoPart][number];
type Change = PartChange<PartKind | PaoPart, Shown>;
/** What stands before the name of a part, such as the number of an action. */
type LeadOf = (part: Shown) => string;

/** What a later version says otherwise than an earlier one. */
export function PlanChangesList(props: { before: PlanContent; after: PlanContent }): JSX.Element {
  const { t } = useI18n();
  const { moneyOf } = usePlanWords();
  const changes = createMemo(() => changesBetween(props.before, props.after));
  return (
    <ChangesList
      head={{
        ...{ collection: 'strategicPlans', name: t('plans.things.strategy'), fields: changes().fields },
        before: props.before as unknown as JsonObject,
        after: props.after as unknown as JsonObject,
      }}
      parts={changes().parts}
      leadOf={(part) => {
        if ('number' in part) return `${part.number} `;
        return 'money' in part ? `${part.year} · ${moneyOf(part.money)} · ` : '';
      }}
    />
  );
}

/** What changed of a plan of either kind: of itself, and part by part. */
export function ChangesList(props: {
  head: {
    readonly collection: string;
    readonly name: string;
    readonly fields: readonly string[];
    readonly before: JsonObject;
    readonly after: JsonObject;
  };
  parts: readonly Change[];
  leadOf: LeadOf;
}): JSX.Element {
  const { t } = useI18n();
  const count = () => countOf({ fields: props.head.fields, parts: props.parts });
  return (
    <Show when={count() > 0} fallback={<p class="block quiet">{t('plans.versions.same')}</p>}>
      <Show when={props.head.fields.length > 0}>
        <div class="block plan-change">
          <strong>{props.head.name}</strong>
          <Fields
            collection={props.head.collection}
            names={props.head.fields}
            before={props.head.before}
            after={props.head.after}
          />
        </div>
      </Show>
      <For each={props.parts}>{(change) => <Part change={change} leadOf={props.leadOf} />}</For>
    </Show>
  );
}

function Part(props: { change: Change; leadOf: LeadOf }): JSX.Element {
  const { t } = useI18n();
  const kind = () => props.change.kind;
  return (
    <div class="block plan-change">
      <p>
        <Switch>
          <Match when={props.change.before === null}>
            <Tag tone="blue">{t('plans.versions.added')}</Tag>
          </Match>
          <Match when={props.change.after === null}>
            <Tag tone="plain">{t('plans.versions.removed')}</Tag>
          </Match>
          <Match when={props.change.fields.length > 0}>
            <Tag tone="amber">{t('plans.versions.changed')}</Tag>
          </Match>
        </Switch>{' '}
        <span class="quiet">{t(`plans.versions.kind.${kind()}`)}</span>
      </p>
      <Show
        when={props.change.after === null}
        fallback={<Name change={props.change} leadOf={props.leadOf} />}
      >
        <del>
          <Name change={props.change} leadOf={props.leadOf} />
        </del>
      </Show>
      <Show when={props.change.fields.length > 0}>
        <Fields
          collection={COLLECTION[kind()]}
          names={props.change.fields}
          before={props.change.before as unknown as JsonObject}
          after={props.change.after as unknown as JsonObject}
        />
      </Show>
    </div>
  );
}

/** What it is called, after what tells it from others of the same name. */
function Name(props: { change: Change; leadOf: LeadOf }): JSX.Element {
  const part = () => props.change.after ?? props.change.before;
  const title = (): Text | null => {
    const found = part();
    if (found === null) return null;
    return 'title' in found ? found.title : found.text;
  };
  const lead = () => {
    const found = part();
    return found === null ? '' : props.leadOf(found);
  };
  return (
    <strong>
      {lead()}
      <LocalText text={title()} silent />
    </strong>
  );
}

function Fields(props: {
  collection: string;
  names: readonly string[];
  before: JsonObject;
  after: JsonObject;
}): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const words = (field: string) => ({
    ...{ features, replica: client.replica, locale: locale(), t },
    ...{ collection: props.collection, field },
  });
  return (
    <dl class="plan-change-fields">
      <For each={props.names}>
        {(name) => (
          <div>
            <dt>{fieldInWords(words(name))}</dt>
            <dd>
              <Show
                when={TEXTS.includes(name)}
                fallback={
                  <>
                    <del>
                      <span class="unseen">{t('kit.changed.was')} </span>
                      {valueInWords({ ...words(name), value: props.before[name] as Json })}
                    </del>{' '}
                    <ins>
                      <span class="unseen">{t('kit.changed.is')} </span>
                      {valueInWords({ ...words(name), value: props.after[name] as Json })}
                    </ins>
                  </>
                }
              >
                <WordChanges
                  before={props.before[name] as Text | null}
                  after={props.after[name] as Text | null}
                  isWhole
                />
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
