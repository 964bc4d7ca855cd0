import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type FloorRequest, floorMoves } from '#shared/floor/floor.schemas.ts';
import { numbered } from '#shared/floor/list.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LedPage, type LedProps } from './led-page.tsx';
import { useRequestWords } from './speakers-list.tsx';

/** At the end of the list; an id never has a space. */
const LAST = 'the end';

/** One request, for whoever leads: gives it the floor, takes it off the list, or puts it elsewhere with a reason. */
export default function RequestPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ request: string }>();
  return (
    <LedPage what="floor.chair.move">
      {(led) => {
        const waiting = createMemo(() => led.floor.list().find(({ id }) => id === params.request) ?? null);
        return (
          <Show
            when={waiting()}
            fallback={
              <PageHeader back={led.back} title={t('floor.chair.gone')} detail={t('floor.chair.gone_text')} />
            }
          >
            {(request) => <Waiting {...led} request={request()} />}
          </Show>
        );
      }}
    </LedPage>
  );
}

function Waiting(props: LedProps & { request: Doc<FloorRequest> }): JSX.Element {
  const wordsOf = useRequestWords();
  const name = () => props.floor.nameOf(props.request.body.delegation);
  return (
    <Show
      when={props.request.body.kind !== 'order' ? props.request.id : undefined}
      keyed
      fallback={
        <>
          <PageHeader back={props.back} title={name()} detail={wordsOf(props.request.body)} />
          <Acts {...props} name={name()} />
        </>
      }
    >
      {(id) => <MoveForm {...props} id={id} name={name()} words={wordsOf(props.request.body)} />}
    </Show>
  );
}

/** The floor at once, or off the list. */
function Acts(props: LedProps & { request: Doc<FloorRequest>; name: string }): JSX.Element {
  const { t } = useI18n();
  const navigate = useNavigate();
  const done = useDone();
  const of = () => ({ meeting: props.meeting, request: props.request.id });
  async function run(name: 'floor.call' | 'floor.withdraw') {
    if (await done.run(act(name, of()), name)) navigate(props.back.href);
  }
  return (
    <div class="block floor-choices">
      {done.notice()}
      <Button icon="mic" onClick={() => void run('floor.call')}>
        {t('floor.chair.call_to', { name: props.name })}
      </Button>
      <AskedButton
        act="floor.withdraw"
        icon="x"
        label={t('floor.chair.remove')}
        title={t('floor.chair.remove_title', { name: props.name })}
        onYes={() => run('floor.withdraw')}
      >
        {t('floor.withdraw_text')}
      </AskedButton>
    </div>
  );
}

function MoveForm(
  props: LedProps & { request: Doc<FloorRequest>; id: string; name: string; words: string },
): JSX.Element {
  const { t } = useI18n();
  const { meeting, id: request } = props;
  const { item } = props.request.body;
  const edit = createEdit({
    collection: floorMoves,
    begun: null,
    under: request,
    parent: meeting,
    acts: ['floor.move'],
    prefix: 'spm',
    field: 'move',
    ...typedFields({ before: field.line, reason: field.line }),
    need: { before: 'floor.need.before', reason: 'floor.need.reason' },
    add: ({ id, wished: { before, reason } }) =>
      act('floor.move', {
        ...{ move: id, meeting, item, request, reason },
        before: before === LAST ? null : before,
      }),
    fromArgs: ({ before, reason }) => ({ before: before ?? LAST, reason }) as never,
    to: props.back.href,
  });
  const places = createMemo(() => [
    ...numbered(props.floor.list())
      .filter(({ id }) => id !== request)
      .map(({ id, body }) => ({
        value: id,
        label: `${t('floor.chair.before')} ${props.floor.nameOf(body.delegation)}`,
      })),
    { value: LAST, label: t('floor.chair.last') },
  ]);
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={props.name}
      detail={props.words}
      save={t('floor.chair.moved')}
      intro={<Acts {...props} />}
    >
      <RadioList
        {...edit.pick('before')}
        label={t('floor.chair.move')}
        hint={t('floor.chair.move_text')}
        options={places()}
      />
      <TextArea {...edit.bind('reason')} />
    </EditPage>
  );
}
