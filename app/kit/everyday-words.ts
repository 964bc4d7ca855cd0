import { LANGUAGES } from '#shared/kernel/text.ts';

interface Said {
  readonly es: string;
  readonly pt: string;
  readonly en: string;
}

/**
 * What people type when they look for something of a meeting, which its own words may not have. Found from the beginning
 * of a word on, whatever accents and capitals, in any of the three languages: delegations read in one and type in
 * another. A word may mean several things.
 */
export const EVERYDAY = {
  wifi: {
    es: 'wifi wi-fi internet red clave contraseña conexión inalámbrica datos',
    pt: 'wifi wi-fi internet rede senha conexão sem fio',
    en: 'wifi wi-fi internet network password passphrase wireless',
  },
  emergency: {
    es: 'emergencia urgencia auxilio ayuda ambulancia bomberos policía seguridad peligro',
    pt: 'emergência urgência socorro ajuda ambulância bombeiros polícia segurança perigo',
    en: 'emergency urgent help ambulance fire police security danger',
  },
  health: {
    es: 'salud médico doctor doctores enfermería hospital clínica farmacia botiquín seguro vacuna',
    pt: 'saúde médico doutor enfermaria hospital clínica farmácia seguro vacina',
    en: 'health doctor nurse hospital clinic pharmacy first aid insurance vaccine',
  },
  hotel: {
    es: 'hotel hoteles hospedaje alojamiento habitación reserva dormir',
    pt: 'hotel hotéis hospedagem alojamento quarto reserva dormir',
    en: 'hotel lodging accommodation room booking sleep',
  },
  liaison: {
    es: 'oficial de enlace contacto a quién llamar teléfono protocolo acompañante',
    pt: 'oficial de ligação contato a quem ligar telefone protocolo acompanhante',
    en: 'liaison officer contact whom to call phone protocol escort',
  },
  visa: {
    es: 'visa visado carta de invitación pasaporte migraciones frontera consulado entrada al país',
    pt: 'visto carta convite passaporte imigração fronteira consulado entrada no país',
    en: 'visa invitation letter passport immigration border consulate entry',
  },
  embassy: {
    es: 'embajada consulado',
    pt: 'embaixada consulado',
    en: 'embassy consulate',
  },
  badge: {
    es: 'credencial credenciales gafete identificación acreditación pase escarapela carné código qr',
    pt: 'credencial credenciais crachá identificação credenciamento passe código qr',
    en: 'badge accreditation pass credential id card qr code',
  },
  interpretation: {
    es: 'traductor traductores traducción intérprete interpretación idioma auriculares canal audífonos',
    pt: 'tradutor tradutores tradução intérprete interpretação idioma fones canal',
    en: 'translator translation interpreter interpretation language headset channel',
  },
  transport: {
    es: 'transporte traslado bus autobús taxi auto carro chofer choferes recogida aeropuerto vuelo cómo llegar',
    pt: 'transporte traslado ônibus táxi carro motorista embarque aeroporto voo como chegar',
    en: 'transport transfer bus shuttle taxi car driver pick-up airport flight how to get there',
  },
  meals: {
    es: 'comida almuerzo cena desayuno café refrigerio menú dieta alergia vegetariano',
    pt: 'comida almoço jantar café da manhã lanche cardápio dieta alergia vegetariano',
    en: 'food lunch dinner breakfast coffee snack menu diet allergy vegetarian',
  },
  clothes: {
    es: 'vestimenta ropa traje corbata uniforme código de vestir',
    pt: 'traje roupa terno gravata uniforme',
    en: 'clothes suit tie uniform dress code',
  },
  access: {
    es: 'accesibilidad silla de ruedas rampa ascensor ascensores discapacidad',
    pt: 'acessibilidade cadeira de rodas rampa elevador deficiência',
    en: 'accessibility wheelchair ramp lift elevator disability',
  },
  venue: {
    es: 'sede lugar dirección sala mapa dónde edificio',
    pt: 'sede local endereço sala mapa onde prédio',
    en: 'venue place address room map where building',
  },
  connection: {
    es: 'enlace videollamada zoom teams virtual unirse entrar ingresar conectarse contraseña reunión en línea',
    pt: 'link videochamada zoom teams virtual entrar ingressar conectar senha reunião on-line',
    en: 'link video call zoom teams virtual join connect dial-in password online meeting',
  },
  agenda: {
    es: 'agenda orden del día programa horario hora temario',
    pt: 'agenda ordem do dia programa horário hora pauta',
    en: 'agenda programme program schedule time timetable',
  },
  people: {
    es: 'participantes delegados lista quién viene contactos directorio',
    pt: 'participantes delegados lista quem vem contatos diretório',
    en: 'participants delegates list who comes contacts directory',
  },
  papers: {
    es: 'documentos papeles archivos descargar borrador informe',
    pt: 'documentos papéis arquivos baixar minuta relatório',
    en: 'documents papers files download draft report',
  },
  decisions: {
    es: 'decisiones acuerdos resultados compromisos tareas pendientes acciones resoluciones',
    pt: 'decisões acordos resultados compromissos tarefas pendências encaminhamentos ações resoluções',
    en: 'decisions agreements outcomes commitments tasks to do action points resolutions',
  },
  minutes: {
    es: 'acta minuta relatoría',
    pt: 'ata memória',
    en: 'minutes record',
  },
  votes: {
    es: 'votación votar voto',
    pt: 'votação votar voto',
    en: 'vote voting ballot',
  },
  floor: {
    es: 'palabra pedir la palabra oradores lista hablar intervención turno',
    pt: 'palavra pedir a palavra oradores lista falar intervenção',
    en: 'floor ask for the floor speakers list speak statement turn',
  },
  devices: {
    es: 'dispositivo teléfono celular computadora perdí robado clave contraseña bloquear código',
    pt: 'dispositivo telefone celular computador perdi roubado senha bloquear código',
    en: 'device phone computer lost stolen password passphrase lock code',
  },
  leave: {
    es: 'salir cerrar sesión borrar desinstalar',
    pt: 'sair encerrar sessão apagar desinstalar',
    en: 'sign out log out leave erase uninstall',
  },
  privacy: {
    es: 'privacidad quién ve lee datos',
    pt: 'privacidade quem vê lê dados',
    en: 'privacy who sees reads data',
  },
  trouble: {
    es: 'problema no funciona error diagnóstico soporte versión',
    pt: 'problema não funciona erro diagnóstico suporte versão',
    en: 'problem does not work error diagnostics support version',
  },
  export: {
    es: 'exportar copia descargar guardar archivo',
    pt: 'exportar cópia baixar salvar arquivo',
    en: 'export copy download save file',
  },
  calendar: {
    es: 'feriados días no hábiles asueto festivos',
    pt: 'feriados dias não úteis',
    en: 'holidays non-working days',
  },
  rules: {
    es: 'reglamento reglas normas estatuto quórum mayoría plazo',
    pt: 'regimento regras normas estatuto quórum maioria prazo',
    en: 'rules procedure statute quorum majority deadline',
  },
  meeting: {
    es: 'reunión sesión encuentro',
    pt: 'reunião sessão encontro',
    en: 'meeting session',
  },
  cancelled: {
    es: 'cancelada cancelado anulada suspendida',
    pt: 'cancelada cancelado anulada suspensa',
    en: 'cancelled canceled called off',
  },
  postponed: {
    es: 'aplazada postergada pospuesta sin fecha',
    pt: 'adiada postergada sem data',
    en: 'postponed put off',
  },
} as const satisfies Record<string, Said>;
export type Everyday = keyof typeof EVERYDAY;

/** All that people call it, for the search; empty for what has no such words. */
export function everydayWords(...topics: readonly (Everyday | undefined)[]): string {
  return topics
    .flatMap((topic) => (topic === undefined ? [] : LANGUAGES.map((language) => EVERYDAY[topic][language])))
    .join(' ');
}

/** In which of these words people look for a page, by its address in the menu. */
export const EVERYDAY_PAGES: Readonly<Record<string, readonly Everyday[]>> = {
  agenda: ['agenda'],
  people: ['people'],
  papers: ['papers'],
  note: ['venue'],
  morning: ['transport', 'connection'],
  joining: ['connection'],
  badge: ['badge'],
  delegation: ['visa'],
  attendance: ['people'],
  outcomes: ['decisions'],
  votes: ['votes'],
  minutes: ['minutes'],
  now: ['floor'],
  '/decisions': ['decisions'],
  '/documents': ['papers'],
  '/rules': ['rules'],
  '/holidays': ['calendar'],
  '/more/devices': ['devices'],
  '/more/leave': ['leave'],
  '/more/privacy': ['privacy'],
  '/more/diagnostics': ['trouble'],
  '/more/export': ['export'],
};
