import type { JSX } from 'solid-js';
import type { FieldError } from '#app/ui/error-summary.tsx';
import type { FormStep } from './form-steps.ts';
import type { FormSession } from './form-types.ts';
import type { SaidAt } from './said-at.ts';

export type FormHeader = {
  readonly title?: JSX.Element;
  readonly kicker?: JSX.Element;
  /** Local code and place of the draft, for example. */
  readonly detail?: JSX.Element;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
};

/** Questions about the form as a whole, asked by the page that shows it. */
export type AboutForm = {
  readonly content: JSX.Element;
  /** What is missing or wrong there; the page also shows it at the fields. Called at each attempt to finish. */
  readonly check: () => readonly FieldError[];
  /** Whether what the last attempt found at this field still holds. Reactive. */
  readonly isWrong: (fieldId: string) => boolean;
};

/** On a phone: one question a screen, or a part with all its questions, as on the desk. */
export type FormLayout = 'questions' | 'parts';

/** The person's choice between them, which the page remembers. */
export type LayoutChoice = {
  readonly layout: FormLayout;
  readonly choose: (layout: FormLayout) => void;
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
  /** Above the task list and the check page: what a person should know before they write or send more. */
  readonly warning?: JSX.Element;
  /** On the check page, above all answers: what changed in a report that is corrected. */
  readonly changes?: JSX.Element;
  /** What others said at questions. */
  readonly saidAt?: SaidAt | undefined;
  /** What is asked on the check page besides the form's own questions. */
  readonly about?: AboutForm | undefined;
  /** Without it, one question a screen. */
  readonly layout?: LayoutChoice | undefined;
  /** Of the desk: what went wrong with the form as a whole. */
  readonly notice?: JSX.Element;
  /** The last confirmed state: when it was saved on this phone. */
  readonly footerNote?: JSX.Element;
};
