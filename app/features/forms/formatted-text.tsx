import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { FormText, MarkdownNode } from './form-nodes.ts';
import { isPlain } from './plain-words.ts';

type Parent = Extract<MarkdownNode, { role: 'parent' }>;

const SAFE = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const BLOCKS = new Set(['p', 'div', 'ul']);
const HEADING = /^h[1-6]$/;

function safeAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return SAFE.has(new URL(url).protocol) ? url : undefined;
}

/** Text of a form with the little markup that is safe in a label; HTML in it is shown as text. */
export function FormattedText(props: { text: FormText | null }): JSX.Element {
  const words = () => props.text?.asString ?? '';
  return <>{isPlain(words()) ? words() : <Nodes nodes={props.text?.formatted ?? []} />}</>;
}

function Nodes(props: { nodes: readonly MarkdownNode[] }): JSX.Element {
  return <For each={props.nodes}>{(node) => <Node node={node} />}</For>;
}

function Node(props: { node: MarkdownNode }): JSX.Element {
  const node = props.node;
  if (node.role === 'child') return node.value;
  if (node.role === 'html') return node.unsafeHtml;
  if (node.role === 'line-break') return <br />;
  return <Element node={node} />;
}

function Element(props: { node: Parent }): JSX.Element {
  const children = () => <Nodes nodes={props.node.children} />;
  return (
    <Switch fallback={children()}>
      <Match when={props.node.elementName === 'strong'}>
        <strong>{children()}</strong>
      </Match>
      <Match when={props.node.elementName === 'em' || props.node.elementName === 'u'}>
        <em class="form-em">{children()}</em>
      </Match>
      <Match when={props.node.elementName === 'a'}>
        <Show when={safeAddress(props.node.url)} fallback={children()}>
          {(address) => (
            <a href={address()} target="_blank" rel="noopener noreferrer">
              {children()}
            </a>
          )}
        </Show>
      </Match>
      <Match when={props.node.elementName === 'li'}>
        <Item node={props.node} sign="•" />
      </Match>
      <Match when={props.node.elementName === 'ol'}>
        <span class="form-line">
          <For each={itemsOf(props.node)}>
            {(item, index) => <Item node={item} sign={`${index() + 1}.`} />}
          </For>
        </span>
      </Match>
      <Match when={HEADING.test(props.node.elementName)}>
        <strong class="form-line">{children()}</strong>
      </Match>
      {/* Only spans: the text may be inside a label or a legend. */}
      <Match when={BLOCKS.has(props.node.elementName)}>
        <span class="form-line">{children()}</span>
      </Match>
    </Switch>
  );
}

function itemsOf(list: Parent): readonly Parent[] {
  return list.children.filter((node): node is Parent => node.role === 'parent');
}

function Item(props: { node: Parent; sign: string }): JSX.Element {
  return (
    <span class="form-item-line">
      <span>{props.sign} </span>
      <span>
        <Nodes nodes={props.node.children} />
      </span>
    </span>
  );
}
