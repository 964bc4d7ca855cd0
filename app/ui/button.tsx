import { type JSX, Show, splitProps } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

type Look = {
  /** One filled button per screen; outlined for the second act, text for the third. */
  kind?: 'filled' | 'outlined' | 'text' | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
  /** Name for screen readers, if there is no visible text. */
  label?: string | undefined;
  children?: JSX.Element;
};

// A button is never disabled: it says what is missing.
type ButtonProps = Look & Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'class' | 'style'>;
type LinkButtonProps = Look & Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, 'class' | 'style'>;

const look = ['kind', 'icon', 'wide', 'label', 'children'] as const;

function classes(props: Look): Record<string, boolean> {
  return {
    button: true,
    [`button-${props.kind ?? 'outlined'}`]: true,
    'button-wide': props.wide === true,
    'button-bare': props.label !== undefined,
  };
}

/** The key N presses the first button of the page that adds something: each bears the plus. */
function keyOf(props: Look): 'new' | undefined {
  return props.icon === 'plus' ? 'new' : undefined;
}

function Content(props: Look): JSX.Element {
  return (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <Show when={props.label === undefined}>
        <span>{props.children}</span>
      </Show>
    </>
  );
}

/** A button of 48 px; with `label` it shows only its icon. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, look);
  return (
    <button type="button" {...rest} data-key={keyOf(own)} aria-label={own.label} classList={classes(own)}>
      <Content {...own} />
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps & { href: string }): JSX.Element {
  const [own, target, rest] = splitProps(props, look, ['href']);
  return (
    <a {...rest} data-key={keyOf(own)} href={target.href} aria-label={own.label} classList={classes(own)}>
      <Content {...own} />
    </a>
  );
}
