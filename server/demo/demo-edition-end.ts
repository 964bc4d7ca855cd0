import { type DemoParagraph, paragraph, priority } from './demo-edition-paragraph.ts';

/** Networks, factors, outlook, recommended priorities and annex of IDEAL 1. Everything is made up. */
export const endOfFirst: readonly DemoParagraph[] = [
  paragraph('networks-many', 'networks', [
    'Las redes que más preocupan no son las más grandes: son las que prestan un servicio a muchas, como el transporte o el lavado.',
    'As redes que mais preocupam não são as maiores: são as que prestam um serviço a muitas, como o transporte ou a lavagem.',
    'The networks of most concern are not the largest: they are those that serve many others, as with transport or laundering.',
  ]),
  paragraph(
    'networks-ports',
    'networks',
    [
      'Dos perfiles de Estados distintos describen con probabilidad la misma red portuaria.',
      'Dois perfis de Estados diferentes descrevem provavelmente a mesma rede portuária.',
      'Two profiles of different States likely describe the same network in ports.',
    ],
    { marking: 'members', cites: ['PE cocaine', 'BR cocaine'] },
  ),
  paragraph(
    'networks-next',
    'networks',
    ['Falta comparar los perfiles con los de agencias asociadas.', null, null],
    { marking: 'analysts' },
  ),
  paragraph('factor-prisons', 'factors', [
    'El hacinamiento carcelario es el factor que más áreas comparten.',
    'A superlotação carcerária é o fator que mais áreas compartilham.',
    'Overcrowded prisons are the factor that most areas share.',
  ]),
  paragraph('factor-documents', 'factors', [
    'Los documentos de carga electrónicos reducen el papel falso y abren otra puerta: las claves robadas.',
    'Os documentos de carga eletrônicos reduzem o papel falso e abrem outra porta: as senhas roubadas.',
    'Electronic cargo documents reduce false paper and open another door: stolen passwords.',
  ]),
  paragraph('outlook-ports', 'outlook', [
    'Si un puerto mejora sus controles, la carga pasa al vecino en tres o cuatro meses. Conviene actuar a la vez.',
    'Se um porto melhora seus controles, a carga passa ao vizinho em três ou quatro meses. Convém agir ao mesmo tempo.',
    'If one port improves its checks, cargo moves to its neighbour within three or four months. It is best to act at the same time.',
  ]),
  paragraph('outlook-signs', 'outlook', [
    'Señales que vigilar: precios al por mayor, robos de explosivos, denuncias en ciudades medianas.',
    'Sinais a observar: preços no atacado, roubos de explosivos, denúncias em cidades médias.',
    'Signs to watch: wholesale prices, thefts of explosives, complaints in cities of middle size.',
  ]),
  priority(
    'p-ports',
    'cocaine',
    [
      'Controles conjuntos en puertos, con un mismo perfil de riesgo y turnos coordinados.',
      'Controles conjuntos em portos, com um mesmo perfil de risco e turnos coordenados.',
      'Joint checks in ports, with one risk profile and shifts in step.',
    ],
    { rests: ['j-cocaine'], figures: ['cocaine'] },
  ),
  priority(
    'p-prisons',
    'extortion',
    [
      'Cortar las órdenes que salen de las cárceles: bloqueo, traslado y unidades mixtas con fiscalía.',
      'Cortar as ordens que saem dos presídios: bloqueio, transferência e unidades mistas com o Ministério Público.',
      'Cut the orders that leave prisons: blocking, transfers and mixed units with the prosecution.',
    ],
    { rests: ['j-extortion', 'factor-prisons'], figures: ['extortion'] },
  ),
  priority(
    'p-tracing',
    'firearms',
    [
      'Rastrear toda arma incautada y compartir el resultado en treinta días.',
      'Rastrear toda arma apreendida e compartilhar o resultado em trinta dias.',
      'Trace every seized firearm and share the result within thirty days.',
    ],
    { rests: ['j-firearms'], figures: ['firearms'] },
  ),
  paragraph('annex-states', 'annex', [
    'Nueve Estados contribuyeron. Dos más respondieron que no tenían información.',
    'Nove Estados contribuíram. Outros dois responderam que não tinham informação.',
    'Nine States contributed. Two more answered that they had no information.',
  ]),
  paragraph('annex-words', 'annex', [
    'Los términos de probabilidad siguen una sola escala en todo el documento IDEAL. La confianza se dice aparte.',
    'Os termos de probabilidade seguem uma só escala em todo o relatório. A confiança é dita à parte.',
    'Terms of likelihood follow one yardstick in the whole report. Confidence is said apart.',
  ]),
];
