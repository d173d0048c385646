import { render, waitFor } from '@testing-library/react';
import { createRef, useEffect, type ReactElement, type Ref } from 'react';
import { describe, expect, it } from 'vitest';
import { ApiExplorer } from '../../src/components/ApiExplorer/index.js';
import { AccountCard } from '../../src/components/AccountCard/index.js';
import { AdminPanel } from '../../src/components/AdminPanel/index.js';
import { AccessList } from '../../src/components/AccessList/index.js';
import { ApiKeyForm } from '../../src/components/ApiKeyForm/index.js';
import { ApiKeyList } from '../../src/components/ApiKeyList/index.js';
import { ApiKeySecret, holdSecret } from '../../src/components/ApiKeySecret/index.js';
import { CopyLink } from '../../src/components/CopyLink/index.js';
import { GeneralAccess } from '../../src/components/GeneralAccess/index.js';
import { InviteForm } from '../../src/components/InviteForm/index.js';
import { InvitationCard } from '../../src/components/InvitationCard/index.js';
import { InvitationList } from '../../src/components/InvitationList/index.js';
import { Banner } from '../../src/components/internal/Banner.js';
import { Button } from '../../src/components/internal/Button.js';
import { IconButton } from '../../src/components/internal/IconButton.js';
import { VoiceLibrary } from '../../src/components/VoiceLibrary/index.js';
import { VoiceSamples } from '../../src/components/VoiceSamples/index.js';
import { VisuallyHidden } from '../../src/components/internal/VisuallyHidden.js';
import { GatewaySettings } from '../../src/components/GatewaySettings/index.js';
import { MemberList } from '../../src/components/MemberList/index.js';
import { RolePicker } from '../../src/components/RolePicker/index.js';
import { UsageChart } from '../../src/components/UsageChart/index.js';
import { ScopePicker } from '../../src/components/ScopePicker/index.js';
import { ServiceAccountList } from '../../src/components/ServiceAccountList/index.js';
import { ShareButton } from '../../src/components/ShareButton/index.js';
import { ShareDialog } from '../../src/components/ShareDialog/index.js';
import { ShowRequest } from '../../src/components/ShowRequest/index.js';
import { UsageControls } from '../../src/components/UsageControls/index.js';
import { SubscriptionMeter } from '../../src/components/SubscriptionMeter/index.js';
import {
  useApiKeys,
  useServiceAccounts,
  useAccountOwner,
  useInvites,
  useShare,
  useSubscription,
  useUpdateMember,
  type MemberRow,
  type ResourceRef,
  useDeleteVoiceSample,
  useSharedVoices,
} from '../../src/hooks/index.js';
import { useUsageSelection } from '../../src/hooks/usage/index.js';
import { accountNamed } from './support/accountNamed.js';
import { useExplorer, useGatewaySettings, type RecordedCall } from '../../src/hooks/explorer/index.js';
import { createHost, type Host } from './support/openHost.js';
import { usageWeek } from './support/usageWeek.js';

/** What a host may give to every part. */
interface Given {
  ref: Ref<never>;
  className: string;
  'data-host': string;
}

interface Part {
  part: string;
  tag: string;
  of: (given: Given, host: Host) => ReactElement;
}

function List({ resource, children }: { resource: ResourceRef; children: (rows: number) => ReactElement }) {
  const share = useShare(resource);
  return (
    <AccessList.Root resource={resource} share={share}>
      {children(share.rows.length)}
    </AccessList.Root>
  );
}

const sentCall: RecordedCall = {
  id: 1,
  operation: 'elevenlabs/search_groups',
  method: 'GET',
  values: { path: {}, query: { name: 'Design' }, body: {} },
  at: 0,
  durationMs: 3,
  status: 200,
  code: null,
};

function Explorer({ given, children }: { given?: Given; children?: ReactElement }) {
  const explorer = useExplorer({ gateway: '/api/rolecall', defaultOperation: 'elevenlabs/search_groups' });
  return (
    <ApiExplorer.Root {...given} explorer={{ ...explorer, history: [sentCall] }}>
      {children}
    </ApiExplorer.Root>
  );
}

const inExplorer = (of: (given: Given) => ReactElement) => (given: Given) => <Explorer>{of(given)}</Explorer>;

function Gateway({ given }: { given: Given }) {
  return <GatewaySettings {...given} settings={useGatewaySettings({ gateway: '/api/rolecall' })} />;
}

const sentCalls = [sentCall];

function ListRoot({ given, resource }: { given: Given; resource: ResourceRef }) {
  return <AccessList.Root {...given} resource={resource} share={useShare(resource)} />;
}

function Row({ given, resource }: { given: Given; resource: ResourceRef }) {
  const share = useShare(resource);
  return (
    <AccessList.Root resource={resource} share={share}>
      <ul>
        {share.rows.slice(0, 1).map((row) => (
          <AccessList.Row {...given} key={row.key} row={row} />
        ))}
      </ul>
    </AccessList.Root>
  );
}

function Inviting({ children, given }: { children?: ReactElement; given?: Given }) {
  return (
    <InviteForm.Root {...given} invites={useInvites()} seats={{ workspace_lite_member: { left: 3 } }}>
      {children}
    </InviteForm.Root>
  );
}

function Plan({ children, given }: { children?: ReactElement; given?: Given }) {
  return (
    <SubscriptionMeter.Root {...given} subscription={useSubscription()}>
      {children}
    </SubscriptionMeter.Root>
  );
}

const inPlan = (part: (given: Given) => ReactElement) => (given: Given) => <Plan>{part(given)}</Plan>;

function Owner({ given }: { given: Given }) {
  const { data } = useAccountOwner();
  return data ? <AccountCard.Details {...given} owner={data} /> : null;
}

const inForm = (part: (given: Given) => ReactElement) => (given: Given) => <Inviting>{part(given)}</Inviting>;

function Members({ children }: { children: (row: MemberRow | undefined) => ReactElement }) {
  const members = useUpdateMember();
  const [first] = members.people;
  return <MemberList.Root members={members}>{children(first && members.rowOf(first))}</MemberList.Root>;
}

const inLibrary = (part: (given: Given) => ReactElement) => (given: Given) => (
  <VoiceLibrary.Root>{part(given)}</VoiceLibrary.Root>
);

function FoundVoice({ given }: { given: Given }) {
  const [voice] = useSharedVoices().voices;
  return voice ? <VoiceLibrary.Row {...given} voice={voice} /> : null;
}

function Samples({ given, voiceId }: { given: Given; voiceId: string }) {
  return <VoiceSamples.Root {...given} voiceId={voiceId} samples={useDeleteVoiceSample(voiceId)} />;
}

function Sample({ given, voiceId }: { given: Given; voiceId: string }) {
  const samples = useDeleteVoiceSample(voiceId);
  const [row] = samples.rows;
  return (
    <VoiceSamples.Root voiceId={voiceId} samples={samples}>
      {row && <VoiceSamples.Row {...given} row={row} />}
    </VoiceSamples.Root>
  );
}

function MembersRoot({ given }: { given: Given }) {
  return <MemberList.Root {...given} members={useUpdateMember()} />;
}

function Invitations({ given }: { given: Given }) {
  return <InvitationList.Root {...given} invites={useInvites()} />;
}

function OneInvitation({ given }: { given: Given }) {
  const invites = useInvites();
  const { send } = invites;
  useEffect(() => {
    void send([{ email: 'lo@northwind.example', terms: {} }]);
  }, [send]);
  return (
    <InvitationList.Root invites={invites}>
      <ul>
        {invites.rows.map((row) => (
          <InvitationList.Row {...given} key={row.key} row={row} now={invites.now} />
        ))}
      </ul>
    </InvitationList.Root>
  );
}

function Usage({ children, given }: { children?: ReactElement; given?: Given }) {
  return (
    <UsageControls.Root {...given} usage={useUsageSelection()}>
      {children}
    </UsageControls.Root>
  );
}

const inUsage = (part: (given: Given) => ReactElement) => (given: Given) => <Usage>{part(given)}</Usage>;

const link = 'https://studio.northwind.example/voices/aria';
const inDialog = (part: (given: Given) => ReactElement) => (given: Given, host: Host) => (
  <ShareDialog.Root resource={host.voice('Aria')} link={link} defaultOpen>
    <ShareDialog.Content>{part(given)}</ShareDialog.Content>
  </ShareDialog.Root>
);

const inChart = (part: (given: Given) => ReactElement) => (given: Given) => (
  <UsageChart.Root report={usageWeek}>{part(given)}</UsageChart.Root>
);

function Keys({ given, accountId, row = false }: { given: Given; accountId: string; row?: boolean }) {
  const keys = useApiKeys(accountId);
  return (
    <ApiKeyList.Root {...(row ? {} : given)} accountId={accountId} keys={keys}>
      <ul>
        {row && keys.rows.slice(0, 1).map((key) => <ApiKeyList.Row {...given} key={key.id} row={key} />)}
      </ul>
    </ApiKeyList.Root>
  );
}

function KeyForm({ given, accountId }: { given: Given; accountId: string }) {
  return <ApiKeyForm.Root {...given} accountId={accountId} keys={useApiKeys(accountId)} />;
}

function InKeyForm({ accountId, children }: { accountId: string; children: ReactElement }) {
  return (
    <ApiKeyForm.Root accountId={accountId} keys={useApiKeys(accountId)}>
      {children}
    </ApiKeyForm.Root>
  );
}

function Accounts({ given }: { given: Given }) {
  const [account] = useServiceAccounts().data ?? [];
  return <ul>{account && <ServiceAccountList.Row {...given} account={account} onOpen={() => {}} />}</ul>;
}

const farm = (host: Host) => accountNamed(host, 'render-farm').id;
const inKeyForm = (part: (given: Given) => ReactElement) => (given: Given, host: Host) => (
  <InKeyForm accountId={farm(host)}>{part(given)}</InKeyForm>
);

const parts: readonly Part[] = [
  { part: 'AdminPanel', tag: 'DIV', of: (given) => <AdminPanel {...given} sections={['members']} /> },
  {
    part: 'AdminPanel.Tabs',
    tag: 'DIV',
    of: (given) => (
      <AdminPanel.Root>
        <AdminPanel.Tabs {...given} />
      </AdminPanel.Root>
    ),
  },
  {
    part: 'AdminPanel.Split',
    tag: 'DIV',
    of: (given) => (
      <AdminPanel.Split
        {...given}
        list="Narration"
        listName="Groups"
        chosen={null}
        onBack={() => undefined}
      />
    ),
  },
  {
    part: 'AdminPanel.Panel',
    tag: 'DIV',
    of: (given) => (
      <AdminPanel.Root>
        <AdminPanel.Panel {...given} />
      </AdminPanel.Root>
    ),
  },
  {
    part: 'ScopePicker',
    tag: 'DIV',
    of: (given) => <ScopePicker {...given} scopes={['flows']} value={[]} onValueChange={() => {}} />,
  },
  {
    part: 'ApiKeySecret',
    tag: 'DIV',
    of: (given) => (
      <ApiKeySecret {...given} secret={holdSecret('made up')} name="production" onDone={() => {}} />
    ),
  },
  {
    part: 'ApiKeyForm',
    tag: 'DIV',
    of: (given, host) => <ApiKeyForm {...given} accountId={farm(host)} />,
  },
  {
    part: 'ApiKeyForm.Root',
    tag: 'DIV',
    of: (given, host) => <KeyForm given={given} accountId={farm(host)} />,
  },
  { part: 'ApiKeyForm.Name', tag: 'DIV', of: inKeyForm((given) => <ApiKeyForm.Name {...given} />) },
  { part: 'ApiKeyForm.Scopes', tag: 'DIV', of: inKeyForm((given) => <ApiKeyForm.Scopes {...given} />) },
  { part: 'ApiKeyForm.Limit', tag: 'DIV', of: inKeyForm((given) => <ApiKeyForm.Limit {...given} />) },
  {
    part: 'ApiKeyForm.Addresses',
    tag: 'DIV',
    of: inKeyForm((given) => <ApiKeyForm.Addresses {...given} />),
  },
  {
    part: 'ApiKeyForm.SelfDisable',
    tag: 'DIV',
    of: inKeyForm((given) => <ApiKeyForm.SelfDisable {...given} />),
  },
  { part: 'ApiKeyForm.Submit', tag: 'BUTTON', of: inKeyForm((given) => <ApiKeyForm.Submit {...given} />) },
  {
    part: 'ApiKeyList',
    tag: 'DIV',
    of: (given, host) => <ApiKeyList {...given} accountId={farm(host)} />,
  },
  {
    part: 'ApiKeyList.Root',
    tag: 'DIV',
    of: (given, host) => <Keys given={given} accountId={farm(host)} />,
  },
  {
    part: 'ApiKeyList.Row',
    tag: 'LI',
    of: (given, host) => <Keys given={given} accountId={farm(host)} row />,
  },
  { part: 'ServiceAccountList', tag: 'DIV', of: (given) => <ServiceAccountList {...given} /> },
  { part: 'ServiceAccountList.Row', tag: 'LI', of: (given) => <Accounts given={given} /> },
  { part: 'UsageChart', tag: 'DIV', of: (given) => <UsageChart {...given} report={usageWeek} /> },
  { part: 'UsageChart.Root', tag: 'DIV', of: (given) => <UsageChart.Root {...given} report={usageWeek} /> },
  { part: 'UsageChart.Summary', tag: 'P', of: inChart((given) => <UsageChart.Summary {...given} />) },
  { part: 'UsageChart.Plot', tag: 'DIV', of: inChart((given) => <UsageChart.Plot {...given} />) },
  { part: 'UsageChart.Legend', tag: 'UL', of: inChart((given) => <UsageChart.Legend {...given} />) },
  { part: 'UsageChart.Series', tag: 'DETAILS', of: inChart((given) => <UsageChart.Series {...given} />) },
  { part: 'UsageChart.Table', tag: 'DETAILS', of: inChart((given) => <UsageChart.Table {...given} />) },
  { part: 'UsageChart.Export', tag: 'DIV', of: inChart((given) => <UsageChart.Export {...given} />) },
  { part: 'Button', tag: 'BUTTON', of: (given) => <Button {...given}>Go</Button> },
  { part: 'IconButton', tag: 'BUTTON', of: (given) => <IconButton {...given} icon="close" label="Close" /> },
  { part: 'Banner', tag: 'DIV', of: (given) => <Banner {...given}>Words</Banner> },
  { part: 'VisuallyHidden', tag: 'SPAN', of: (given) => <VisuallyHidden {...given}>Words</VisuallyHidden> },
  {
    part: 'RolePicker',
    tag: 'SELECT',
    of: (given) => (
      <RolePicker {...given} subject="Ana" roles={['viewer']} value="viewer" onValueChange={() => {}} />
    ),
  },
  {
    part: 'AccessList',
    tag: 'DIV',
    of: (given, host) => <AccessList {...given} resource={host.voice('Aria')} />,
  },
  {
    part: 'AccessList.Root',
    tag: 'DIV',
    of: (given, host) => <ListRoot given={given} resource={host.voice('Aria')} />,
  },
  {
    part: 'AccessList.Section',
    tag: 'DIV',
    of: (given, host) => (
      <List resource={host.voice('Aria')}>
        {(rows) => <AccessList.Section {...given} heading="People" count={rows} />}
      </List>
    ),
  },
  {
    part: 'AccessList.Row',
    tag: 'LI',
    of: (given, host) => <Row given={given} resource={host.voice('Aria')} />,
  },
  { part: 'VoiceLibrary', tag: 'DIV', of: (given) => <VoiceLibrary {...given} /> },
  { part: 'VoiceLibrary.Root', tag: 'DIV', of: (given) => <VoiceLibrary.Root {...given} /> },
  { part: 'VoiceLibrary.Search', tag: 'DIV', of: inLibrary((given) => <VoiceLibrary.Search {...given} />) },
  { part: 'VoiceLibrary.List', tag: 'DIV', of: inLibrary((given) => <VoiceLibrary.List {...given} />) },
  { part: 'VoiceLibrary.Row', tag: 'LI', of: inLibrary((given) => <FoundVoice given={given} />) },
  {
    part: 'VoiceSamples',
    tag: 'DIV',
    of: (given, host) => <VoiceSamples {...given} voiceId={host.voice('Aria').id} />,
  },
  {
    part: 'VoiceSamples.Root',
    tag: 'DIV',
    of: (given, host) => <Samples given={given} voiceId={host.voice('Aria').id} />,
  },
  {
    part: 'VoiceSamples.Row',
    tag: 'LI',
    of: (given, host) => <Sample given={given} voiceId={host.voice('Aria').id} />,
  },
  { part: 'MemberList', tag: 'DIV', of: (given) => <MemberList {...given} /> },
  { part: 'MemberList.Root', tag: 'DIV', of: (given) => <MembersRoot given={given} /> },
  {
    part: 'MemberList.Toolbar',
    tag: 'DIV',
    of: (given) => <Members>{() => <MemberList.Toolbar {...given} />}</Members>,
  },
  {
    part: 'MemberList.Selection',
    tag: 'DIV',
    of: (given) => <Members>{() => <MemberList.Selection {...given} />}</Members>,
  },
  {
    part: 'MemberList.Rows',
    tag: 'DIV',
    of: (given) => <Members>{() => <MemberList.Rows {...given} />}</Members>,
  },
  {
    part: 'MemberList.Row',
    tag: 'LI',
    of: (given) => <Members>{(row) => <ul>{row && <MemberList.Row {...given} row={row} />}</ul>}</Members>,
  },
  {
    part: 'GeneralAccess',
    tag: 'DIV',
    of: (given, host) => <GeneralAccess {...given} resource={host.voice('Aria')} />,
  },
  { part: 'InvitationList', tag: 'DIV', of: (given) => <InvitationList {...given} /> },
  { part: 'InvitationList.Root', tag: 'DIV', of: (given) => <Invitations given={given} /> },
  { part: 'InvitationList.Row', tag: 'LI', of: (given) => <OneInvitation given={given} /> },
  { part: 'InvitationCard', tag: 'SECTION', of: (given) => <InvitationCard {...given} invitationId="1" /> },
  { part: 'InviteForm', tag: 'DIV', of: (given) => <InviteForm {...given} /> },
  { part: 'InviteForm.Root', tag: 'DIV', of: (given) => <Inviting given={given} /> },
  {
    part: 'InviteForm.Recipients',
    tag: 'DIV',
    of: inForm((given) => <InviteForm.Recipients {...given} />),
  },
  { part: 'InviteForm.Csv', tag: 'DIV', of: inForm((given) => <InviteForm.Csv {...given} />) },
  { part: 'InviteForm.Seat', tag: 'DIV', of: inForm((given) => <InviteForm.Seat {...given} />) },
  { part: 'InviteForm.Groups', tag: 'DETAILS', of: inForm((given) => <InviteForm.Groups {...given} />) },
  { part: 'InviteForm.Credits', tag: 'DIV', of: inForm((given) => <InviteForm.Credits {...given} />) },
  { part: 'InviteForm.Submit', tag: 'BUTTON', of: inForm((given) => <InviteForm.Submit {...given} />) },
  { part: 'SubscriptionMeter', tag: 'SECTION', of: (given) => <SubscriptionMeter {...given} /> },
  { part: 'SubscriptionMeter.Root', tag: 'SECTION', of: (given) => <Plan given={given} /> },
  {
    part: 'SubscriptionMeter.Plan',
    tag: 'DIV',
    of: inPlan((given) => <SubscriptionMeter.Plan {...given} />),
  },
  {
    part: 'SubscriptionMeter.Credits',
    tag: 'DIV',
    of: inPlan((given) => <SubscriptionMeter.Credits {...given} />),
  },
  {
    part: 'SubscriptionMeter.Projection',
    tag: 'P',
    of: inPlan((given) => <SubscriptionMeter.Projection {...given} />),
  },
  {
    part: 'SubscriptionMeter.Slots',
    tag: 'UL',
    of: inPlan((given) => <SubscriptionMeter.Slots {...given} />),
  },
  {
    part: 'SubscriptionMeter.Bills',
    tag: 'DIV',
    of: inPlan((given) => <SubscriptionMeter.Bills {...given} />),
  },
  { part: 'AccountCard', tag: 'SECTION', of: (given) => <AccountCard {...given} /> },
  { part: 'AccountCard.Details', tag: 'DIV', of: (given) => <Owner given={given} /> },
  { part: 'UsageControls', tag: 'DIV', of: (given) => <UsageControls {...given} /> },
  { part: 'ApiExplorer', tag: 'SECTION', of: (given) => <ApiExplorer {...given} gateway="/api/rolecall" /> },
  { part: 'ApiExplorer.Root', tag: 'SECTION', of: (given) => <Explorer given={given} /> },
  {
    part: 'ApiExplorer.Operations',
    tag: 'DIV',
    of: inExplorer((given) => <ApiExplorer.Operations {...given} />),
  },
  { part: 'ApiExplorer.Form', tag: 'DIV', of: inExplorer((given) => <ApiExplorer.Form {...given} />) },
  { part: 'ApiExplorer.Send', tag: 'DIV', of: inExplorer((given) => <ApiExplorer.Send {...given} />) },
  { part: 'ApiExplorer.Answer', tag: 'DIV', of: inExplorer((given) => <ApiExplorer.Answer {...given} />) },
  {
    part: 'ApiExplorer.Snippets',
    tag: 'DIV',
    of: inExplorer((given) => <ApiExplorer.Snippets {...given} />),
  },
  { part: 'ApiExplorer.History', tag: 'DIV', of: inExplorer((given) => <ApiExplorer.History {...given} />) },
  { part: 'GatewaySettings', tag: 'DIV', of: (given) => <Gateway given={given} /> },
  {
    part: 'ShowRequest',
    tag: 'DIV',
    of: (given) => (
      <ShowRequest
        {...given}
        log={{ calls: () => sentCalls, subscribe: () => () => undefined }}
        onShow={() => undefined}
      />
    ),
  },
  { part: 'UsageControls.Root', tag: 'DIV', of: (given) => <Usage given={given} /> },
  { part: 'UsageControls.Range', tag: 'DIV', of: inUsage((given) => <UsageControls.Range {...given} />) },
  { part: 'UsageControls.Metric', tag: 'DIV', of: inUsage((given) => <UsageControls.Metric {...given} />) },
  { part: 'UsageControls.Scope', tag: 'DIV', of: inUsage((given) => <UsageControls.Scope {...given} />) },
  {
    part: 'UsageControls.Interval',
    tag: 'DIV',
    of: inUsage((given) => <UsageControls.Interval {...given} />),
  },
  {
    part: 'UsageControls.Breakdown',
    tag: 'DIV',
    of: inUsage((given) => <UsageControls.Breakdown {...given} />),
  },
  {
    part: 'UsageControls.TimeZone',
    tag: 'DIV',
    of: inUsage((given) => <UsageControls.TimeZone {...given} />),
  },
  {
    part: 'UsageControls.Compare',
    tag: 'DIV',
    of: inUsage((given) => <UsageControls.Compare {...given} />),
  },
  {
    part: 'CopyLink',
    tag: 'DIV',
    of: (given, host) => <CopyLink {...given} link={link} resource={host.voice('Aria')} />,
  },
  {
    part: 'ShareButton',
    tag: 'BUTTON',
    of: (given, host) => <ShareButton {...given} resource={host.voice('Aria')} />,
  },
  {
    part: 'ShareDialog.Trigger',
    tag: 'BUTTON',
    of: (given, host) => (
      <ShareDialog.Root resource={host.voice('Aria')}>
        <ShareDialog.Trigger {...given} />
      </ShareDialog.Root>
    ),
  },
  {
    part: 'ShareDialog.Content',
    tag: 'DIV',
    of: (given, host) => (
      <ShareDialog.Root resource={host.voice('Aria')} defaultOpen>
        <ShareDialog.Content {...given}>
          <ShareDialog.Title />
        </ShareDialog.Content>
      </ShareDialog.Root>
    ),
  },
  { part: 'ShareDialog.Title', tag: 'DIV', of: inDialog((given) => <ShareDialog.Title {...given} />) },
  {
    part: 'ShareDialog.Recipients',
    tag: 'DIV',
    of: inDialog((given) => <ShareDialog.Recipients {...given} />),
  },
  {
    part: 'ShareDialog.AccessList',
    tag: 'DIV',
    of: inDialog((given) => <ShareDialog.AccessList {...given} />),
  },
  {
    part: 'ShareDialog.GeneralAccess',
    tag: 'DIV',
    of: inDialog((given) => <ShareDialog.GeneralAccess {...given} />),
  },
  { part: 'ShareDialog.CopyLink', tag: 'DIV', of: inDialog((given) => <ShareDialog.CopyLink {...given} />) },
  { part: 'ShareDialog.Footer', tag: 'DIV', of: inDialog((given) => <ShareDialog.Footer {...given} />) },
  { part: 'ShareDialog.Close', tag: 'BUTTON', of: inDialog((given) => <ShareDialog.Close {...given} />) },
];

describe('every part', () => {
  it.each(parts)(
    '$part gives its element to the ref, and takes the host’s attributes and class',
    async ({ of, tag }) => {
      const host = createHost();
      const ref = createRef<HTMLElement>();
      const given: Given = {
        ref: ref as unknown as Ref<never>,
        className: 'of-the-host',
        'data-host': 'yes',
      };
      render(<host.Frame>{of(given, host)}</host.Frame>);

      await waitFor(() => expect(ref.current?.isConnected).toBe(true));
      const element = ref.current!;
      expect(element.tagName).toBe(tag);
      expect(element).toHaveAttribute('data-host', 'yes');
      const classes = [...element.classList];
      expect(classes.at(-1)).toBe('of-the-host');
      expect(classes[0]).toMatch(/^rcl-/);
    },
  );
});
