import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RolecallProvider } from 'rolecall';
import type { Protocol } from 'rolecall/client';
import type { RecordedCall } from 'rolecall/explorer';
import { de as rolecallGerman } from 'rolecall/locales/de';
import { explorer as germanExplorer } from 'rolecall/locales/de/explorer';
import { en as rolecallEnglish } from 'rolecall/locales/en';
import { AdminPage } from './AdminPage.js';
import { ExplorerPage } from './ExplorerPage.js';
import { Header } from './Header.js';
import { InvitationPage } from './InvitationPage.js';
import { LastCall } from './LastCall.js';
import { LibraryPage } from './LibraryPage.js';
import { NowherePage } from './NowherePage.js';
import { paths } from './paths.js';
import { readRoute } from './readRoute.js';
import type { StudioInfo } from './readStudio.js';
import { SamplesPage } from './SamplesPage.js';
import { ScannerPage } from './ScannerPage.js';
import { SignInAgain } from './SignInAgain.js';
import { useBackends } from './useBackends.js';
import { goTo, usePath } from './usePath.js';
import { usePreferences } from './usePreferences.js';
import { VoicesPage } from './VoicesPage.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { WordsContext } from './WordsContext.js';

const languages = {
  en: { words: en, messages: rolecallEnglish },
  de: { words: de, messages: { ...rolecallGerman, explorer: germanExplorer } },
};

/** The whole app: what a host writes around Rolecall. */
export function Studio({ protocol, ...studio }: StudioInfo & { protocol: Protocol }) {
  const { people, workspaceName, scannerWorkspaceId } = studio;
  const queryClient = useQueryClient();
  const [preferences, change] = usePreferences();
  const [sessionEnded, setSessionEnded] = useState(false);
  const path = usePath();
  const route = readRoute(path);
  const page = route?.page ?? null;
  const { language } = preferences;
  const { words, messages } = languages[language];
  const signedIn = people.find((person) => person.handle === preferences.handle) ?? people[0];
  const { handle = '', token = '' } = signedIn ?? {};
  const endSession = useCallback(() => setSessionEnded(true), []);
  const backends = useBackends(token, words.scanner.workspace, protocol, studio, endSession);

  const { connection, log } = backends;
  const [shownCall, setShownCall] = useState<RecordedCall | null>(null);
  const showCall = (call: RecordedCall) => {
    setShownCall(call);
    goTo(paths.explorer(call.operation));
  };
  const showFailedCall = () => {
    const failed = log.calls().find(({ code }) => code !== null);
    if (failed) showCall(failed);
  };

  const settings = {
    viewer: handle,
    queryClient,
    locale: language,
    messages,
    onShowRequest: showFailedCall,
  };
  const isNowhere = route === null || (page === 'scanner' && !backends.scanner);

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

  // Whoever goes to another page stands at its beginning, and not on the link that led there.
  const shownPage = useRef(page);
  useEffect(() => {
    if (shownPage.current === page) return;
    shownPage.current = page;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [page]);

  return (
    <WordsContext value={{ language, words }}>
      <RolecallProvider {...settings} backend={backends.studio}>
        <a className="vs-skip" href="#content">
          {words.skipToContent}
        </a>
        <Header
          page={page}
          hasScanner={scannerWorkspaceId !== null}
          people={people}
          preferences={preferences}
          onChange={change}
        />
        {route?.page === 'voices' && (
          <VoicesPage key={handle} viewer={handle} workspaceName={workspaceName} linkedId={route.voiceId} />
        )}
        {route?.page === 'samples' && <SamplesPage key={route.voiceId} voiceId={route.voiceId} />}
        {route?.page === 'library' && <LibraryPage key={handle} workspaceName={workspaceName} />}
        {route?.page === 'explorer' && (
          <ExplorerPage
            key={handle}
            environment={studio.environment}
            operation={route.operation}
            call={shownCall}
            connection={connection}
          />
        )}
        {route?.page === 'admin' && (
          <AdminPage
            key={handle}
            tab={route.tab}
            groupId={route.groupId}
            viewer={handle}
            token={token}
            workspaceName={workspaceName}
          />
        )}
        {route?.page === 'scanner' && backends.scanner && scannerWorkspaceId !== null && (
          // Another provider's: what is below asks its backend, in the same words and looks.
          <RolecallProvider {...settings} backend={backends.scanner}>
            {route.invitationId === null ? (
              <ScannerPage key={handle} workspaceId={scannerWorkspaceId} />
            ) : (
              <InvitationPage key={handle} invitationId={route.invitationId} />
            )}
          </RolecallProvider>
        )}
        {isNowhere && <NowherePage />}
        {page !== 'explorer' && <LastCall log={log} onShow={showCall} />}
        <SignInAgain open={sessionEnded} onSignIn={signInAgain} onClose={() => setSessionEnded(false)} />
      </RolecallProvider>
    </WordsContext>
  );
}
