import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import { CHANGES, EXCHANGES } from '#shared/ideal/released.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { HANDLING_CODES, INFORMATION_GRADES, SOURCE_GRADES, TLP } from '#shared/reports/reports.schemas.ts';
import type { TypedLink } from './link-fields.ts';
import { OriginalGradeField } from './original-grade-field.tsx';
import { askedOf } from './owed.ts';
import { SubjectsField } from './subjects-field.tsx';
import { Tick } from './tick.tsx';
import { ownState } from './work-data.ts';

/** The system cuts a long option; in full it stands below the list. */
const shortOf = (words: string) => words.split(':', 1)[0] ?? words;
/** A TLP has a colon in its name: that alone fits on a phone. */
const shortTlp = (words: string) => words.split(' — ', 1)[0] ?? words;

/** The fields of a link: what it is about, what others read, what it is worth, and how it may be used. */
export function LinkForm(props: {
  edit: Edit<TypedLink>;
  edition: string;
  isNew: boolean;
  /** The contribution goes on from an earlier edition: what became of it is said. */
  isStartedFrom: boolean;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { edit } = props;
  const typed = edit.typed;
  const asked = createMemo(() =>
    askedOf({ replica: client.replica, edition: props.edition, state: ownState(client) }),
  );
  /** Of the edition from which the link was carried on: this one does not ask it, so it is shown to be taken away. */
  const former = createMemo<readonly string[]>((before) => {
    const here = new Set(asked().map(({ id }) => id));
    return [...new Set([...before, ...typed().requirements.filter((id) => !here.has(id))])];
  }, []);
  const said = (key: string) => t(key as 'reports.tlp.RED');
  const setExchange = (part: Partial<TypedLink['exchange']>) =>
    edit.type({ exchange: { ...typed().exchange, ...part } });
  return (
    <>
      <Show when={props.isNew && typed().from.kind === 'material'}>
        <TextField
          id={edit.idOf('paragraph')}
          label={t('contributions.link.paragraph')}
          hint={t('contributions.link.paragraph_hint')}
          optional={t('kit.optional')}
          value={typed().paragraph}
          onInput={(paragraph) => edit.type({ paragraph })}
          maxlength={300}
        />
      </Show>
      <SubjectsField
        id={edit.idOf('to')}
        label={t('contributions.fields.to')}
        error={edit.errorOf('to')}
        value={typed().to}
        onChange={(to) => edit.type({ to })}
      />
      <Show when={asked().length + former().length > 0}>
        <CheckList
          {...edit.pick('requirements')}
          label={t('contributions.fields.requirements')}
          hint={t('contributions.link.requirements_hint')}
          options={[
            ...asked().map(({ id, body }) => ({
              value: id,
              label: readText(body.question, locale()).value,
            })),
            ...former().map((id) => ({
              value: id,
              label:
                readText(client.replica.one(requirements, id)?.body.question, locale()).value ||
                t('contributions.fields.requirement'),
              hint: t('contributions.link.former_requirement'),
            })),
          ]}
          values={typed().requirements}
          onChange={(requirements) => edit.type({ requirements })}
        />
      </Show>
      <SectionHeader kind="band" title={t('contributions.fields.statement')} />
      <p class="block body-2 quiet">{t('contributions.link.statement_hint')}</p>
      <TextInputs {...edit.bind('statement')} long />
      <Tick
        id={edit.idOf('hasPersonalData')}
        label={t('contributions.link.personal')}
        hint={t('contributions.link.personal_hint')}
        checked={typed().hasPersonalData}
        onChange={(hasPersonalData) => edit.type({ hasPersonalData })}
      />
      <SectionHeader kind="band" title={t('contributions.link.worth')} />
      <SelectField
        id={edit.idOf('source')}
        label={t('reports.review.grade.source')}
        options={SOURCE_GRADES.map((value) => ({
          value,
          label: shortOf(t(`reports.review.source.${value}`)),
        }))}
        value={typed().source}
        hint={typed().source === '' ? undefined : said(`reports.review.source.${typed().source}`)}
        blank={t('contributions.choose')}
        error={edit.errorOf('source')}
        onChange={(value) => edit.type({ source: value as TypedLink['source'] })}
      />
      <SelectField
        id={edit.idOf('information')}
        label={t('reports.review.grade.information')}
        options={INFORMATION_GRADES.map((value) => ({
          value,
          label: shortOf(t(`reports.review.information.${value}`)),
        }))}
        value={typed().information}
        hint={
          typed().information === '' ? undefined : said(`reports.review.information.${typed().information}`)
        }
        blank={t('contributions.choose')}
        error={edit.errorOf('information')}
        onChange={(value) => edit.type({ information: value as TypedLink['information'] })}
      />
      <OriginalGradeField edit={edit} />
      <SectionHeader kind="band" title={t('contributions.link.use')} />
      <SelectField
        id={edit.idOf('handlingCode')}
        label={t('contributions.fields.handlingCode')}
        options={HANDLING_CODES.map((value) => ({
          value,
          label: shortOf(t(`reports.handling_code.${value}`)),
        }))}
        value={typed().handlingCode}
        hint={typed().handlingCode === '' ? undefined : said(`reports.handling_code.${typed().handlingCode}`)}
        blank={t('contributions.choose')}
        error={edit.errorOf('handlingCode')}
        onChange={(value) => edit.type({ handlingCode: value as TypedLink['handlingCode'] })}
      />
      <SelectField
        id={edit.idOf('tlp')}
        label={t('contributions.fields.tlp')}
        options={TLP.map((value) => ({ value, label: shortTlp(t(`reports.tlp.${value}`)) }))}
        value={typed().tlp}
        hint={typed().tlp === '' ? undefined : said(`reports.tlp.${typed().tlp}`)}
        blank={t('contributions.choose')}
        error={edit.errorOf('tlp')}
        onChange={(value) => edit.type({ tlp: value as TypedLink['tlp'] })}
      />
      <TextField {...edit.bind('restrictions')} />
      <SelectField
        id={edit.idOf('exchange')}
        label={t('contributions.fields.exchange')}
        hint={t('contributions.link.exchange_hint')}
        options={EXCHANGES.map((value) => ({ value, label: t(`ideal.exchange.${value}`) }))}
        value={typed().exchange.system}
        blank={t('contributions.link.no_exchange')}
        error={edit.errorOf('exchange')}
        onChange={(system) => setExchange({ system })}
      />
      <Show when={typed().exchange.system !== ''}>
        <TextField
          id="link-exchange-number"
          label={t('contributions.link.exchange_number')}
          maxlength={300}
          value={typed().exchange.number}
          onInput={(number) => setExchange({ number })}
        />
      </Show>
      <Show when={!props.isNew}>
        <SectionHeader kind="band" title={t('contributions.link.goes_out')} />
        <Show when={props.isStartedFrom}>
          <SelectField
            id={edit.idOf('change')}
            label={t('contributions.fields.change')}
            options={CHANGES.map((value) => ({ value, label: t(`ideal.change.${value}`) }))}
            value={typed().change}
            onChange={(change) => edit.type({ change: change as TypedLink['change'] })}
          />
        </Show>
        <Tick
          id="link-is-left-out"
          label={t('contributions.link.leave_out')}
          hint={t('contributions.link.leave_out_hint')}
          checked={typed().leftOut !== null}
          onChange={(isLeftOut) => edit.type({ leftOut: isLeftOut ? '' : null })}
        />
        <Show when={typed().leftOut !== null}>
          <TextArea
            id={edit.idOf('leftOut')}
            label={t('contributions.fields.leftOut')}
            error={edit.errorOf('leftOut')}
            value={typed().leftOut ?? ''}
            onInput={(leftOut) => edit.type({ leftOut })}
            maxlength={1000}
          />
        </Show>
      </Show>
    </>
  );
}
