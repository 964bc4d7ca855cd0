import { createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { act } from '#app/sync/acts.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { ownState } from './work-data.ts';

type Returned = { readonly reason: string } | null;

/** What is released, and comes back: a state's contribution, or the figures of its panel. */
interface Props<B extends JsonObject> {
  of: 'contributions' | 'panels';
  collection: Collection<B>;
  prefix: IdPrefix;
  /** What the ids of its fields begin with. */
  field: string;
  edition: string;
  begun: Doc<B>;
  /** Why it was returned last, in its body, and a body that says so. */
  returned: (body: Partial<B> | null) => Returned;
  withReturned: (returned: { reason: string }) => Partial<B>;
}

interface SendsBack {
  does: 'contributions.send_back' | 'panels.send_back';
}

interface TakesBack {
  /** It is asked about. */
  act: 'contributions.take_back' | 'panels.take_back';
}

/** Where the authoriser sends what was prepared back, or the point of contact takes it back, with the reason. */
export function SendBackForm<B extends JsonObject>(props: Props<B> & SendsBack): JSX.Element {
  return <Renewed>{(done) => <SendBack {...props} onSaved={done} />}</Renewed>;
}

/** Takes what was released back from everybody who has it. */
export function TakeBackForm<B extends JsonObject>(props: Props<B> & TakesBack): JSX.Element {
  return <Renewed>{(done) => <TakeBack {...props} onSaved={done} />}</Renewed>;
}

/** Both go by a reason and nothing else. */
function useReasonEdit<B extends JsonObject>(
  props: Props<B> & { onSaved: () => void },
  { name, field }: { name: SendsBack['does'] | TakesBack['act']; field: string },
) {
  const client = useClient();
  const { t } = useI18n();
  const { edition } = props;
  return createEdit({
    collection: props.collection,
    begun: props.begun,
    acts: [name],
    prefix: props.prefix,
    field,
    ids: { returned: `${field}-reason` },
    type: (body: Partial<B> | null) => ({ returned: { reason: props.returned(body)?.reason ?? '' } }),
    toArgs: ({ returned }) => ({ reason: returned.reason.trim() }),
    check: ({ returned }) => ({
      returned: returned.reason.trim() === '' ? t('contributions.need.reason') : null,
    }),
    edit: ({ wished }) => act(name, { state: ownState(client), edition, ...wished }),
    fromArgs: ({ reason }) => props.withReturned({ reason: String(reason) }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
}

function SendBack<B extends JsonObject>(props: Props<B> & SendsBack & { onSaved: () => void }): JSX.Element {
  const { t } = useI18n();
  const edit = useReasonEdit(props, { name: props.does, field: `${props.field}send-back` });
  const [isOpen, setOpen] = createSignal(edit.isRestored() || edit.correcting !== null);
  return (
    <Disclosure
      title={t(`${props.of}.acts.send_back`)}
      open={isOpen() || edit.isRestored()}
      onToggle={setOpen}
    >
      <EditPart edit={edit} save={t(`${props.of}.acts.send_back`)} icon="undo-2">
        <TextArea
          id={edit.idOf('returned')}
          label={t(`${props.of}.fields.reason`)}
          hint={t('contributions.release.send_back_hint')}
          error={edit.errorOf('returned')}
          value={edit.typed().returned.reason}
          onInput={(reason) => edit.type({ returned: { reason } })}
          maxlength={1000}
        />
      </EditPart>
    </Disclosure>
  );
}

function TakeBack<B extends JsonObject>(props: Props<B> & TakesBack & { onSaved: () => void }): JSX.Element {
  const { t } = useI18n();
  const edit = useReasonEdit(props, { name: props.act, field: `${props.field}take-back` });
  return (
    <>
      <SectionHeader kind="band" title={t(`${props.of}.acts.take_back`)} />
      <EditPart edit={edit} question={props.act} save={t(`${props.of}.acts.take_back`)} icon="undo-2">
        <TextArea
          id={edit.idOf('returned')}
          label={t(`${props.of}.fields.reason`)}
          error={edit.errorOf('returned')}
          value={edit.typed().returned.reason}
          onInput={(reason) => edit.type({ returned: { reason } })}
          maxlength={1000}
          rows={2}
        />
      </EditPart>
    </>
  );
}
