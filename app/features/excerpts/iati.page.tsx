import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { isOrgRef, ORG_TYPES, type OrgType } from '#shared/iati/iati.rules.ts';
import { COMMITTEE_NAME, iatiOf } from '#shared/iati/iati-entries.ts';
import { presidesPlans } from '#shared/plans/lead.rules.ts';

/** What this device remembers of whoever publishes. */
const REF_KEY = 'iati-reference';
const NAME_KEY = 'iati-name';
const TYPE_KEY = 'iati-type';
const TYPE_WORDS = { 40: 'multilateral', 10: 'government', 15: 'other_public' } as const;
const FIELD = 'iati-ref';
const NAME_FIELD = 'iati-name';

/** The results of all adopted plans as a file of IATI, for whoever presides. */
export default function IatiPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={presidesPlans(client.actor())} back="/plans" says={t('excerpts.iati.who')}>
      <Whole />
    </Allowed>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const before = (key: string) => {
    const known = client.remembered(key);
    return typeof known === 'string' ? known : '';
  };
  const [ref, setRef] = createSignal(before(REF_KEY));
  const [typed, setName] = createSignal<string | null>(before(NAME_KEY) === '' ? null : before(NAME_KEY));
  const name = () => typed() ?? COMMITTEE_NAME[locale()];
  const [type, setType] = createSignal<OrgType>(
    ORG_TYPES.find((each) => each === before(TYPE_KEY)) ?? ORG_TYPES[0],
  );
  const [wrong, setWrong] = createSignal<typeof FIELD | typeof NAME_FIELD | null>(null);
  const made = createMemo(() => {
    const own = name().trim() === COMMITTEE_NAME[locale()] ? COMMITTEE_NAME : { [locale()]: name().trim() };
    const org = { ref: ref().trim(), name: own, type: type() };
    return iatiOf(client.replica, { org, language: locale(), now: client.now() });
  });
  function save() {
    const given = { [REF_KEY]: ref().trim(), [NAME_KEY]: typed()?.trim() ?? '', [TYPE_KEY]: type() };
    const fault = !isOrgRef(given[REF_KEY] ?? '') ? FIELD : name().trim() === '' ? NAME_FIELD : null;
    setWrong(fault);
    if (fault !== null) {
      document.getElementById(fault)?.focus();
      return;
    }
    // Where it cannot be remembered the file is saved all the same.
    for (const [key, value] of Object.entries(given)) void client.remember(key, value).catch(() => undefined);
    const file = new Blob([made().xml], { type: 'application/xml' });
    saveFile({ file, name: 'clasi-iati.xml' });
  }
  return (
    <>
      <PageHeader
        back={{ href: '/plans', label: t('kit.go_back') }}
        title={t('excerpts.iati.title')}
        detail={t('excerpts.iati.more')}
      />
      <Show when={made().activities > 0} fallback={<p class="block quiet">{t('excerpts.iati.none')}</p>}>
        <div class="block stack">
          <p>{t('excerpts.iati.activities', { n: made().activities })}</p>
          <Show when={made().leftOut > 0}>
            <p>{t('excerpts.iati.held_back', { n: made().leftOut })}</p>
          </Show>
          <TextField
            id={FIELD}
            label={t('excerpts.iati.ref')}
            hint={t('excerpts.iati.ref_hint')}
            error={wrong() === FIELD ? t('excerpts.iati.ref_wrong') : undefined}
            optional={false}
            value={ref()}
            spellcheck={false}
            maxlength={60}
            onInput={setRef}
          />
          <TextField
            id={NAME_FIELD}
            label={t('excerpts.iati.name')}
            error={wrong() === NAME_FIELD ? t('excerpts.iati.name_wrong') : undefined}
            optional={false}
            value={name()}
            maxlength={200}
            onInput={setName}
          />
          <SelectField
            id="iati-type"
            label={t('excerpts.iati.type')}
            value={type()}
            options={ORG_TYPES.map((value) => ({
              value,
              label: t(`excerpts.iati.types.${TYPE_WORDS[value]}`),
            }))}
            onChange={(value) => setType(ORG_TYPES.find((each) => each === value) ?? ORG_TYPES[0])}
          />
          <div>
            <Button kind="filled" icon="download" onClick={save}>
              {t('excerpts.iati.save')}
            </Button>
          </div>
        </div>
      </Show>
    </>
  );
}
