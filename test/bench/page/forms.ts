import { loadFormEngine } from '#app/features/forms/form-engine.ts';
import type {} from './form-contender.ts';
import { leaveForm, listForm, showForm, showPage } from './show-form.tsx';

/** The product's own form pages and words, loaded before the tap, as on a phone that shows what can be begun. */
await Promise.all([loadFormEngine(), showPage()]);
window.listForm = listForm;
window.leaveForm = leaveForm;
const button = document.querySelector('#tap');
button?.addEventListener('click', () => showForm(window.formGiven));
button?.removeAttribute('disabled');
