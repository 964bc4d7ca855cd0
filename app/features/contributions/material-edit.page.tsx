import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { isMarkedTooLow, isOriginator, markOfMaterial } from '#shared/contributions/consent.rules.ts';
import {
  consents,
  contributions,
  type Material,
  materials,
} from '#shared/contributions/contributions.schemas.ts';
import { isCollecting } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { MATERIAL_KINDS } from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { HANDLING_CODES, TLP } from '#shared/reports/reports.schemas.ts';
import {
  faultsOfOriginator,
  OriginatorField,
  originatorOf,
  type TypedOriginator,
  typeOriginator,
} from './originator-field.tsx';
import { Tick } from './tick.tsx';
import { ownState, partIn } from './work-data.ts';
import './contributions.css';

interface TypedMaterial {
  readonly kind: Material['kind'];
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  readonly originator: TypedOriginator;
  readonly handlingCode: Material['handlingCode'] | '';
  readonly tlp: Material['tlp'] | '';
  readonly withdrawn: boolean;
}

const WEB = /^https:\/\/\S+$/;
const shortOf = (words: string) => words.split(':', 1)[0] ?? words;
const shortTlp = (words: string) => words.split(' — ', 1)[0] ?? words;

/** Adds material on which a contribution can rest, or changes what is said of it. */
export default function MaterialEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ material?: string }>();
  const query = useQuery<{ edition?: string }>();
  const back = () => ({
    href: query.edition === undefined ? '/ideal' : `/ideal/${query.edition}/work`,
    label: query.edition === undefined ? t('ideal.title') : t('contributions.things.contribution'),
  });
  const known = createMemo(() =>
    params.material === undefined ? null : client.replica.one(materials, params.material),
  );
  return (
    <Allowed to={partIn(client).works} back={back().href} says={t('contributions.not_yours')}>
      <Show
        when={params.material === undefined}
        fallback={
          <Show
            when={known()}
            fallback={
              <PageHeader
                back={back()}
                title={t('contributions.materials.unknown')}
                detail={t('contributions.materials.unknown_more')}
              />
            }
          >
            {(material) => (
              <Show when={material().id} keyed>
                {(_id) => <Form begun={material()} back={back()} />}
              </Show>
            )}
          </Show>
        }
      >
        <Form begun={null} back={back()} />
      </Show>
    </Allowed>
  );
}

function Form(props: { begun: Doc<Material> | null; back: { href: string; label: string } }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const state = ownState(client);
  /** Its marks are never lowered (`contributions.edit_material`): that is said at the field. */
  const lowered = (mark: Partial<Material>) => {
    if (begun === null) return null;
    const { handlingCode, tlp } = { ...begun.body, ...mark };
    return isMarkedTooLow({ handlingCode, tlp, restrictions: null }, markOfMaterial(begun.body))
      ? t('errors.contributions.marking_lowered')
      : null;
  };
  /** Nor does its originator change once they were asked. */
  const askedOther = (typed: TypedOriginator) =>
    begun !== null &&
    !isOriginator(originatorOf(typed), markOfMaterial(begun.body)) &&
    client.replica.within(consents, begun.id).length > 0
      ? t('errors.contributions.originator_asked')
      : null;
  const edit = createEdit({
    collection: materials,
    begun,
    acts: begun === null ? ['contributions.add_material'] : ['contributions.edit_material'],
    prefix: 'mtr',
    field: 'material',
    type: (body): TypedMaterial => ({
      kind: body?.kind ?? MATERIAL_KINDS[0],
      title: body?.title ?? '',
      publisher: body?.publisher ?? '',
      date: body?.date ?? '',
      url: body?.url ?? '',
      originator: typeOriginator(body?.originator),
      handlingCode: body?.handlingCode ?? '',
      tlp: body?.tlp ?? '',
      withdrawn: body?.withdrawn ?? false,
    }),
    toArgs: ({ kind, title, publisher, date, url, originator, handlingCode, tlp, withdrawn }) => ({
      kind,
      title: title.trim(),
      publisher: orNull(publisher),
      date: orNull(date),
      url: orNull(url),
      originator: originatorOf(originator),
      handlingCode: required(handlingCode),
      tlp: required(tlp),
      withdrawn,
    }),
    check: ({ title, url, originator, handlingCode, tlp }) => ({
      title: title.trim() === '' ? t('contributions.need.title') : null,
      url: url.trim() !== '' && !WEB.test(url.trim()) ? t('contributions.need.url') : null,
      originator: faultsOfOriginator(originator, t) ?? askedOther(originator),
      handlingCode: handlingCode === '' ? t('reports.cover.need_handling_code') : lowered({ handlingCode }),
      tlp: tlp === '' ? t('reports.cover.need_tlp') : lowered({ tlp }),
    }),
    add: ({ id, wished: { withdrawn: _withdrawn, ...fields } }) =>
      act('contributions.add_material', { material: id, state, ...fields }),
    edit: ({ id, fields }) => act('contributions.edit_material', { material: id, state, fields }),
    to: props.back.href,
  });
  /** Editions in which it can be linked: begun, and still collecting. */
  const open = createMemo(() =>
    client.replica.all(contributions).flatMap(({ body }) => {
      const edition = client.replica.one(editions, body.edition);
      return edition !== null && isCollecting(edition.body.status) ? [edition] : [];
    }),
  );
  const said = (key: string) => t(key as 'reports.tlp.RED');
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={begun === null ? t('contributions.materials.add') : begun.body.title}
      intro={
        <Show when={begun !== null && !begun.body.withdrawn}>
          <div class="block button-row">
            <For each={open()}>
              {(edition) => (
                <LinkButton icon="plus" href={`/ideal/${edition.id}/work/links/new?from=${begun?.id}`}>
                  {t('contributions.links.to_edition', {
                    title: readText(edition.body.title, locale()).value,
                  })}
                </LinkButton>
              )}
            </For>
          </div>
        </Show>
      }
    >
      <SelectField {...edit.pick('kind')} />
      <TextField {...edit.bind('title')} />
      <TextField {...edit.bind('publisher')} />
      <DayField {...edit.bind('date')} />
      <TextField {...edit.bind('url')} type="url" hint={t('contributions.materials.url_hint')} />
      <OriginatorField
        id={edit.idOf('originator')}
        label={t('contributions.fields.originator')}
        hint={t('contributions.materials.originator_hint')}
        error={edit.errorOf('originator')}
        value={edit.typed().originator}
        onChange={(originator) => edit.type({ originator })}
      />
      <SelectField
        id={edit.idOf('handlingCode')}
        label={t('contributions.fields.handlingCode')}
        options={HANDLING_CODES.map((value) => ({
          value,
          label: shortOf(t(`reports.handling_code.${value}`)),
        }))}
        value={edit.typed().handlingCode}
        hint={
          edit.typed().handlingCode === ''
            ? undefined
            : said(`reports.handling_code.${edit.typed().handlingCode}`)
        }
        blank={t('contributions.choose')}
        error={edit.errorOf('handlingCode')}
        onChange={(value) => edit.type({ handlingCode: value as Material['handlingCode'] | '' })}
      />
      <SelectField
        id={edit.idOf('tlp')}
        label={t('contributions.fields.tlp')}
        options={TLP.map((value) => ({ value, label: shortTlp(t(`reports.tlp.${value}`)) }))}
        value={edit.typed().tlp}
        hint={edit.typed().tlp === '' ? undefined : said(`reports.tlp.${edit.typed().tlp}`)}
        blank={t('contributions.choose')}
        error={edit.errorOf('tlp')}
        onChange={(value) => edit.type({ tlp: value as Material['tlp'] | '' })}
      />
      <Show when={begun !== null}>
        <Tick
          id={edit.idOf('withdrawn')}
          label={t('contributions.materials.withdraw')}
          hint={t('contributions.materials.withdraw_hint')}
          checked={edit.typed().withdrawn}
          onChange={(withdrawn) => edit.type({ withdrawn })}
        />
      </Show>
    </EditPage>
  );
}
