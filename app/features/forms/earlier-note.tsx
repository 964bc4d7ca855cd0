import './earlier.css';
import { type JSX, Match, Switch } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { fieldTexts } from './field-texts.ts';
import type { LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { nodeName } from './node-name.ts';

/** Below a question: that its answer is the one of last time, until the person says that it holds or changes it. */
export function EarlierNote(props: { session: FormSession; node: LeafNode }): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const since = () => props.session.sinceThen(props.node);
  return (
    <Switch>
      <Match when={since() === 'same'}>
        <div class="form-earlier">
          <Tag tone="amber">{texts()('forms.earlier.same')}</Tag>
          <Button kind="text" onClick={() => props.session.confirmEarlier([props.node.nodeId])}>
            {texts()('forms.earlier.confirm')}
            <span class="unseen"> {nodeName(props.node)}</span>
          </Button>
        </div>
      </Match>
      <Match when={since() === 'confirmed'}>
        <div class="form-earlier">
          <Tag tone="plain" icon="check">
            {texts()('forms.earlier.confirmed')}
          </Tag>
        </div>
      </Match>
    </Switch>
  );
}
