import { listVoices } from '../../contract/elevenlabs/voices.js';
import type { VoicesArea } from '../backend.js';
import type { Client } from '../http/createClient.js';

/** The voices of an ElevenLabs workspace. `GET /v2/voices`. */
export function elevenLabsVoices(client: Client): VoicesArea {
  return {
    list: async ({ pageToken, pageSize = 30, search } = {}, options) => {
      const query = {
        next_page_token: pageToken,
        page_size: pageSize,
        // The provider takes no empty search, and a person who clears the field means none.
        search: search === '' ? undefined : search,
      };
      const page = await client.call(listVoices, { query }, options);
      return {
        voices: page.voices.map((voice) => ({
          id: voice.voice_id,
          name: voice.name,
          category: voice.category,
          description: voice.description ?? null,
          labels: voice.labels,
          previewUrl: readHttps(voice.preview_url),
          createdAt: voice.created_at_unix == null ? null : new Date(voice.created_at_unix * 1000),
        })),
        nextPageToken: page.has_more ? (page.next_page_token ?? null) : null,
        totalCount: page.total_count,
      };
    },
  };
}

// The address is played as it stands, and whoever made the voice chose it.
function readHttps(address: string | null | undefined): string | null {
  try {
    const { href, protocol, username, password } = new URL(address ?? '');
    return protocol === 'https:' && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
