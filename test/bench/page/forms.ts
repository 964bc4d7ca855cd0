import { loadFormEngine } from '#app/features/forms/form-engine.ts';
import type {} from './form-contender.ts';
import { leaveForm, listForm, showForm } from './show-form.tsx';

/** The product's own form pages, loaded before the tap, as on a phone that shows what can be begun. */
await loadFormEngine();
window.listForm = listForm;
window.leaveForm = leaveForm;
const button = document.querySelector('#tap');
button?.addEventListener('click', () => showForm(window.formGiven));
button?.removeAttribute('disabled');
