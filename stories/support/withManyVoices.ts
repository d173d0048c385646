import type { Backend, SharedVoice } from '../../src/client/index.js';

/** Adds so many voices to the first page of whatever is found: more than somebody loads thirty at a time. */
export function withManyVoices(count: number): (backend: Backend) => Backend {
  return (backend) => {
    const { voices } = backend;
    const search = voices?.searchLibrary;
    if (!search) return backend;
    return {
      ...backend,
      voices: {
        ...voices,
        searchLibrary: async (query, page, options) => {
          const found = await search(query, page, options);
          return {
            ...found,
            voices: page === 0 ? [...found.voices, ...likeness(found.voices, count)] : found.voices,
            totalCount: (found.totalCount ?? 0) + count,
          };
        },
      },
    };
  };
}

/** Voices like some others, each under a name and an id of its own. */
function likeness(of: readonly SharedVoice[], count: number): readonly SharedVoice[] {
  return Array.from({ length: of.length === 0 ? 0 : count }, (_, index) => {
    const like = of[index % of.length];
    if (!like) throw new Error('There is no voice to be like.');
    const number = index + 1;
    return {
      ...like,
      id: `${like.id}x${number}`,
      name: `Voice ${number.toLocaleString('en')}`,
      added: false,
    };
  });
}
