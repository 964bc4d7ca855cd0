import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { formActivationId, formActivations } from '#shared/forms/forms.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import type { OfferedForm } from './form-definitions.ts';

/** A proposed form, and whether the state uses it. */
export function FormRow(props: { form: OfferedForm; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const id = () => formActivationId({ state: props.state, form: props.form.id });
  const activation = () => client.replica.one(formActivations, id())?.body;
  const isActive = () => activation()?.active === true;
  const isOlder = () => isActive() && activation()?.versions.includes(props.form.body.version) !== true;

  function move(active: boolean) {
    const { formId, version } = props.form.body;
    const args = { state: props.state, form: props.form.id, formId, version, active };
    return saved.run(() => client.act('forms.allow', args).saved);
  }

  return (
    <ListRow
      title={readText(props.form.body.title, locale()).value}
      detail={t('reports.state.version', {
        version: (isOlder() ? activation()?.versions.at(-1) : undefined) ?? props.form.body.version,
      })}
      trail={
        <Tag tone={isActive() ? 'plain' : 'neutral'}>
          {isActive() ? t('reports.state.active') : t('reports.state.inactive')}
        </Tag>
      }
    >
      <div class="row-remedy">
        <Show when={isOlder()}>
          <p>{t('reports.state.newer', { version: props.form.body.version })}</p>
        </Show>
        <LinkButton kind="text" icon="eye" href={`/reports/preview/${props.form.id}`}>
          {t('reports.preview.see')}
          <span class="unseen">: {readText(props.form.body.title, locale()).value}</span>
        </LinkButton>
        <Show when={!isActive() || isOlder()}>
          <Button kind="outlined" onClick={() => move(true)}>
            {isOlder() ? t('reports.state.update') : t('reports.state.activate')}
          </Button>
        </Show>
        <Show when={isActive()}>
          <AskedButton
            act="forms.allow"
            label={t('reports.state.deactivate')}
            title={t('reports.confirm.form_off.title', {
              name: readText(props.form.body.title, locale()).value,
            })}
            onYes={() => move(false)}
          >
            <p>{t('reports.confirm.form_off.text')}</p>
            <p>{t('reports.confirm.form_off.drafts')}</p>
            <p>{t('reports.confirm.form_off.queued')}</p>
            <p>
              {t('reports.confirm.form_off.received')} {t('reports.confirm.form_off.undo')}
            </p>
          </AskedButton>
        </Show>
      </div>
      {saved.notice()}
    </ListRow>
  );
}
