export const mandates = {
  fields: {
    label: 'Quién la ejerce',
    canAct: 'Puede actuar',
    endedAt: 'Terminado',
  },
  acts: {
    mandate: 'Mandato',
  },
  things: {
    mandate: 'Mandato',
  },
  choices: {
    function: {
      presidency: 'Presidencia',
      coordination: 'Coordinación',
      planLeader: 'Responsable de plan',
      analyst: 'Análisis',
    },
  },
  title: 'Mandatos',
  none: 'No ejerce ninguna función por mandato.',
  give: 'Dar un mandato',
  next: 'Dar una función',
  next_text:
    'Entregue primero el código: al seguir deja de verse. La invitación ya existe. ¿Va a ejercer una función del Comité (presidencia, coordinación, análisis)? Dele ahora el mandato; puede hacerlo también después, en su página.',
  no_device: 'sin dispositivo todavía',
  back: 'Persona',
  function: 'Función',
  from: 'Primer día',
  until: 'Último día',
  until_hint: 'Sin él, hasta que alguien lo termine.',
  basis: 'Fundamento',
  basis_hint: 'La decisión, la regla o la nota por la que se da.',
  need_from: 'Indique el primer día',
  need_basis: 'Indique el fundamento',
  open_end: 'sin fecha final',
  end: 'Terminar el mandato',
  end_title: (p: { name: string }) => `¿Terminar el mandato «${p.name}»?`,
  end_text: 'Deja de dar derechos en cuanto el servidor lo recibe. Lo que la persona hizo antes queda.',
  ended: (p: { at: string }) => `terminado ${p.at}`,
  ground: {
    former: 'Función anterior a los mandatos',
    first: 'Primera administración de la presidencia',
    operator: 'Designada por quien opera el servidor',
    demo: 'Demostración',
  },
};
