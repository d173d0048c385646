/** Names of the company's agents, which are shared as `convai_agents`. */
export const agentNames: readonly string[] = [
  'Front desk',
  'Returns helper',
  'Night-shift dispatcher',
  'Museum companion',
  'Interview coach',
  'Accueil téléphonique',
  'Pharmacy refill line',
  'Beta: multilingual concierge',
];

/** Names of the company's pronunciation dictionaries, which are shared as `pronunciation_dictionary`. */
export const dictionaryNames: readonly string[] = [
  'Northwind product names',
  'Medical terms',
  'Nordic place names',
  'Noms propres (fr)',
  'Game lore: Emberfall',
  'Legal Latin',
];
