export const session = {
  about: {
    title: 'CLASI: la reunión y los informes, también sin red',
    what: 'CLASI es la herramienta de trabajo del Comité Latinoamericano de Seguridad Interior.',
    does: 'Con ella se preparan y celebran sus reuniones, y cada Estado documenta amenazas y recibe constancia de lo que envió.',
    how: 'Lo que escriba se guarda en este dispositivo al instante, cifrado, y sale solo cuando hay red.',
  },
  language: 'Idioma',
  continue: 'Continuar',
  back: 'Atrás',
  done: 'Listo',
  close: 'Cerrar',
  understood: 'Entendido',
  problem: 'Hay un problema',
  step: (p: { at: number; of: number }) => `Paso ${p.at} de ${p.of}`,
  hour_in: (p: { hour: string; city: string }) => `${p.hour} en ${p.city}`,
  tab_fact: 'Funciona mejor instalada.',
  tab_text: 'Puede instalarla después, en Más. En el teléfono conviene hacerlo antes de escribir.',
  device: {
    ios_tab: 'iPhone o iPad',
    android_tab: 'Teléfono Android',
    desktop_tab: 'Computadora',
  },
  code: {
    title: 'Su código',
    label: 'Código de un solo uso',
    hint: '10 caracteres, como ABCDE-FGHJK. O y 0 valen lo mismo, I y 1 también. También puede pegar el enlace.',
    wrong_shape: 'Escriba los 10 caracteres del código, o pegue el enlace completo',
    looking: 'Comprobando el código',
  },
  who: {
    detail: 'Con este nombre figura usted en el comité. El código todavía no se ha usado.',
    readers: 'Quién lee lo que envío',
    yes: 'Sí, soy yo',
    not_me: 'Si no es usted, no siga: devuelva el código a quien se lo dio.',
  },
  protect: {
    title: 'Proteja este dispositivo',
    why: 'Lo guardado aquí solo se abre con lo que elija ahora. Sirve sin conexión. Nadie más lo conoce, tampoco el servidor.',
    how: 'Cómo se abre',
    passkey: 'Con la huella dactilar, el rostro o el PIN del dispositivo',
    passkey_hint: 'Lo más rápido. Usa una llave de acceso de este dispositivo.',
    passphrase: 'Con una frase de paso',
    passphrase_hint: 'Cuatro palabras o más, que solo usted sepa.',
    demo: 'Usar la frase de la demostración',
    action: 'Proteger y registrar',
    touch: 'Confirme en el cuadro del dispositivo',
    working: 'Protegiendo este dispositivo. Puede tardar unos segundos',
  },
  passphrase: {
    label: 'Frase de paso',
    hint: 'Cuatro palabras sin relación entre sí. No use nombres ni refranes.',
    again: 'La misma frase otra vez',
    show: 'Mostrar lo que escribo',
    empty: 'Escriba una frase de cuatro palabras o más',
    few_words: 'Faltan palabras: escriba cuatro o más',
    repeated: 'Use cuatro palabras distintas',
    short: 'Las palabras son muy cortas: elija otras más largas',
    fair: 'Suficiente. Una palabra más la hace mucho más fuerte.',
    strong: 'Fuerte.',
    differs: 'Las dos frases no coinciden: escriba la misma',
  },
  recovery: {
    title: 'Su código de recuperación',
    why: 'Es la única otra forma de abrir este dispositivo si olvida la frase o cambia la huella dactilar. No se mostrará de nuevo.',
    where: 'Anótelo en papel y guárdelo lejos de este dispositivo.',
    print: 'Imprimir',
    label: 'Los 4 últimos caracteres',
    hint: 'Así sabemos que lo anotó',
    wrong: 'No son los 4 últimos: mire el código anotado',
    action: 'Lo anoté',
  },
  airplane: {
    title: 'Ahora pruebe el modo avión',
    try: 'Abra Hoy. Cuando vea su reunión, active el modo avión y siga usando la aplicación: la agenda, las personas, los formularios. Todo queda en este dispositivo.',
    preparing: 'Guardando la aplicación en este dispositivo. Espere a que termine antes del modo avión.',
    online: 'Ahora mismo hay conexión.',
    offline: 'Sin conexión.',
    offline_text: 'Y todo sigue aquí.',
    sending:
      'Para enviar, abra la aplicación cuando haya red: sale solo y verá la hora en que el servidor lo recibió.',
    action: 'Ir a Hoy',
    pending: 'Su acceso todavía no está abierto.',
    pending_text: 'Lo abren dos personas, juntas. Siga en Más, Personas.',
  },
  not_kept: {
    address:
      'La dirección empieza por http://. Abra la que empieza por https://, o use Chrome, Edge o Firefox. Lo escrito sigue aquí.',
    cookies:
      'Permita las cookies de este sitio en los ajustes del navegador y reintente. Lo escrito sigue aquí.',
    retry: 'Reintentar',
  },
  keep: {
    why: 'Si falta espacio, el navegador podría borrar lo guardado. Pídale que no lo haga.',
    ask: 'Pedir la protección',
    asking:
      'El navegador le pregunta junto a la barra de direcciones: elija «Permitir». Puede seguir sin responder.',
    refused: 'El navegador no la concedió. Suele hacerlo cuando está instalada y se usa.',
    one_copy: 'Aquí lo que escribe se guarda una sola vez.',
    one_copy_text:
      'Este navegador no tiene lugar para la segunda copia. Envíe lo pendiente pronto, o use un navegador al día, fuera del modo privado.',
  },
  install_first: {
    title: 'Primero, instálela',
    in_app: 'Está dentro de otra aplicación. Aquí se borraría lo que escriba, y no se puede instalar.',
    tab: 'En esta pestaña se borra lo guardado si pasan siete días sin abrirla. Instalada, no.',
    unused: 'Su código no se ha usado: sirve en la aplicación instalada.',
    steps: 'Cómo se instala',
    code: 'Su código',
    code_text: 'La aplicación instalada lo pedirá. Cópielo o anótelo.',
  },
  guide: {
    leave_safari: 'Abra el menú de esta ventana y elija «Abrir en Safari».',
    leave_chrome: 'Abra el menú de esta ventana y elija «Abrir en Chrome».',
    share: 'Toque el botón Compartir de Safari: un cuadro con una flecha hacia arriba.',
    menu: 'Abra el menú de Chrome: los tres puntos.',
    home_screen: 'Elija «Agregar a inicio».',
    install: 'Elija «Instalar aplicación» o «Agregar a pantalla principal».',
    as_app: 'Deje activado «Abrir como app web» y toque «Agregar».',
    address_bar: 'Toque el icono de instalar al final de la barra de direcciones.',
    open_icon: 'Ábrala desde su icono. Lo guardado sigue ahí.',
    open_code: 'Ábrala desde su icono y escriba allí el código.',
    installed: 'Ya está instalada y abierta desde su icono.',
  },
  card: {
    in: (p: { what: string }) => `${p.what} en`,
    minute: 'minuto',
    minutes: 'minutos',
    pick_up: 'Recogida',
    hotel: 'Hotel',
    meeting: 'Reunión',
    emergency: (p: { phone: string }) => `Emergencias ${p.phone}`,
  },
  unlock: {
    card_open: 'Esta tarjeta se lee sin desbloquear. Lo demás está cifrado en este dispositivo.',
    all_sealed: 'Todo lo guardado está cifrado en este dispositivo.',
    action: 'Desbloquear',
    change: 'Cambiar',
    another: 'Registrar a otra persona',
    delegation: (p: { name: string }) => `Delegación de ${p.name}`,
    waiting: (p: { n: number }) =>
      p.n === 1 ? '1 envío espera aquí, cifrado' : `${p.n} envíos esperan aquí, cifrados`,
    nothing_waits: 'Nada espera aquí por enviar',
    passphrase_label: 'Frase de paso',
    recovery_label: 'Código de recuperación',
    recovery_hint: '24 caracteres; los guiones no hacen falta',
    use_passphrase: 'Usar la frase de paso',
    use_passkey: 'Usar la huella o el rostro',
    use_recovery: 'Usar el código de recuperación',
    show: 'Mostrar',
    hide: 'Ocultar',
    empty: 'Escríbalo para desbloquear',
    wrong: 'La frase de paso no es esa. Compruebe palabras, orden y acentos.',
    wrong_code: 'El código no es ese. Compruébelo con el anotado.',
    no_passkey:
      'El dispositivo no confirmó la huella o el rostro. Inténtelo otra vez, o use el código de recuperación.',
    wait: (p: { seconds: number }) => `Demasiados intentos. Espere ${p.seconds} s.`,
    opening: 'Abriendo. Puede tardar unos segundos',
    demo_tap:
      'En la demostración basta un toque. En el uso real se pide la frase de paso que cada persona eligió.',
    demo_phrase: (p: { phrase: string }) => `En la demostración, si usó la que se ofrecía: ${p.phrase}`,
    enrol_again: 'Registrarse con un código nuevo',
  },
  unsafe: {
    title: 'Aquí no se puede trabajar',
    why: 'Falta algo sin lo cual lo escrito se perdería o podría leerlo otra persona.',
    secure_address: 'La dirección no es segura: empieza por http:// y no por https://.',
    crypto: 'Este navegador no puede cifrar.',
    service_worker: 'Este navegador no puede abrir la aplicación sin conexión.',
    database: 'Este navegador no deja guardar nada. Suele ocurrir en modo privado.',
    files: 'No se pudo escribir y volver a leer: sin espacio, o en modo privado.',
    what: 'Qué hacer',
    do_address:
      'Abra la dirección que empieza por https://. Si no la tiene, pídala a quien hizo la invitación.',
    do_operator: 'Quien opera el servidor: ponga TLS delante, o abra http://localhost en el mismo equipo.',
    do_browser: 'Salga del modo privado, libere espacio, o use Chrome, Edge, Safari o Firefox al día.',
  },
  out: {
    revoked: 'Este dispositivo ya no tiene acceso',
    revoked_text: (p: { n: number }) => {
      if (p.n === 0) return 'No quedaba nada por entregar. Todo lo de esta persona se borró de aquí.';
      const what = p.n === 1 ? '1 envío pendiente se entregó' : `${p.n} envíos pendientes se entregaron`;
      return `${what} a su punto de contacto. Después, todo lo de esta persona se borró de aquí.`;
    },
    revoked_next: 'Si fue un error, pida un código nuevo a quien administra a las personas de su Estado.',
    revoked_action: 'Empezar con un código',
    revoked_waiting: 'Este dispositivo ya no tiene acceso',
    revoked_waiting_text: (p: { n: number }) =>
      p.n === 1
        ? 'Aquí queda 1 envío sin entregar. Se entregará a su punto de contacto antes de borrar.'
        : `Aquí quedan ${p.n} envíos sin entregar. Se entregarán a su punto de contacto antes de borrar.`,
    revoked_waiting_next: 'Conéctese a una red y reintente. Hasta entonces no se borra nada.',
    revoked_waiting_action: 'Reintentar',
    disabled: 'Su acceso está suspendido',
    disabled_text: 'Lo guardado sigue en este dispositivo, cifrado, y no se envía.',
    disabled_next:
      'Hable con quien administra a las personas de su Estado. Si se lo devuelven, todo sigue aquí.',
    disabled_action: 'Reintentar',
    old_tab: 'Esta pestaña usa una versión anterior',
    old_tab_text: 'Otra pestaña abrió la versión nueva. Su borrador está guardado.',
    old_tab_next: 'Recargue para seguir donde estaba.',
    old_tab_action: 'Recargar',
  },
  store: {
    missing: (p: { n: number }) =>
      p.n === 1
        ? 'Se perdió 1 registro que estaba guardado.'
        : `Se perdieron ${p.n} registros que estaban guardados.`,
    missing_text: 'El dispositivo borró el almacén. Mire en Envíos qué falta y escríbalo de nuevo.',
    restored: (p: { n: number }) =>
      p.n === 1
        ? 'Se recuperó 1 registro de la segunda copia.'
        : `Se recuperaron ${p.n} registros de la segunda copia.`,
    restored_text: 'El almacén principal estaba dañado.',
    lost: 'El almacén se perdió y se hizo de nuevo.',
    lost_text: 'No había nada pendiente. Lo demás se pide otra vez al servidor.',
    damaged: (p: { n: number }) =>
      p.n === 1
        ? 'Una parte de lo guardado no se pudo abrir.'
        : `${p.n} partes de lo guardado no se pudieron abrir.`,
    damaged_text: 'Vino del servidor y se pide otra vez.',
    damaged_own: (p: { n: number }) =>
      p.n === 1
        ? 'No se pudo abrir una parte de lo que usted hizo en este dispositivo. Puede contener varios registros.'
        : `No se pudieron abrir ${p.n} partes de lo que usted hizo en este dispositivo. Cada una puede contener varios registros.`,
    damaged_own_text: 'Lo que ya se había enviado está en el servidor. Lo demás puede haberse perdido.',
    check: 'Revise Envíos y sus borradores.',
    goes_on: 'Si sigue, mire Diagnóstico en Más.',
  },
};
