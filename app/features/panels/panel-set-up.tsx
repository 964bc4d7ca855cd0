import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ownState } from '#app/features/contributions/work-data.ts';
import { AreasField } from '#app/features/ideal/area-field.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { type Edition, editions, type METHODS } from '#shared/ideal/ideal.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { panelAreas } from '#shared/panels/panels.schemas.ts';
import type { AreaCode } from './own-area.ts';
import type { PanelWork } from './panel-data.ts';

/** What the panel is told of its edition. */
interface Said extends Pick<Edition, 'title'> {
  readonly method: (typeof METHODS)[number];
  readonly until: string;
}
/** Null until a meeting adopted the method. */
function saidOf(edition: Edition | null): Said | null {
  if (edition === null || edition.method === null) return null;
  const { title, method, collectUntil } = edition;
  return { title, method: method.version, until: collectUntil };
}

/** Begins the panel with the method that the meeting adopted and the areas asked of this state, or adds areas to it. */
export function PanelSetUp(props: { edition: string; work: PanelWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ correct?: string }>();
  const edition = createMemo(() => client.replica.one(editions, props.edition)?.body ?? null);
  const said = createMemo(() => saidOf(edition()));
  return (
    <Show
      when={said()}
      fallback={
        <Banner icon="info" fact={t('rating.setup.no_method')}>
          {t('rating.setup.no_method_more')}
        </Banner>
      }
    >
      {(of) => (
        <Show
          when={props.work.panel() !== null}
          fallback={<Renewed>{(done) => <Form {...props} said={of()} onSaved={done} />}</Renewed>}
        >
          <Moved edition={props.edition} work={props.work} said={of()} />
          <Disclosure title={t('rating.setup.more')} open={query.correct !== undefined}>
            <Renewed>{(done) => <Form {...props} said={of()} onSaved={done} />}</Renewed>
          </Disclosure>
        </Show>
      )}
    </Show>
  );
}

/** The edition was called anew or collects for longer or shorter since: whoever rates reads it from the panel alone. */
function Moved(props: { edition: string; work: PanelWork; said: Said }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const hasMoved = () => {
    const { title, until } = props.work.panel()?.body ?? props.said;
    return !isSameJson([title, until], [props.said.title, props.said.until]);
  };
  const tell = () =>
    done.run(
      act('panels.set_up', { state: ownState(client), edition: props.edition, ...props.said, areas: [] }),
    );
  return (
    <>
      {done.notice()}
      <Show when={hasMoved()}>
        <Banner
          tone="change"
          icon="calendar-days"
          fact={t('rating.setup.moved')}
          action={<Button onClick={() => void tell()}>{t('rating.setup.tell')}</Button>}
        >
          {t('rating.setup.moved_more')}
        </Banner>
      </Show>
    </>
  );
}

/** As areas of the panel are called where they stand as left, or as refused. */
interface Typed {
  readonly area: readonly AreaCode[];
}

function Form(props: { edition: string; work: PanelWork; said: Said; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { edition } = props;
  const open = () => AREA_CODES.filter((code) => !props.work.areas().some(({ body }) => body.area === code));
  const [asked] = createSignal(props.work.asked());
  const isNew = props.work.panel() === null;
  /** An area that is added appears to everybody who rates: each is chosen. */
  const suggested = isNew ? asked() : [];
  const hint = () => {
    if (isNew) return t('rating.setup.areas_more');
    const areas = asked().map((code) => t(`ideal.area.${code}`));
    return `${t('rating.setup.add_more')}${areas.length === 0 ? '' : ` ${t('rating.setup.add_asked', { areas: areas.join(', ') })}`}`;
  };
  const edit = createEdit({
    collection: panelAreas,
    begun: null,
    under: props.work.id(),
    id: props.work.id(),
    acts: ['panels.set_up'],
    prefix: 'par',
    field: 'panel',
    ids: { area: 'panel-areas' },
    type: (body): Typed => ({ area: (body?.area as readonly AreaCode[] | undefined) ?? suggested }),
    toArgs: ({ area }) => ({ areas: [...area] }),
    check: ({ area }) => ({ area: area.length === 0 ? t('rating.setup.need') : null }),
    isDone: ({ area }) => area.every((code) => !open().includes(code)),
    fromArgs: ({ areas }) => ({ area: areas as unknown as AreaCode }),
    edit: ({ wished }) =>
      act('panels.set_up', { state: ownState(client), edition, ...props.said, ...wished }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart
      edit={edit}
      kind={props.work.panel() === null ? 'filled' : 'outlined'}
      save={t(props.work.panel() === null ? 'rating.setup.begin' : 'rating.setup.add')}
    >
      <AreasField
        id={edit.idOf('area')}
        label={t('rating.setup.areas')}
        hint={hint()}
        error={edit.errorOf('area')}
        codes={open()}
        values={edit.typed().area}
        onChange={(values) => edit.type({ area: AREA_CODES.filter((code) => values.includes(code)) })}
      />
    </EditPart>
  );
}
