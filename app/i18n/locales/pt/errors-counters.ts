import type { errorsCounters as spanish } from '../es/errors-counters.ts';

export const errorsCounters: typeof spanish = {
  aside_unknown: 'Isso já não aguarda decisão, ou não é deste posto. Sincronize e veja o que resta.',
  at_not_of_day: 'A hora não é desta jornada. Corrija o dia e a hora.',
  correct_instead: 'De uma apreensão não se subtrai: corrija a anotação que está errada.',
  day_closed:
    'Seu Estado já encerrou a jornada. Ligue para o seu coordenador: quando ele a reabrir, isto é enviado sozinho, com a sua hora.',
  day_there: 'Seu Estado já abriu esta jornada. Abra-a e acrescente o que faltar.',
  day_unknown: 'Seu Estado ainda não abriu esta jornada, ou você ainda não a recebeu. Sincronize e repita.',
  days_backwards: 'O último dia é anterior ao primeiro. Corrija um dos dois.',
  entry_unknown: 'Essa anotação não existe, ou você ainda não a recebeu. Sincronize e repita.',
  handed_already: 'Outra pessoa já passou este turno. Se faltar algo, escreva-o em um relatório de situação.',
  held_stranger:
    'Foi anotado por alguém que não trabalha neste posto. Se for verdade, anote você para o posto; se não, não conta.',
  keeps_which: 'Diga qual das duas anotações conta se for uma só apreensão; se forem duas, nenhuma sobra.',
  line_twice: 'Algo está duas vezes no que entrega. Abra de novo a entrega e repita.',
  more_minors: 'Há mais menores que vítimas. Corrija os contadores antes de entregar números verificados.',
  newer_released: 'Números mais recentes já foram entregues. Abra de novo a entrega: verá os atuais.',
  no_seizure: 'Local e referência são anotados só de uma apreensão. Retire-os.',
  not_at_post: 'Você não está designado para esse posto. Peça ao seu coordenador que o designe.',
  not_comparable: 'São de contadores ou tipos diferentes: não podem ser uma só apreensão.',
  not_of_day:
    'Esse contador não é desta jornada. Quem coordena pode acrescentá-lo à jornada; depois, repita.',
  nothing_counted: 'A quantidade é zero. Escreva quanto foi contado.',
  other_kind: 'Escolha de que tipo é o que foi contado.',
  other_sign: 'Uma correção não muda o sinal: escreva quanto era de fato, ou zero se não foi nada.',
  post_ended: 'O posto já terminou. Se algo foi contado antes, o seu coordenador pode anotá-lo.',
  post_unknown: 'Esse posto não é desta jornada, ou você ainda não o recebeu. Sincronize e repita.',
  posting_ended:
    'Sua designação para esse posto terminou. Ligue para o seu coordenador: quando ele o designar de novo, isto é enviado sozinho.',
  reason_missing: 'Números verificados já foram entregues. Diga por que são corrigidos.',
  shift_backwards: 'Um turno termina antes de começar. Corrija as suas horas.',
  shift_twice: 'Há dois turnos com o mesmo número neste posto. Mude um.',
  shift_unknown: 'Esse turno não é deste posto, ou você ainda não o recebeu. Sincronize e repita.',
  too_many_posts:
    'Essa pessoa já está em todos os postos que cabem ao mesmo tempo. Encerre antes uma designação.',
  too_many_releases:
    'Já foram entregues todos os números que cabem em uma jornada. Os provisórios terminam aqui: entregue os verificados quando estiverem prontos.',
  too_many_shifts: 'O posto já tem todos os turnos que cabem.',
  verified_already: 'Números verificados já foram entregues. Entregue outros verificados, com o motivo.',
};
