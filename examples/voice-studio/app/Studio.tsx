import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { RolecallProvider } from 'rolecall';
import { createClient, elevenLabs } from 'rolecall/client';
import { de as rolecallGerman } from 'rolecall/locales/de';
import { en as rolecallEnglish } from 'rolecall/locales/en';
import { Header } from './Header.js';
import type { StudioInfo } from './readStudio.js';
import { SignInAgain } from './SignInAgain.js';
import { usePreferences } from './usePreferences.js';
import { VoicesPage } from './VoicesPage.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { WordsContext } from './WordsContext.js';

const languages = {
  en: { words: en, messages: rolecallEnglish },
  de: { words: de, messages: rolecallGerman },
};

/** The whole app: what a host writes around Rolecall. */
export function Studio({ people, workspaceName }: StudioInfo) {
  const queryClient = useQueryClient();
  const [preferences, change] = usePreferences();
  const [sessionEnded, setSessionEnded] = useState(false);
  const { language } = preferences;
  const { words, messages } = languages[language];
  const signedIn = people.find((person) => person.handle === preferences.handle) ?? people[0];
  const handle = signedIn?.handle ?? '';

  const backend = useMemo(() => {
    const client = createClient({
      gateway: '/api/rolecall',
      getToken: ({ refresh }) => {
        if (!refresh) return `demo-${handle}`;
        // The gateway refused the token: only the person can get a new one.
        setSessionEnded(true);
        return null;
      },
    });
    return elevenLabs(client, workspaceName === null ? {} : { workspaceName });
  }, [handle, workspaceName]);

  const signInAgain = useCallback(async () => {
    const response = await fetch('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ handle }),
    });
    if (!response.ok) return;
    setSessionEnded(false);
    await queryClient.invalidateQueries();
  }, [handle, queryClient]);

  return (
    <WordsContext value={{ language, words }}>
      <RolecallProvider
        backend={backend}
        viewer={handle}
        queryClient={queryClient}
        locale={language}
        messages={messages}
      >
        <a className="vs-skip" href="#voices">
          {words.skipToVoices}
        </a>
        <Header people={people} preferences={preferences} onChange={change} />
        <VoicesPage key={handle} viewer={handle} workspaceName={workspaceName} />
        <SignInAgain open={sessionEnded} onSignIn={signInAgain} onClose={() => setSessionEnded(false)} />
      </RolecallProvider>
    </WordsContext>
  );
}
