import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  changeOf,
  correctedContent,
  inReadingOrder,
  issuedContent,
  standingWith,
} from '#shared/assessment/assessment.rules.ts';
import {
  type Correction,
  corrections,
  issuedId,
  issuedParagraphs,
  type Paragraph,
  paragraphs,
} from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CorrectionSides, type Side } from './corrections-sides.tsx';
import { useParagraphWords } from './validation-data.ts';

interface Differing {
  readonly paragraph: Doc<Paragraph>;
  readonly change: Correction['change'];
  readonly before: Side | null;
  readonly after: Side | null;
}

/** Paragraphs that no longer say what is published, each with its reason to be written. */
export function CorrectionsPropose(props: {
  edition: string;
  waiting: readonly Doc<Correction>[];
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  /** A proposal that this page makes takes its form away only once it is durable. */
  const before = new Set(props.waiting.map(({ id }) => id));
  const [settled, setSettled] = createSignal<ReadonlySet<string>>(new Set());
  const differing = createMemo((): readonly Differing[] => {
    const known = props.waiting.filter(
      ({ id, rev, body }) => rev > 0 || before.has(id) || settled().has(body.paragraph),
    );
    const proposed = new Set(known.map(({ body }) => body.paragraph));
    const all = client.replica.within(paragraphs, props.edition);
    const out = client.replica.within(issuedParagraphs, props.edition);
    const byBody = new Map(all.map((doc) => [doc.body, doc]));
    return inReadingOrder(all.map(({ body }) => body)).flatMap((body) => {
      const paragraph = byBody.get(body);
      if (paragraph === undefined || proposed.has(paragraph.id)) return [];
      const id = issuedId({ edition: props.edition, paragraph: paragraph.id });
      const issued = client.replica.one(issuedParagraphs, id);
      const stands = standingWith({ written: all, issued: out, only: new Set([paragraph.id]) });
      const change = changeOf(paragraph, issued, stands);
      if (change === null) return [];
      const content = issuedContent(paragraph, stands);
      return [
        {
          ...{ paragraph, change },
          before: issued === null ? null : correctedContent(issued.body),
          after: content === null ? null : correctedContent(content),
        },
      ];
    });
  });
  /** By id: a form stays while others come and go. */
  const ids = createMemo(() => differing().map(({ paragraph }) => paragraph.id));
  return (
    <>
      <SectionHeader kind="band" title={t('validation.corrections.differs')} aside={ids().length} />
      <For
        each={ids()}
        fallback={
          <List>
            <ListRow
              note
              title={t('validation.corrections.differs_none')}
              detail={t('validation.corrections.differs_more')}
            />
          </List>
        }
      >
        {(id) => (
          <Show when={differing().find(({ paragraph }) => paragraph.id === id)}>
            {(found) => (
              <Propose
                edition={props.edition}
                of={found()}
                onSaved={() => setSettled(new Set([...settled(), id]))}
              />
            )}
          </Show>
        )}
      </For>
    </>
  );
}

const about = typedFields({ reason: field.text });

function Propose(props: { edition: string; of: Differing; onSaved: () => void }): JSX.Element {
  const { t } = useI18n();
  const words = useParagraphWords(() => props.edition);
  const paragraph = props.of.paragraph.id;
  const refused = useRefused();
  const isThis = refused === null || refused.args.paragraph === paragraph;
  const edit = createEdit({
    collection: corrections,
    begun: null,
    under: paragraph,
    parent: props.edition,
    prefix: 'crr',
    field: `propose-${paragraph.slice(-6)}`,
    acts: isThis ? ['assessment.propose_correction'] : [],
    address: `/ideal/${props.edition}/corrections`,
    ...about,
    need: { reason: 'validation.need.reason' },
    add: ({ id, wished }) =>
      act('assessment.propose_correction', {
        ...{ correction: id, edition: props.edition, paragraph },
        ...wished,
      }),
    onSaved: () => props.onSaved(),
  });
  return (
    <div class="list-gap">
      <Disclosure
        title={words.name(paragraph)}
        count={<Tag tone="neutral">{t(`assessment.change.${props.of.change}`)}</Tag>}
        open={edit.isRestored() || edit.correcting !== null}
      >
        <div class="block">
          <CorrectionSides
            edition={props.edition}
            before={props.of.before}
            after={props.of.after}
            isOut={false}
          />
        </div>
        <EditPart edit={edit} save={t('validation.corrections.propose')}>
          <TextInputs {...edit.bind('reason')} optional={false} long />
          <p class="block quiet">{t('validation.corrections.reason_hint')}</p>
        </EditPart>
      </Disclosure>
    </div>
  );
}
