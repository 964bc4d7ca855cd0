import type {} from './form-contender.ts';

/** The product's own form pages. Like the app, it loads them, and the engine, when a form is first opened. */
document.querySelector('#tap')?.addEventListener('click', async () => {
  const { showForm } = await import('./show-form.tsx');
  await showForm(window.formGiven);
});
