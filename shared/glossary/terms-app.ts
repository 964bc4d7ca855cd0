import type { Term } from './glossary.schemas.ts';

export const APP_TERMS = [
  {
    code: 'draft',
    name: { es: 'Borrador', pt: 'Rascunho', en: 'Draft' },
    meaning: {
      es: 'Lo escrito que todavía no se ha enviado. Está solo en un dispositivo.',
      pt: 'O que foi escrito e ainda não foi enviado. Está em um único dispositivo.',
      en: 'What was typed and not sent yet. It is on one device only.',
    },
    source: 'own',
  },
  {
    code: 'saved',
    name: { es: 'Guardado', pt: 'Salvo', en: 'Saved' },
    meaning: {
      es: 'Está en el disco del dispositivo con que se escribió.',
      pt: 'Está no disco do dispositivo em que se escreveu.',
      en: 'It is on the disk of the device on which it was typed.',
    },
    not: {
      es: 'No dice que alguien lo haya recibido.',
      pt: 'Não diz que alguém recebeu.',
      en: 'It does not say that anybody has received it.',
    },
    source: 'own',
  },
  {
    code: 'queued',
    name: { es: 'En cola', pt: 'Na fila', en: 'Queued' },
    meaning: {
      es: 'Saldrá solo cuando haya red.',
      pt: 'Sairá sozinho quando houver rede.',
      en: 'It is sent automatically once there is a network.',
    },
    source: 'own',
  },
  {
    code: 'received',
    name: { es: 'Recibido', pt: 'Recebido', en: 'Received' },
    meaning: {
      es: 'El servidor lo tiene y lo confirmó.',
      pt: 'O servidor o tem e confirmou.',
      en: 'The server has it and said so.',
    },
    not: {
      es: 'No dice que alguien lo haya leído.',
      pt: 'Não diz que alguém leu.',
      en: 'It does not say that anybody has read it.',
    },
    source: 'own',
  },
  {
    code: 'device',
    name: { es: 'Dispositivo', pt: 'Dispositivo', en: 'Device' },
    meaning: {
      es: 'Un teléfono, una tableta o un equipo con que se usa la aplicación.',
      pt: 'Um telefone, um tablet ou um computador com que se usa o aplicativo.',
      en: 'A phone, tablet or computer on which the app is used.',
    },
    source: 'own',
  },
  {
    code: 'duty',
    name: { es: 'Teléfono de guardia', pt: 'Telefone de plantão', en: 'Duty telephone' },
    meaning: {
      es: 'El número al que se llama en caso de urgencia. Cada Estado indica el suyo.',
      pt: 'O número para o qual se liga em caso de urgência. Cada Estado informa o seu.',
      en: 'The number to call in an emergency. Each state gives its own.',
    },
    not: {
      es: 'No se dice guardia nacional, que es una fuerza armada.',
      pt: 'Não se diz guarda nacional, que é uma força armada.',
      en: 'Not a national guard, which is an armed force.',
    },
    also: { es: 'guardia, urgencias', pt: 'plantão, urgências', en: 'duty desk, urgent' },
    source: 'own',
  },
  {
    code: 'recoveryCode',
    name: { es: 'Código de recuperación', pt: 'Código de recuperação', en: 'Recovery code' },
    meaning: {
      es: 'Lo que abre un dispositivo si se olvida la frase de paso.',
      pt: 'O que abre um dispositivo se a frase-senha for esquecida.',
      en: 'What opens a device if the passphrase is forgotten.',
    },
    also: { es: 'clave olvidada', pt: 'senha esquecida', en: 'forgotten password' },
    source: 'own',
  },
  {
    code: 'signOut',
    name: { es: 'Salir y borrar', pt: 'Sair e apagar', en: 'Sign out and erase' },
    meaning: {
      es: 'Quita de un dispositivo sus datos y sus claves.',
      pt: 'Tira de um dispositivo os seus dados e as suas chaves.',
      en: 'Takes your data and keys from a device.',
    },
    not: {
      es: 'No borra lo que el servidor ya recibió.',
      pt: 'Não apaga o que o servidor já recebeu.',
      en: 'It does not erase what the server has received.',
    },
    also: { es: 'cerrar sesión', pt: 'encerrar sessão', en: 'log out' },
    source: 'own',
  },
] as const satisfies readonly Term[];
