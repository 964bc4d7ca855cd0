import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { codesOf, GRADING_SCHEMES, mappedGrade } from '#shared/ideal/gradings.ts';
import { gradeOf, type TypedLink, withScheme } from './link-fields.ts';

/**
 * The grade as it came, in another system. The code of ours that it is imported as is offered, and taken by one tap: what
 * is chosen already stays until then.
 */
export function OriginalGradeField(props: { edit: Edit<TypedLink> }): JSX.Element {
  const { t } = useI18n();
  const { edit } = props;
  const typed = edit.typed;
  const set = (part: Partial<TypedLink['originalGrade']>) =>
    edit.type({ originalGrade: { ...typed().originalGrade, ...part } });
  const grade = createMemo(() =>
    typed().originalGrade.scheme === '' ? null : gradeOf(typed().originalGrade),
  );
  const mapped = createMemo(() => {
    const known = grade();
    return known === null ? null : mappedGrade(known);
  });
  const isSet = () => mapped()?.source === typed().source && mapped()?.information === typed().information;
  const offered = () => (isSet() ? null : mapped());
  const [isTaken, setTaken] = createSignal(false);
  const chosen = () => `${typed().source}${typed().information}`;
  return (
    <>
      <SelectField
        id={edit.idOf('originalGrade')}
        label={t('contributions.fields.originalGrade')}
        hint={t('contributions.link.original_hint')}
        options={GRADING_SCHEMES.map((value) => ({ value, label: t(`contributions.scheme.${value}`) }))}
        value={typed().originalGrade.scheme}
        blank={t('contributions.link.own_scheme')}
        error={edit.errorOf('originalGrade')}
        onChange={(scheme) => edit.type({ originalGrade: withScheme(typed().originalGrade, scheme) })}
      />
      <Show when={grade()}>
        <div class="contribution-pair">
          <Code edit={edit} of="source" onChange={(source) => set({ source })} />
          <Code edit={edit} of="information" onChange={(information) => set({ information })} />
        </div>
      </Show>
      <Show when={offered()}>
        {(known) => (
          <div class="block">
            <Button
              icon="check"
              onClick={() => {
                edit.type({ ...known() });
                setTaken(true);
                // The button is gone with it, and the two lists that changed may be off the screen.
                focusField(edit.idOf('source'));
              }}
            >
              {chosen() === ''
                ? t('contributions.link.use_mapped', { code: `${known().source}${known().information}` })
                : t('contributions.link.use_mapped_instead', {
                    code: `${known().source}${known().information}`,
                    chosen: chosen(),
                  })}
            </Button>
          </div>
        )}
      </Show>
      <p classList={{ block: isTaken() && isSet(), 'body-2': true }} role="status">
        <Show when={isTaken() && isSet()}>
          {t('contributions.link.mapped_set', {
            source: typed().source,
            information: typed().information,
          })}
        </Show>
      </p>
    </>
  );
}

/** One of the codes that the system has; of a system that is not known here, as it came. */
function Code(props: {
  edit: Edit<TypedLink>;
  of: 'source' | 'information';
  onChange: (code: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  const { edit } = props;
  const original = () => edit.typed().originalGrade;
  const codes = createMemo(() =>
    original().scheme === '' ? null : (codesOf(gradeOf(original()).scheme)?.[props.of] ?? null),
  );
  const name = () => (props.of === 'source' ? 'originalSource' : 'originalInformation');
  const common = () => ({
    id: edit.idOf(name()),
    label:
      props.of === 'source'
        ? t('contributions.link.original_source')
        : t('contributions.link.original_information'),
    error: edit.errorOf(name()),
  });
  return (
    <Show
      when={codes()}
      fallback={
        <TextField
          {...common()}
          width="code"
          maxlength={10}
          autocapitalize="characters"
          value={original()[props.of]}
          onInput={props.onChange}
        />
      }
    >
      {(known) => (
        <SelectField
          {...common()}
          blank={t('contributions.choose')}
          options={known().map((value) => ({ value, label: value }))}
          value={original().scheme === '' ? '' : gradeOf(original())[props.of]}
          onChange={props.onChange}
        />
      )}
    </Show>
  );
}
