import type { SaidOf } from './area-words.ts';

/** What people call drugs, weapons, and crimes against people who are moved or used. */
export const SAID_OF_DRUGS = {
  drugs: [
    { source: 'iccs', es: 'drogas controladas', pt: 'drogas controladas', en: 'controlled drugs' },
    { source: 'br', pt: 'tráfico de drogas|entorpecentes' },
    { source: 'co', es: 'tráfico de estupefacientes|porte de estupefacientes' },
    {
      source: 'own',
      es: 'narco|narcotráfico|narcotraficante|narcomenudeo|microtráfico|droga|dealer|jíbaro|cartel',
      pt: 'narcotráfico|traficante|boca de fumo|droga|cartel',
      en: 'drug trafficking|narcotics|drugs|drug dealer|drug cartel',
    },
  ],
  cocaine: [
    {
      source: 'unodc',
      es: 'cocaína|hoja de coca|pasta de coca|crack',
      pt: 'cocaína|folha de coca',
      en: 'cocaine|coca leaf|coca paste|crack',
    },
    { source: 'dea', es: 'coca|perico|nieve|blanca|polvo', en: 'coke|blow|snow' },
    { source: 'asale', es: 'merca|falopa|basuco|bazuco|paco|pasta base|pasta' },
    {
      source: 'own',
      es: 'farlopa|clorhidrato|piedra|cocalero|coca rosada',
      pt: 'pó|farinha|pasta base|oxi|pedra|cloridrato|refino',
      en: 'cocaine base',
    },
  ],
  cannabis: [
    {
      source: 'unodc',
      es: 'cannabis|marihuana|hachís',
      pt: 'maconha|haxixe',
      en: 'cannabis|marijuana|hashish',
    },
    { source: 'dea', es: 'mota|porro|hierba|yerba', en: 'weed|pot|grass' },
    { source: 'asale', es: 'mariguana|macoña|faso|creepy|cripy' },
    { source: 'own', es: 'skunk|skank', pt: 'baseado|erva|skunk|skank|fumo', en: 'joint|skunk' },
  ],
  opioids: [
    {
      source: 'unodc',
      es: 'heroína|opio|amapola|morfina|fentanilo',
      pt: 'heroína|ópio|papoula|morfina|fentanil',
      en: 'heroin|opium|poppy|morphine|fentanyl',
    },
    {
      source: 'own',
      es: 'fentanil|opioides|oxicodona|tramadol|nitazenos',
      pt: 'opioides|nitazenos|tramadol',
      en: 'opioids|oxycodone|nitazenes',
    },
  ],
  synthetic: [
    {
      source: 'unodc',
      es: 'metanfetamina|anfetamina|éxtasis|ketamina|drogas de diseño|nuevas sustancias psicoactivas',
      pt: 'metanfetamina|anfetamina|êxtase|cetamina|novas substâncias psicoativas',
      en: 'methamphetamine|amphetamine|ecstasy|ketamine|new psychoactive substances|mdma|lsd|ghb',
    },
    { source: 'dea', es: 'cristal|hielo', en: 'meth|crystal|ice|molly' },
    {
      source: 'own',
      es: 'tusi|tusibi|pastillas|tripas|k2|captagon',
      pt: 'bala|doce|lança perfume|loló|md|rebite',
      en: 'pills|spice|tusi',
    },
  ],
  precursors: [
    { source: 'iccs', es: 'precursores', pt: 'precursores', en: 'precursors' },
    {
      source: 'own',
      es: 'precursores químicos|insumos químicos|acetona|efedrina|laboratorio clandestino|cocina de droga',
      pt: 'insumos químicos|acetona|efedrina|laboratório clandestino',
      en: 'chemicals|ephedrine|drug lab',
    },
  ],
  arms: [
    {
      source: 'palermo',
      es: 'armas de fuego|municiones|tráfico de armas',
      pt: 'armas de fogo|munições|tráfico de armas',
      en: 'firearms|ammunition|arms trafficking',
    },
    { source: 'br', pt: 'porte ilegal de arma|posse ilegal de arma' },
    {
      source: 'own',
      es: 'arma|contrabando de armas|pistola|revólver|fusil|rifle|balas|chumbo|fierro|granada|explosivos|arma hechiza|armas 3d',
      pt: 'arma|contrabando de armas|pistola|revólver|fuzil|bala|granada|explosivos|ferro',
      en: 'gun|weapon|pistol|rifle|gun running|weapons smuggling|grenade|explosives|ghost gun',
    },
  ],
  persons: [
    {
      source: 'palermo',
      es: 'trata de personas|trata',
      pt: 'tráfico de pessoas',
      en: 'trafficking in persons|human trafficking',
    },
    {
      source: 'own',
      es: 'tráfico de personas|trata de blancas|trata de mujeres|trata de seres humanos|explotación sexual|proxeneta|prostitución forzada|tráfico de órganos|captación',
      pt: 'tráfico de mulheres|tráfico de seres humanos|exploração sexual|aliciamento|cafetão|tráfico de órgãos',
      en: 'sex trafficking|pimp|forced prostitution|organ trafficking',
    },
  ],
  forced_labour: [
    {
      source: 'iccs',
      es: 'esclavitud|trabajo forzoso|servidumbre',
      pt: 'escravidão|trabalho forçado|servidão',
      en: 'slavery|forced labour|servitude',
    },
    { source: 'br', pt: 'trabalho escravo|condição análoga à de escravo' },
    {
      source: 'own',
      es: 'trabajo esclavo|explotación laboral|trabajo infantil|mendicidad forzada',
      pt: 'exploração laboral|trabalho infantil',
      en: 'forced labor|labour exploitation|child labour',
    },
  ],
  migrants: [
    {
      source: 'palermo',
      es: 'tráfico ilícito de migrantes',
      pt: 'contrabando de migrantes',
      en: 'smuggling of migrants|migrant smuggling',
    },
    { source: 'asale', es: 'coyote|pollero|chapulín' },
    {
      source: 'own',
      es: 'tráfico de migrantes|tráfico de personas|migración irregular|cruce ilegal|paso ilegal|trocha|balsa|visa falsa|darién',
      pt: 'coiote|migração irregular|travessia ilegal|atravessador',
      en: 'people smuggling|coyote|illegal crossing|irregular migration',
    },
  ],
  children: [
    {
      source: 'iccs',
      es: 'pornografía infantil|explotación sexual infantil',
      pt: 'pornografia infantil|exploração sexual infantil',
      en: 'child pornography|child sexual exploitation',
    },
    {
      source: 'own',
      es: 'pedofilia|pederastia|abuso infantil|abuso de menores|menores|niños|grooming|turismo sexual',
      pt: 'pedofilia|abuso infantil|crianças|menores|aliciamento de menores|turismo sexual',
      en: 'csam|child abuse|paedophile|pedophile|grooming|minors|sex tourism',
    },
  ],
} as const satisfies SaidOf;
