export const look = {
  title: 'A first look',
  roles: 'In which role do you want to enter?',
  hint: 'One tap enters. Everybody is fictitious; nothing leaves this demonstration.',
  entering: 'Entering. This may take a few seconds',
  minute: 'To see the first minute of a new person, use the links that the demonstration printed.',
};
