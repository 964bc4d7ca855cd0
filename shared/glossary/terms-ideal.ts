import type { Term } from './glossary.schemas.ts';

export const IDEAL_TERMS = [
  {
    code: 'threatAssessment',
    name: {
      es: 'Evaluación de la amenaza (IDEAL)',
      pt: 'Avaliação da ameaça (IDEAL)',
      en: 'Threat assessment (IDEAL)',
    },
    meaning: {
      es: 'El análisis regional de las áreas criminales, hecho con lo que aportan los Estados.',
      pt: 'A análise regional das áreas criminais, feita com o que os Estados contribuem.',
      en: 'The regional analysis of crime areas, based on what states contribute.',
    },
    not: {
      es: 'No compara ni ordena a los países.',
      pt: 'Não compara nem ordena os países.',
      en: 'It neither compares nor ranks countries.',
    },
    also: { es: 'IDEAL', pt: 'IDEAL', en: 'IDEAL' },
    source: 'ideal',
  },
  {
    code: 'edition',
    name: { es: 'Edición', pt: 'Edição', en: 'Edition' },
    meaning: {
      es: 'Una evaluación de IDEAL, de su preparación a su publicación.',
      pt: 'Uma avaliação do IDEAL, da preparação à publicação.',
      en: 'One IDEAL assessment, from preparation to publication.',
    },
    source: 'ideal',
  },
  {
    code: 'idealDocument',
    name: { es: 'Documento IDEAL', pt: 'Documento IDEAL', en: 'IDEAL document' },
    meaning: {
      es: 'El texto publicado de una edición, con sus conclusiones clave y su huella.',
      pt: 'O texto publicado de uma edição, com suas conclusões-chave e sua impressão digital.',
      en: 'The published text of an edition, with its key judgements and its hash.',
    },
    not: {
      es: 'No es un informe de campo ni un informe de avance.',
      pt: 'Não é um relatório de campo nem um relatório de andamento.',
      en: 'Neither a field report nor a progress report.',
    },
    source: 'ideal',
  },
  {
    code: 'fieldReport',
    name: { es: 'Informe de campo', pt: 'Relatório de campo', en: 'Field report' },
    meaning: {
      es: 'Lo que una persona documenta sobre una amenaza, con el formulario de su Estado.',
      pt: 'O que uma pessoa documenta sobre uma ameaça, com o formulário do seu Estado.',
      en: 'What one person documents about a threat, with the form of their state.',
    },
    not: {
      es: 'No sale de su Estado. No es un documento IDEAL ni un informe de avance.',
      pt: 'Não sai do seu Estado. Não é um documento IDEAL nem um relatório de andamento.',
      en: 'It never leaves its state. Neither an IDEAL document nor a progress report.',
    },
    also: {
      es: 'ficha de documentación de amenaza',
      pt: 'ficha de documentação de ameaça',
      en: 'threat report, documentation form',
    },
    source: 'clasi',
  },
  {
    code: 'fieldStaff',
    name: { es: 'Personal de campo', pt: 'Agente de campo', en: 'Field staff' },
    meaning: {
      es: 'Quienes documentan en el terreno: policía, aduanas, fronteras, fiscalía y sistema penitenciario.',
      pt: 'Quem documenta em campo: polícia, aduana, fronteiras, Ministério Público e sistema penitenciário.',
      en: 'People who document in the field: police, customs, border, prosecution and prisons.',
    },
    not: {
      es: '«Oficial» es un grado.',
      pt: '“Oficial” é um posto.',
      en: '“Officer” does not mean a rank here.',
    },
    also: { es: 'agente, funcionario', pt: 'pessoal de campo, policial penal', en: 'officer' },
    source: 'own',
  },
  {
    code: 'requirement',
    name: { es: 'Requerimiento', pt: 'Necessidade de conhecimento', en: 'Requirement' },
    meaning: {
      es: 'Una pregunta que la edición debe responder.',
      pt: 'Uma pergunta que a edição deve responder.',
      en: 'A question that the edition must answer.',
    },
    also: { es: 'necesidad de información', pt: 'requisito de informação', en: 'intelligence requirement' },
    source: 'unodc',
  },
  {
    code: 'collectionPlan',
    name: { es: 'Plan de recolección', pt: 'Plano de coleta', en: 'Collection plan' },
    meaning: {
      es: 'Quién responde qué y para cuándo.',
      pt: 'Quem responde o quê e até quando.',
      en: 'Who answers what, and by when.',
    },
    also: { es: 'plan de obtención', pt: 'plano de obtenção', en: 'collection' },
    source: 'unodc',
  },
  {
    code: 'contribution',
    name: { es: 'Aporte nacional', pt: 'Contribuição nacional', en: 'National contribution' },
    meaning: {
      es: 'Lo que un Estado difunde para una edición, preparado por una persona y autorizado por otra.',
      pt: 'O que um Estado difunde para uma edição, preparado por uma pessoa e autorizado por outra.',
      en: 'What a state releases for an edition, prepared by one person and authorised by another.',
    },
    not: {
      es: 'No contiene informes de campo ni fuentes.',
      pt: 'Não contém relatórios de campo nem fontes.',
      en: 'It holds no field reports and no sources.',
    },
    source: 'council',
  },
  {
    code: 'release',
    name: { es: 'Difusión', pt: 'Difusão', en: 'Release' },
    meaning: {
      es: 'Dar a leer a otros, con la autorización de una segunda persona, lo que era solo de un Estado.',
      pt: 'Dar a ler a outros, com a autorização de uma segunda pessoa, o que era só de um Estado.',
      en: 'Letting others read what only one state could read, after two people have checked it.',
    },
    not: {
      es: 'No se dice liberación: se libera a presos y rehenes.',
      pt: 'Não se diz liberação: liberam-se presos e reféns.',
      en: 'Not publication: only the readers named can read it.',
    },
    source: 'europol',
  },
  {
    code: 'sanitised',
    name: { es: 'Versión sanitizada', pt: 'Versão sanitizada', en: 'Sanitised version' },
    meaning: {
      es: 'Un texto sin lo que permitiría conocer la fuente.',
      pt: 'Um texto sem o que permitiria conhecer a fonte.',
      en: 'A text without anything that would reveal the source.',
    },
    not: {
      es: 'No se dice depuración, que es separar a corruptos.',
      pt: 'Não se diz depuração, que é afastar corruptos.',
      en: 'Not the original, which stays as it is.',
    },
    source: 'europol',
  },
  {
    code: 'handlingCode',
    name: { es: 'Código de tratamiento', pt: 'Código de tratamento', en: 'Handling code' },
    meaning: {
      es: 'Qué puede hacer con una información quien la recibe, de H0 a H3.',
      pt: 'O que pode fazer com uma informação quem a recebe, de H0 a H3.',
      en: 'What the receiver may do with a piece of information, H0 to H3.',
    },
    also: { es: 'código de manejo', pt: 'código de manuseio', en: 'handling' },
    source: 'europol',
  },
  {
    code: 'sourceEvaluation',
    name: { es: 'Evaluación de la fuente', pt: 'Avaliação da fonte', en: 'Source evaluation' },
    meaning: {
      es: 'Cuánto se puede confiar en la fuente: A, B, C o X.',
      pt: 'Quanto se pode confiar na fonte: A, B, C ou X.',
      en: 'How far the source can be trusted: A, B, C or X.',
    },
    not: {
      es: 'No dice si la información es cierta.',
      pt: 'Não diz se a informação é verdadeira.',
      en: 'It does not say whether the information is true.',
    },
    source: 'europol',
  },
  {
    code: 'disseminationLevel',
    name: { es: 'Nivel TLP', pt: 'Nível TLP', en: 'TLP marking' },
    meaning: {
      es: 'Hasta dónde puede llegar un texto: CLEAR, GREEN, AMBER, AMBER+STRICT o RED.',
      pt: 'Até onde um texto pode chegar: CLEAR, GREEN, AMBER, AMBER+STRICT ou RED.',
      en: 'How far a text may go: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.',
    },
    not: {
      es: 'No es el grado de secreto de una ley nacional.',
      pt: 'Não é o grau de sigilo de uma lei nacional.',
      en: 'Not the secrecy grade of a national law.',
    },
    source: 'first',
  },
  {
    code: 'originator',
    name: { es: 'Originador', pt: 'Originador', en: 'Originator' },
    meaning: {
      es: 'Quien dio una información y debe consentir que se use de otra manera.',
      pt: 'Quem deu uma informação e deve consentir que se use de outra maneira.',
      en: 'The person or institution that gave a piece of information and must consent to any other use.',
    },
    source: 'europol',
  },
  {
    code: 'crimeArea',
    name: { es: 'Área criminal', pt: 'Área criminal', en: 'Crime area' },
    meaning: {
      es: 'Un mercado o tipo de delito que se evalúa, como cocaína o trata de personas.',
      pt: 'Um mercado ou tipo de crime que se avalia, como cocaína ou tráfico de pessoas.',
      en: 'A market or type of crime that is assessed, such as cocaine or trafficking in persons.',
    },
    also: { es: 'área delictiva', pt: 'área delitiva', en: 'crime type' },
    source: 'council',
  },
  {
    code: 'criminalNetwork',
    name: { es: 'Red', pt: 'Rede', en: 'Network' },
    meaning: {
      es: 'Un grupo delictivo organizado o una red de grupos, tal como lo difundió un Estado.',
      pt: 'Um grupo criminoso organizado ou uma rede de grupos, tal como um Estado o difundiu.',
      en: 'An organised criminal group or a network of groups, as a state released it.',
    },
    also: {
      es: 'grupo delictivo organizado, GDO',
      pt: 'grupo criminoso organizado',
      en: 'organised crime group, OCG',
    },
    source: 'council',
  },
  {
    code: 'factor',
    name: { es: 'Factor', pt: 'Fator', en: 'Factor' },
    meaning: {
      es: 'Una condición que facilita o frena el delito.',
      pt: 'Uma condição que facilita ou freia o crime.',
      en: 'A condition that helps or hinders crime.',
    },
    source: 'council',
  },
  {
    code: 'indicator',
    name: { es: 'Indicador', pt: 'Indicador', en: 'Indicator' },
    meaning: {
      es: 'Lo que se observa, con niveles descritos por hechos.',
      pt: 'O que se observa, com níveis descritos por fatos.',
      en: 'What is observed, with levels described by facts.',
    },
    source: 'council',
  },
  {
    code: 'rating',
    name: { es: 'Valoración', pt: 'Avaliação (de um indicador)', en: 'Rating' },
    meaning: {
      es: 'El nivel que una persona del panel da a un indicador.',
      pt: 'O nível que uma pessoa do painel dá a um indicador.',
      en: 'The level that one seat of a panel gives to an indicator.',
    },
    not: {
      es: 'No se dice calificación, que da un juez o una escuela.',
      pt: 'Não se diz classificação, que é o grau de sigilo.',
      en: 'Not the classification of a document.',
    },
    also: { es: 'calificación, nota', pt: 'classificação, nota', en: 'grade, score' },
    source: 'council',
  },
  {
    code: 'ratingSheet',
    name: { es: 'Hoja de valoración', pt: 'Folha de avaliação', en: 'Rating sheet' },
    meaning: {
      es: 'Las valoraciones de un puesto del panel sobre un área. No sale de su Estado.',
      pt: 'As avaliações de um assento do painel sobre uma área. Não sai do seu Estado.',
      en: 'The ratings of one seat of a panel on one area. It never leaves its state.',
    },
    source: 'own',
  },
  {
    code: 'knowledgeGap',
    name: { es: 'Vacío de información', pt: 'Lacuna de informação', en: 'Knowledge gap' },
    meaning: {
      es: 'No se sabe lo suficiente para valorar.',
      pt: 'Não se sabe o suficiente para avaliar.',
      en: 'Not enough is known to judge.',
    },
    not: {
      es: 'No significa que no haya amenaza.',
      pt: 'Não significa que não haja ameaça.',
      en: 'It does not mean that there is no threat.',
    },
    also: { es: 'laguna de información', pt: 'vazio de informação', en: 'intelligence gap' },
    source: 'council',
  },
  {
    code: 'confidence',
    name: { es: 'Confianza', pt: 'Confiança', en: 'Confidence' },
    meaning: {
      es: 'Cuánto se confía en una conclusión por la evidencia que la sostiene.',
      pt: 'Quanto se confia em uma conclusão pela evidência que a sustenta.',
      en: 'How far a judgement is trusted, given the evidence for it.',
    },
    not: {
      es: 'No es la probabilidad de que ocurra.',
      pt: 'Não é a probabilidade de que ocorra.',
      en: 'Not how likely it is.',
    },
    source: 'uk',
  },
  {
    code: 'keyJudgement',
    name: { es: 'Conclusión clave', pt: 'Conclusão-chave', en: 'Key judgement' },
    meaning: {
      es: 'Una conclusión numerada de la edición, con su evidencia.',
      pt: 'Uma conclusão numerada da edição, com sua evidência.',
      en: 'A numbered conclusion of the edition, with its evidence.',
    },
    not: {
      es: 'No se dice juicio, que es un proceso.',
      pt: 'Não se diz julgamento, que é o do tribunal.',
      en: 'Not the judgment of a court.',
    },
    also: { es: 'juicio clave', pt: 'julgamento-chave', en: 'key judgment' },
    source: 'council',
  },
  {
    code: 'publicSecurity',
    name: { es: 'Seguridad pública y ciudadana', pt: 'Segurança pública e cidadã', en: 'Public security' },
    meaning: {
      es: 'La protección de las personas frente al delito.',
      pt: 'A proteção das pessoas diante do crime.',
      en: 'The protection of people from crime.',
    },
    not: {
      es: 'No es la protección civil ante desastres.',
      pt: 'Não é a defesa civil.',
      en: 'Not civil protection in disasters.',
    },
    also: { es: 'seguridad civil', pt: 'segurança civil', en: 'civil security' },
    source: 'own',
  },
] as const satisfies readonly Term[];
