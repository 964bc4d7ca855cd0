import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { textSumId, textSums, versions } from '#shared/assessment/assessment.schemas.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

/** What was adopted, by which meeting, and under which number. */
export function AdoptDone(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const adoption = () => props.edition.body.adoption;
  const meeting = createMemo(() => client.replica.one(meetings, adoption()?.meeting ?? ''));
  const decision = createMemo(() => client.replica.one(decisions, adoption()?.decision ?? ''));
  const version = createMemo(() =>
    client.replica.within(versions, props.edition.id).find(({ body }) => body.kind === 'adopted'),
  );
  /** Paragraphs that members read. */
  const read = () =>
    client.replica.one(
      textSums,
      textSumId({ edition: props.edition.id, version: version()?.body.number ?? 0, level: 'members' }),
    )?.body.count ?? 0;
  const facts = (): Fact[] => {
    const known = adoption();
    const [held, taken, text] = [meeting(), decision(), version()];
    return [
      ...(held === null
        ? []
        : [{ label: t('ideal.fields.meeting'), place: <LocalText text={held.body.title} /> }]),
      ...(taken === null
        ? []
        : [
            {
              label: t('ideal.fields.decision'),
              place: decisionReference(taken.body) ?? <LocalText text={taken.body.text} />,
              detail:
                decisionReference(taken.body) === null ? undefined : <LocalText text={taken.body.text} />,
            },
          ]),
      ...(known?.on === undefined
        ? []
        : [{ label: t('validation.adopt.on'), place: formatDay(locale(), known.on) }]),
      ...(known?.document === undefined
        ? []
        : [{ label: t('validation.adopt.document'), place: known.document }]),
      ...(text === undefined
        ? []
        : [
            {
              label: t('validation.adopt.version'),
              place: t('validation.adopt.version_text', {
                n: text.body.number,
                count: String(read()),
              }),
              detail:
                text.body.changed === null || text.body.changed === 0
                  ? t('validation.adopt.unchanged')
                  : t('validation.adopt.changed', { n: text.body.changed }),
            },
          ]),
    ];
  };
  return (
    <>
      <SectionHeader kind="band" title={t('validation.adopt.done')} />
      <FactList facts={facts()} />
      <List>
        <ListRow
          lead={<Icon name="list-checks" />}
          title={t('validation.adopt.way')}
          href={`/ideal/${props.edition.id}/validation`}
          chevron
        />
      </List>
    </>
  );
}
