'use client';

import { forwardRef, useContext, useEffect, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import {
  useBackend,
  useServiceAccounts,
  useViewer,
  type ApiKeyWrite,
  type ResourceRef,
  type ServiceAccount,
} from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { serviceAccountsArea } from '../../locales/en/serviceAccountsArea.js';
import { ApiKeyList } from '../ApiKeyList/ApiKeyList.js';
import { asWidget } from '../internal/asWidget.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { isSignedOut, ListBanner, ListFailed, listStateOf, type ListReads } from '../internal/ListStates.js';
import { principalName } from '../internal/principalName.js';
import { Refused } from '../internal/Refused.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useOnline } from '../internal/useOnline.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { foldText } from '../../access/foldText.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { ListHead } from '../list/ListHead.js';
import { Rows } from '../list/Rows.js';
import { SearchField } from '../list/SearchField.js';
import { useSearchWords } from '../list/useSearchWords.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { ServiceAccountForm } from './ServiceAccountForm.js';
import { ServiceAccountListRow } from './ServiceAccountListRow.js';

export interface ServiceAccountListProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Called when an account's keys are asked for. @default they open in its row */
  onOpen?: ((account: ServiceAccount) => void) | undefined;
  /** Called with its id when an account was made. */
  onAccountCreate?: ((accountId: string) => void) | undefined;
  /** Called after the provider has taken a change to a key made here. */
  onKeyChange?: ((write: ApiKeyWrite) => void) | undefined;
  /** Things that accounts may have access to: those an account has are listed with its keys. */
  resources?: readonly ResourceRef[] | undefined;
}

/** From this many accounts on they can be searched. */
const searchable = 9;

const area = { ...serviceAccountsArea, ...keysArea };

/**
 * Shows the service accounts of the workspace, makes new ones and opens their keys, in every state from loading to
 * refused. Renders a `<div>`, which takes the ref and the `className`.
 *
 * `ServiceAccountList.Row` is its part, over `useServiceAccounts` and `useCreateServiceAccount`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedServiceAccountList = /* @__PURE__ */ forwardRef<HTMLDivElement, ServiceAccountListProps>(
  function ServiceAccountList({ onOpen, onAccountCreate, onKeyChange, resources, className, ...rest }, ref) {
    const own = useRef<HTMLDivElement>(null);
    const merged = useMergedRef(ref, own);
    const { root, place } = useRoot(merged);
    return (
      <div {...root} tabIndex={-1} {...rest} className={cx(root.className, 'rcl-list', className)}>
        <RootContext.Provider value={place}>
          <Content
            onOpen={onOpen}
            onAccountCreate={onAccountCreate}
            onKeyChange={onKeyChange}
            resources={resources}
          />
        </RootContext.Provider>
      </div>
    );
  },
);

type ContentProps = Pick<ServiceAccountListProps, 'onOpen' | 'onAccountCreate' | 'onKeyChange' | 'resources'>;

function Content(props: ContentProps) {
  const { m } = useMessages(area);
  const { emit } = useContext(SettingsContext);
  const list = useServiceAccounts();
  const viewer = useViewer();
  const reads = { list, viewer };
  const signedOut = isSignedOut(reads);
  useEffect(() => {
    if (signedOut) emit({ type: 'signed-out' });
  }, [signedOut, emit]);

  switch (listStateOf(reads)) {
    case 'loading':
      return (
        <div aria-busy="true">
          <ListHead title={m.serviceAccounts.title} />
          <SkeletonRows count={4} label={m.serviceAccounts.loading} cells={['control']} kind="group" />
        </div>
      );
    case 'failed':
      return <ListFailed reads={reads} words={m.serviceAccounts} />;
    case 'denied':
      return <Refused what={m.serviceAccounts.denied} />;
    case 'ready':
      return <Accounts {...props} accounts={list.data ?? []} reads={reads} />;
  }
}

function Accounts({
  accounts,
  reads,
  onOpen,
  onAccountCreate,
  onKeyChange,
  resources,
}: ContentProps & { accounts: readonly ServiceAccount[]; reads: ListReads }) {
  const { m, format } = useMessages(area);
  const { serviceAccounts: words } = m;
  const { serviceAccounts: offered } = useBackend();
  const online = useOnline();
  const notify = useNotify();
  const opener = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [making, setMaking] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const wasMaking = useRef(false);
  const canChange = reads.viewer.data?.permissions.has('keys:admin') === true;
  const creatable = canChange && offered?.create !== undefined;
  const limit = offered?.usualLimit ?? null;
  const counted = limit !== null && accounts.length <= limit ? limit : null;
  const isFull = limit !== null && accounts.length >= limit;

  const asked = useSearchWords(text);
  const shown = accounts.filter((account) => {
    const hay = foldText(principalName(m, account));
    return asked.every((word) => hay.includes(word));
  });
  useSpokenCount(text, words.found(shown.length, format));
  useEffect(() => {
    if (wasMaking.current && !making) opener.current?.focus();
    wasMaking.current = making;
  }, [making]);

  if (making) {
    return (
      <ServiceAccountForm
        onCancel={() => setMaking(false)}
        onCreated={({ id, name }) => {
          setMaking(false);
          setText('');
          if (!onOpen) setOpenId(id);
          notify({ text: m.keys.createdNotice(name) });
          onAccountCreate?.(id);
        }}
      />
    );
  }
  return (
    <>
      <ListBanner reads={reads} words={{ ...words, offlineStale: m.keys.offlineStale }}>
        {!canChange && <Refused what={words.readOnly} ask="owners" />}
      </ListBanner>
      <ListHead
        title={words.title}
        count={
          counted === null
            ? format.number(accounts.length)
            : m.common.partOf(accounts.length, counted, format)
        }
        countHeard={words.count(accounts.length, counted, format)}
      >
        {creatable && online && (
          // The one primary action is that of the keys while some are open.
          <Button
            ref={opener}
            variant={openId === null ? 'primary' : 'plain'}
            onClick={() => setMaking(true)}
          >
            {words.create}
          </Button>
        )}
      </ListHead>
      {creatable && isFull && <p className="rcl-hint">{words.full}</p>}
      {accounts.length >= searchable && (
        <div className="rcl-list-tools">
          <SearchField label={words.search} value={text} onValueChange={setText} />
        </div>
      )}
      {shown.length > 0 ? (
        <Rows aria-label={words.title}>
          {shown.map((account) => {
            const isOpen = account.id === openId;
            return (
              <ServiceAccountListRow
                key={account.id}
                account={account}
                open={onOpen ? undefined : isOpen}
                onOpen={() => {
                  if (onOpen) onOpen(account);
                  else setOpenId(isOpen ? null : account.id);
                }}
              >
                <ApiKeyList
                  accountId={account.id}
                  accountName={account.name}
                  resources={resources}
                  onKeyChange={onKeyChange}
                />
              </ServiceAccountListRow>
            );
          })}
        </Rows>
      ) : (
        <EmptyPanel title={accounts.length === 0 ? words.none : words.noMatch} />
      )}
    </>
  );
}

export const ServiceAccountList = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('ServiceAccountList', FinishedServiceAccountList),
  {
    Row: ServiceAccountListRow,
  },
);
