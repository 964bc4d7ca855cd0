import type { JSX } from 'solid-js';
import { LanguageSwitch } from './language-switch.tsx';
import './session.css';

/** A page on which the app cannot go on: one heading, in a language that can be chosen, and why. */
export function OutFrame(props: { title: string; footer?: JSX.Element; children: JSX.Element }): JSX.Element {
  return (
    <div class="shell shell-bare enrol">
      <main class="main">
        <div class="step">
          <header class="page-header">
            <div class="step-line">
              <LanguageSwitch />
            </div>
            <h1 class="title-1">{props.title}</h1>
          </header>
          <div class="step-body">{props.children}</div>
          {props.footer}
        </div>
      </main>
    </div>
  );
}
