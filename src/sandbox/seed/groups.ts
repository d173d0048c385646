/** One group as written down here. Members are handles of `people.ts`. */
export interface GroupSeed {
  name: string;
  members: readonly string[];
  /** The provider's group permissions; null where none were set. */
  permissions: readonly string[] | null;
  usageLimit: number | 'unlimited' | null;
  /** Managed by the company's identity provider. */
  scim?: boolean;
}

/** Twelve groups. Ana, Ben, Cai and Dee are in none that the first two voices are shared with. */
export const groupsSeed: readonly GroupSeed[] = [
  {
    name: 'Design',
    members: [
      'eva',
      'giulia',
      'hiro',
      'ines',
      'jonas',
      'kavya',
      'maya',
      'noor',
      'petra',
      'freya',
      'hana',
      'zofia',
    ],
    permissions: ['text_to_speech', 'voice_lab', 'projects'],
    usageLimit: 400_000,
  },
  {
    name: 'Narration',
    members: ['liam', 'olu', 'rosa', 'thandi', 'vera', 'amara', 'carlos', 'leila', 'beatriz'],
    permissions: ['text_to_speech', 'voice_lab', 'create_instant_voice_clone'],
    usageLimit: 'unlimited',
  },
  {
    name: 'Localization reviewers',
    members: ['cai', 'dalia', 'wei', 'nadia'],
    permissions: null,
    usageLimit: null,
  },
  {
    name: 'Localization',
    members: ['cai', 'bao', 'dalia', 'emre', 'hiro', 'joao', 'qiang', 'vera', 'yara', 'wei'],
    permissions: ['text_to_speech', 'dubbing'],
    usageLimit: 900_000,
  },
  {
    name: 'Audio engineering',
    members: ['ben', 'sven', 'oskar', 'tomas', 'viktor', 'kofi'],
    permissions: ['text_to_speech', 'speech_to_speech', 'voice_isolator'],
    usageLimit: 600_000,
  },
  {
    name: 'Podcasts & radio',
    members: ['ana', 'liam', 'wanjiru', 'chidi', 'sanna'],
    permissions: ['text_to_speech', 'projects', 'publish_studio_project'],
    usageLimit: 250_000,
  },
  {
    name: 'Games',
    members: ['xiomara', 'zeynep', 'diego', 'priya', 'mateo', 'umar', 'goran'],
    permissions: ['text_to_speech', 'sound_effects', 'conversational_ai'],
    usageLimit: 300_000,
  },
  {
    name: 'Conversational agents',
    members: ['ben', 'kavya', 'priya', 'elif', 'farid'],
    permissions: ['conversational_ai', 'conversational_ai_read'],
    usageLimit: 500_000,
  },
  {
    name: 'Legal and compliance',
    members: ['fatima', 'ulrike', 'ruth'],
    permissions: null,
    usageLimit: null,
  },
  {
    name: 'Customer care',
    members: ['dee', 'quentin', 'yusuf', 'ilse', 'alan', 'ximena'],
    permissions: ['conversational_ai_read'],
    usageLimit: 0,
  },
  {
    name: 'Contractors',
    members: ['maximiliane', 'sam', 'farid', 'mateo', 'alan'],
    permissions: ['text_to_speech'],
    usageLimit: 50_000,
    scim: true,
  },
  { name: 'Pilot: Nordic audiobooks 2026', members: [], permissions: null, usageLimit: null },
];
