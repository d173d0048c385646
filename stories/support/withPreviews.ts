import type { Backend, SharedVoice } from '../../src/client/index.js';

/** A sound beside the stories: the sandbox's own previews need a server. */
const tone = new URL('./tone.wav', import.meta.url).href;

/** Gives every voice of the library a preview that plays here, and the first some traits of another. */
export const withPreviews =
  (first: Partial<SharedVoice> = {}) =>
  (backend: Backend): Backend => {
    const search = backend.voices?.searchLibrary;
    return {
      ...backend,
      voices: backend.voices && {
        ...backend.voices,
        searchLibrary:
          search &&
          (async (query, page, options) => {
            const found = await search(query, page, options);
            return {
              ...found,
              voices: found.voices.map((voice, place) => ({
                ...voice,
                previewUrl: voice.previewUrl && `${tone}#${voice.id}`,
                ...(page === 0 && place === 0 ? first : {}),
              })),
            };
          }),
      },
    };
  };
