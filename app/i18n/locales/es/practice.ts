/** The practice of enrolment comes with all words: see `enrol.page.tsx`. */
export const practice = {
  title: 'Un informe de práctica',
  text: 'Pruebe sin cuidado: no sale de este dispositivo y nadie lo lee.',
  saves: 'Son tres preguntas. Así verá cómo se responde y qué se guarda.',
  begin: 'Empezar la práctica',
  opening: 'Abriendo el formulario',
  failed: 'La práctica no se pudo abrir aquí. Puede seguir sin ella.',
  banner: 'Práctica: no sale de este dispositivo.',
  save: 'Terminar la práctica',
  skip: 'Omitir la práctica',
  done: 'Práctica terminada',
  saved: 'Guardado en este dispositivo',
  afterwards:
    'Un informe real quedaría en cola y pasaría a «Recibido» cuando el servidor lo confirme. Este termina aquí y se borra.',
};
