export const look = {
  title: 'Un primer vistazo',
  roles: '¿Como quién quiere entrar?',
  hint: 'Un toque entra. Todo es ficticio; nada sale de esta demostración.',
  entering: 'Entrando. Puede tardar unos segundos',
  minute: 'Para ver el primer minuto de una persona nueva, use los enlaces que imprimió la demostración.',
};
