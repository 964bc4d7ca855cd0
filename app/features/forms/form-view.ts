import type { JSX } from 'solid-js';
import type { FormStep } from './form-steps.ts';
import type { FormSession } from './form-types.ts';

export type FormHeader = {
  readonly title?: JSX.Element;
  readonly kicker?: JSX.Element;
  /** Local code and place of the draft, for example. */
  readonly detail?: JSX.Element;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
};

/** What the screens of a form have in common. */
export type FormViewProps = {
  readonly session: FormSession;
  readonly onNavigate: (step: FormStep) => void;
  /** Address of a step, so that steps can be links. */
  readonly href: (step: FormStep) => string;
  /** Head of the task list; without a title, the form's own. */
  readonly header?: FormHeader | undefined;
  /** Below the task list and above the send button: who reads it, and that it is not an operational channel. */
  readonly notes?: JSX.Element;
  /** Of the desk: what went wrong with the form as a whole. */
  readonly notice?: JSX.Element;
  /** The last confirmed state: when it was saved on this phone. */
  readonly footerNote?: JSX.Element;
};
