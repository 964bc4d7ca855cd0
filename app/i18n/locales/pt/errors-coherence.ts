/** Refusals about what others plan, as a part of the committee’s. */
export const errorsCoherence = {
  ends_before: 'Termina antes de começar. Corrija o primeiro ou o último dia.',
  unknown_item: 'Isso não está neste dispositivo, ou você ainda não o recebeu. Sincronize e repita.',
  withdrawn: 'Está retirado: não pode ser editado. Recoloque-o primeiro.',
  same_twice: 'Duas linhas são a mesma coisa. Retire uma e repita.',
  other_agency: 'Isso é de outra agência: uma linha não passa de uma a outra. Anote-o como novo.',
  wrong_sides: 'Uma coincidência tem duas partes diferentes, e uma lacuna tem uma. Abra a lista de novo.',
  unknown_side: 'Uma das partes já não está, ou você ainda não a recebeu. Sincronize e abra a lista de novo.',
  wrong_judgement: 'Essa palavra não serve para isto. Escolha outra.',
};
