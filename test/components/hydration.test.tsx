import { screen } from '@testing-library/react';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AccountCard } from '../../src/components/AccountCard/index.js';
import { AdminPanel } from '../../src/components/AdminPanel/index.js';
import { AccessList } from '../../src/components/AccessList/index.js';
import { InviteForm } from '../../src/components/InviteForm/index.js';
import { ApiKeyForm } from '../../src/components/ApiKeyForm/index.js';
import { ApiKeySecret, holdSecret } from '../../src/components/ApiKeySecret/index.js';
import { ServiceAccountList } from '../../src/components/ServiceAccountList/index.js';
import { MemberList } from '../../src/components/MemberList/index.js';
import { InvitationCard } from '../../src/components/InvitationCard/index.js';
import { InvitationList } from '../../src/components/InvitationList/index.js';
import { ApiExplorer } from '../../src/components/ApiExplorer/index.js';
import { UsageChart } from '../../src/components/UsageChart/index.js';
import { ShareButton } from '../../src/components/ShareButton/index.js';
import { ShareDialog } from '../../src/components/ShareDialog/index.js';
import { VoiceLibrary } from '../../src/components/VoiceLibrary/index.js';
import { VoiceSamples } from '../../src/components/VoiceSamples/index.js';
import { SubscriptionMeter } from '../../src/components/SubscriptionMeter/index.js';
import { UsageControls } from '../../src/components/UsageControls/index.js';
import { createHost, rowOf } from './support/openHost.js';
import { usageWeek } from './support/usageWeek.js';

/** Made up, and like no real one. */
const secret = 'rcl_test_0123456789abcdef0123456789abcdef';

it('takes over what a server rendered without a difference', async () => {
  const page = () => {
    const host = createHost();
    return (
      <host.Frame>
        <ShareButton resource={host.voice('Bram')} />
        <ShareDialog resource={host.voice('Aria')} defaultOpen />
        <AccessList resource={host.voice('Aria')} />
        <MemberList />
        <InvitationList />
        <InvitationCard invitationId="inv-1" />
        <InviteForm />
        <ServiceAccountList />
        <ApiKeyForm accountId="account-1" />
        <ApiKeySecret secret={holdSecret(secret)} name="production" onDone={() => undefined} />
        <UsageControls />
        <SubscriptionMeter />
        <AdminPanel defaultValue="plan" />
        <AccountCard />
        <VoiceLibrary />
        <VoiceSamples voiceId="voice-1" />
        <UsageChart report={usageWeek} />
        <ApiExplorer gateway="/api/rolecall" defaultOperation="elevenlabs/get_user_info" />
      </host.Frame>
    );
  };
  const place = document.body.appendChild(document.createElement('main'));
  const html = renderToString(page());
  expect(html).not.toContain(secret);
  // A strict policy refuses both in markup.
  expect(html).not.toMatch(/<style| style="/);
  // A chart is there before any script is.
  expect(html).toMatch(/<path class="rcl-usage-band"[^>]* d="M/);
  place.append(document.createRange().createContextualFragment(html));
  const differences: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(place, page(), { onRecoverableError: (error) => differences.push(error) }),
  );
  expect(differences).toEqual([]);
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  await rowOf('Ben Kowalski');
  await act(async () => root.unmount());
  place.remove();
});
