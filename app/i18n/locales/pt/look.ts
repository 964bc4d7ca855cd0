export const look = {
  title: 'Um primeiro olhar',
  roles: 'Como quem quer entrar?',
  hint: 'Um toque entra. Tudo é fictício; nada sai desta demonstração.',
  entering: 'Entrando. Pode levar alguns segundos',
  minute: 'Para ver o primeiro minuto de uma pessoa nova, use os links que a demonstração imprimiu.',
};
