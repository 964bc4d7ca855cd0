import type { JSX } from 'solid-js';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type NetworkMerger, networkMergers } from '#shared/ideal/networks.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export interface MergerEndProps {
  merger: Doc<NetworkMerger>;
  pair: { left: string; right: string };
  name: string;
  onSaved: () => void;
}

/** Says that it is another network, before both agreed, or parts the two after; both profiles stay as their states wrote them. */
export function MergerEnd(props: MergerEndProps): JSX.Element {
  const { t } = useI18n();
  const { pair } = props;
  const refused = useRefused();
  const isThis = refused?.args.right === pair.right;
  const edit = createEdit({
    collection: networkMergers,
    begun: props.merger,
    acts: refused === null || isThis ? ['networks.end_merger'] : [],
    prefix: 'mgr',
    field: `merger-${pair.right.slice(-6)}`,
    type: (body) => ({ reason: body?.ended?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    need: { reason: 'ideal.need.reason' },
    fromArgs: ({ reason }) => ({ ended: { reason } as NonNullable<NetworkMerger['ended']> }),
    edit: ({ wished }) => act('networks.end_merger', { ...pair, ...wished }),
    onSaved: () => props.onSaved(),
  });
  const isJoined = () => props.merger.body.status === 'merged';
  const label = () => t(isJoined() ? 'ideal.acts.merger_end' : 'ideal.same.decline');
  return (
    <div class="list-gap">
      <Disclosure title={label()} open={edit.isRestored() || edit.correcting !== null}>
        <EditPart
          edit={edit}
          question={{
            act: 'networks.end_merger',
            label: label(),
            title: t(isJoined() ? 'ideal.confirm.end_merger_title' : 'ideal.same.decline_title'),
            text: t(isJoined() ? 'ideal.confirm.end_merger' : 'ideal.confirm.decline_merger'),
          }}
          thing={props.name}
          icon={isJoined() ? 'undo-2' : 'x'}
          save={label()}
        >
          <TextArea {...edit.bind('reason')} label={t('ideal.fields.reason')} />
        </EditPart>
      </Disclosure>
    </div>
  );
}
