import { createMemo, type JSX, Show } from 'solid-js';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Comment } from '#shared/assessment/assessment.schemas.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import type { ActName } from '#shared/sync/all-features.ts';

interface Line {
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
}

/** The acts by which somebody says something of a comment. */
const SAID: readonly string[] = [
  'assessment.comment',
  'assessment.edit_comment',
  'assessment.answer_comment',
] satisfies readonly ActName[];

/**
 * The words of a comment, or of an answer, that was not accepted and for which there is no form any more, to be read and
 * taken elsewhere: they stand nowhere else.
 */
export function CommentLeft(props: {
  /** Whose words stand here: of what was said of a paragraph, or of one comment. */
  of: { readonly paragraph: string } | { readonly comment: string };
  name: string;
}): JSX.Element {
  const { t } = useI18n();
  const refused = useRefused();
  const lines = createMemo((): readonly Line[] => {
    if (refused === null || !SAID.includes(refused.name)) return [];
    const isHere = Object.entries(props.of).every(([name, id]) => refused.args[name] === id);
    if (!isHere) return [];
    const { kind, text, proposed, printed } = refused.args as Partial<Comment>;
    const { result, reason } = refused.args as Partial<NonNullable<Comment['answer']>>;
    const inEach = (label: string, words: Text | null | undefined) =>
      LANGUAGES.flatMap((language): Line[] => {
        const said = words?.[language] ?? '';
        if (said === '') return [];
        const named = t('kit.in_language', { label, language: t(`kit.language.${language}`) });
        return [{ label: named, text: said, lang: languageTags[language] }];
      });
    return [
      ...(kind === undefined
        ? []
        : [{ label: t('assessment.fields.kind'), text: t(`assessment.comment_kind.${kind}`) }]),
      ...(result === undefined
        ? []
        : [{ label: t('assessment.fields.answer'), text: t(`assessment.answer.${result}`) }]),
      ...(reason == null ? [] : [{ label: t('assessment.fields.reason'), text: reason }]),
      ...inEach(t('assessment.fields.comment'), text),
      ...inEach(t('assessment.fields.proposed_text'), proposed),
      ...(printed === null || printed === undefined
        ? []
        : [{ label: t('assessment.fields.printed'), text: t(`assessment.printed.${printed}`) }]),
    ];
  });
  const facts = (): Fact[] =>
    lines().map(({ label, text, lang }) => ({
      label,
      detail: (
        <span class="user-text" lang={lang}>
          {text}
        </span>
      ),
    }));
  const asText = () => [props.name, ...lines().map(({ label, text }) => `${label}: ${text}`)].join('\n');
  return (
    <Show when={lines().length > 0}>
      <SectionHeader kind="band" title={t('kit.typed.here')} />
      <p class="block">{t('validation.new.left')}</p>
      <FactList facts={facts()} />
      <div class="block button-row">
        <CopyButton text={asText()} label={t('kit.typed.copy')} about={props.name} />
        <Show when={refused}>
          {(known) => (
            <LinkButton icon="chevron-right" href={`/outbox/${known().id}`}>
              {t('validation.new.left_way')}
            </LinkButton>
          )}
        </Show>
      </div>
    </Show>
  );
}
