/** ODK Web Forms' own component, loaded when a form is first opened, as ours is. */
document.querySelector('#tap').addEventListener('click', async () => {
  const [{ createApp, h }, { OdkWebForm, webFormsPlugin }] = await Promise.all([
    import('vue'),
    import('@getodk/web-forms'),
  ]);
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
