import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
import { createApp, h } from 'vue';

/** ODK Web Forms' own component, loaded before the tap, as ours is. */
const button = document.querySelector('#tap');
button.addEventListener('click', () => {
  const { xml } = window.formGiven;
  const app = createApp({
    render: () =>
      h(OdkWebForm, {
        formXml: xml,
        fetchFormAttachment: async () => new Response('', { status: 404 }),
        missingResourceBehavior: 'BLANK',
      }),
  });
  app.use(webFormsPlugin);
  app.mount('#form');
});
button.removeAttribute('disabled');
