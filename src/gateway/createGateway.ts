import { isSameCanonicalEmail } from '../access/isSameCanonicalEmail.js';
import { allOperations } from '../contract/all.js';
import { listInvitations } from '../contract/gateway/invitations.js';
import { getSession } from '../contract/gateway/session.js';
import { createAnswers } from './answer/createAnswers.js';
import { asRefusal } from './answer/asRefusal.js';
import { Media } from './answer/Media.js';
import { createAudit } from './audit/createAudit.js';
import { describeCall } from './audit/describeCall.js';
import { checkOptions } from './checkOptions.js';
import { createAllowances } from './guard/createAllowances.js';
import { checkStore } from './guard/checkStore.js';
import { createHostClock } from './guard/createHostClock.js';
import { createOnce } from './guard/createOnce.js';
import { createQueues } from './guard/createQueues.js';
import { createReadiness } from './guard/createReadiness.js';
import { mayBeDone } from './guard/mayBeDone.js';
import { outcomeUnknown } from './guard/outcomeUnknown.js';
import { refuseOwnKey } from './guard/refuseOwnKey.js';
import { memoryStore } from './guard/memoryStore.js';
import { mailsOf, mailTakings } from './guard/mailTakings.js';
import { tellUnsent } from './guard/tellUnsent.js';
import { checkLedger } from './invitations/checkLedger.js';
import { createInvitations } from './invitations/createInvitations.js';
import { createJsmonGuard } from './jsmon/createJsmonGuard.js';
import { readWorkspaces } from './jsmon/readWorkspaces.js';
import { defaultLimits, withLimits } from './limits.js';
import type { GatewayOptions } from './options.js';
import { askPermissions } from './policy/askPermissions.js';
import { createLookups } from './policy/createLookups.js';
import { describeViewer } from './policy/describeViewer.js';
import { findHeldRole } from './policy/findHeldRole.js';
import { isInTurn } from './policy/isInTurn.js';
import { judge } from './policy/judge.js';
import { checkSize } from './request/checkSize.js';
import { checkSource } from './request/checkSource.js';
import { checkViewer } from './request/checkViewer.js';
import { compileRoutes, type Target } from './request/compileRoutes.js';
import { decodeCall } from './request/decodeCall.js';
import { identifyCaller } from './request/identifyCaller.js';
import { isPreflight } from './request/isPreflight.js';
import { newRequestId } from './request/newRequestId.js';
import { readIdempotencyKey } from './request/readIdempotencyKey.js';
import { readParts } from './request/readParts.js';
import { readQuery } from './request/readQuery.js';
import { findTools } from './tools/findTools.js';
import type { Caller } from './types.js';
import { openUpstreams } from './upstream/openUpstreams.js';

/** A server part, as a function from a web Request to a web Response. */
export interface Gateway {
  /** Answers every request below the mount, and 404 for any other. Never rejects. */
  fetch: (request: Request) => Promise<Response>;
}

/**
 * Makes the server part: it keeps the provider's key, decides who may do what, and lets through only calls of the
 * contract, each built anew from decoded values.
 *
 * Below the mount: `/elevenlabs/v1/…` and `/jsmon/api/v2/…` the providers' own paths, `POST /tools/{provider}/{operation}`
 * the same as tools, `/tools` and `/tools/search` which of them the caller may call, `/session` who calls and what they may do, `/invitations` those that were sent through ElevenLabs,
 * where a ledger keeps them,
 * `/health` that it lives, `/ready` whether it may take traffic.
 *
 * @throws {TypeError} Without `identify` or `authorize`, or with a key, address, mount or origin that cannot be right.
 */
export function createGateway(options: GatewayOptions): Gateway {
  checkOptions(options);
  const { mount = '/api/rolecall', identify, authorize, origins = [] } = options;
  const now = createHostClock(options.now);
  const limits = withLimits(defaultLimits, options.limits);
  const { burst, perSecond, policyMs } = limits;

  const upstreams = openUpstreams(options, limits, now);
  const { scrub } = upstreams;
  const store = checkStore(options.store ?? memoryStore(), scrub);
  const audit = createAudit(options.audit, scrub, policyMs);
  const { jsmon } = options.upstreams;
  const workspaces = jsmon === undefined ? new Map<string, never>() : readWorkspaces(jsmon.workspaces);
  const inQueue = createQueues(limits.upstreamHeadersMs);
  const jsmonGuard = createJsmonGuard(workspaces, inQueue, () => upstreams.nowAt('jsmon'));
  const lookups = createLookups(
    (operation, input, id) => upstreams.send(operation, input, { id, signal: null }),
    workspaces,
    limits.lookupAgeMs,
    now,
  );
  const allowances = createAllowances(store, policyMs, now);
  const once = createOnce(store, limits, now);
  const invitations =
    options.invitations === undefined
      ? null
      : createInvitations(checkLedger(options.invitations, scrub), limits, now);
  const readiness = createReadiness(store, options.invitations, upstreams.haveGoodKeys, policyMs, now);
  const findRoute = compileRoutes(mount, [
    ...allOperations.filter(upstreams.serves),
    ...(invitations === null ? [] : [listInvitations]),
  ]);

  // One call asks up to four things of the provider, or two of each workspace. They are counted apart, so that what a
  // policy asks takes nothing from what a caller may do.
  const lookupAllowance = { burst: 4 * burst + 2 * workspaces.size, perSecond: 4 * perSecond };
  const lookupFor = ({ id }: Caller, isWrite: boolean) =>
    lookups.forCall(id, isWrite, () =>
      allowances.take([{ key: `lookup:${id}`, count: 1, allowance: lookupAllowance }]),
    );
  const callTaking = ({ id }: Caller) => [{ key: `call:${id}`, count: 1, allowance: { burst, perSecond } }];
  // Before any work: a call that is refused has cost as much as any other.
  const take = (caller: Caller) => allowances.take(callTaking(caller));

  const call = async (
    target: Extract<Target, { operation: unknown }>,
    request: Request,
    search: URLSearchParams,
    caller: Caller,
    requestId: string,
    onEntriesLeftOut: (count: number) => void,
  ): Promise<unknown> => {
    const { operation } = target;
    const isWrite = operation.effect !== 'read';
    let record = describeCall(operation, null, caller, requestId);
    let key: string | null = null;
    let hasLeft = false;
    /** What a failure is told as. Nobody may take what perhaps was done for undone, nor what never left for the reverse. */
    const tell = (error: unknown) => {
      if (!isWrite) return error;
      if (!hasLeft) return tellUnsent(error);
      const isLost = operation.effect === 'one-shot-write' && mayBeDone(error);
      return isLost ? outcomeUnknown(key !== null, asRefusal(error).extras) : error;
    };
    try {
      await take(caller);
      if (operation.effect === 'one-shot-write') key = readIdempotencyKey(request);
      const input = decodeCall(operation, await readParts(target, request, search, limits));
      record = describeCall(operation, input, caller, requestId);
      checkViewer(request, caller);
      const guard = operation.provider === 'jsmon' ? jsmonGuard : null;
      let lookup = lookupFor(caller, isWrite);
      const moreMails = (await guard?.admit(operation, input, caller, lookup)) ?? [];
      const decide = async () => {
        const decided = await judge(authorize, caller, operation, input, lookup, policyMs);
        await refuseOwnKey(operation, input, lookup, (hint) =>
          upstreams.hasKeyLike(operation.provider, hint),
        );
        return decided;
      };
      let question = await decide();
      const put = async () => {
        const { id } = caller;
        hasLeft = true;
        const sent = upstreams.send(operation, input, { id, signal: request.signal, onEntriesLeftOut });
        const answer = await sent.finally(() => {
          if (isWrite) lookups.drop(operation.provider, question.resource);
        });
        record = { ...record, upstreamStatus: 200 };
        return answer;
      };
      const send = async () => {
        // An answer that is given once more mails nobody, so it is not counted.
        const named: readonly string[] = operation.mails?.(input) ?? [];
        const mails = await mailTakings(caller.id, [...named, ...moreMails], limits);
        await allowances.take(mails);
        try {
          record = { ...record, decision: 'allowed' };
          if (isWrite && options.audit !== undefined) {
            record = { ...record, roleBefore: await findHeldRole(authorize, question, policyMs) };
            await audit.intent(record, now());
          }
          return await put();
        } catch (error) {
          if (!mayBeDone(error)) allowances.giveBack(mails);
          throw error;
        }
      };
      const carryOut = async () => {
        if (guard !== null) return guard.perform(operation, input, () => lookupFor(caller, true), send);
        if (invitations === null) return send();
        if (operation === listInvitations) return invitations.list(input, lookup);
        return invitations.through({ operation, input, caller, lookup }, send);
      };
      const turn = { isPerformed: false };
      const perform = async () => {
        turn.isPerformed = true;
        if (!(await isInTurn(authorize, question, policyMs))) return carryOut();
        return inQueue(operation.provider, async () => {
          lookup = lookupFor(caller, true);
          question = await decide();
          return carryOut();
        });
      };
      // What is kept of a failure is what it is told as.
      const attempt = () =>
        perform().catch((error: unknown) => {
          throw tell(error);
        });
      const answer = await (key === null
        ? attempt()
        : once({ callerId: caller.id, key, operation, input, signal: request.signal }, attempt));
      // What is answered once more is a client's second try, and no second call.
      if (!turn.isPerformed) allowances.giveBack(callTaking(caller));
      record = { ...record, decision: 'allowed', status: 200 };
      const { permissions, memberId } = question;
      const isCaller = (who: string | null) =>
        who !== null && (who === memberId || isSameCanonicalEmail(who, caller.email));
      const seen: unknown = operation.redact?.(answer, permissions, isCaller) ?? answer;
      return guard === null ? seen : guard.complete(operation, input, seen);
    } catch (error) {
      const told = tell(error);
      const { status, code, extras } = asRefusal(told);
      record = { ...record, status, code, upstreamStatus: extras.upstreamStatus ?? null };
      throw told;
    } finally {
      audit.outcome(record, now());
    }
  };

  const serve = async (
    target: Target,
    request: Request,
    url: URL,
    requestId: string,
    onEntriesLeftOut: (count: number) => void,
  ): Promise<unknown> => {
    if (target.kind === 'health') return { status: 'ok' };
    if (target.kind === 'ready') return readiness();
    checkSource(request, url.host, origins);
    const caller = await identifyCaller(identify, request, policyMs);
    if (target.kind === 'session') {
      await take(caller);
      const input = decodeCall(getSession, { path: {}, query: readQuery(url.searchParams), body: {} });
      const lookup = lookupFor(caller, false);
      return describeViewer(authorize, caller, input, lookup, upstreams.providers, limits, () =>
        allowances.left(mailsOf(caller.id, limits)),
      );
    }
    if (target.kind === 'tools') {
      await take(caller);
      checkViewer(request, caller);
      const input = decodeCall(target.list, { path: {}, query: readQuery(url.searchParams), body: {} });
      const lookup = lookupFor(caller, false);
      return findTools(input, {
        operations: allOperations,
        providers: upstreams.providers,
        workspaceIds: workspaces.keys(),
        rights: async (provider, resource) =>
          (await askPermissions(authorize, caller, resource, lookup, provider, policyMs)).permissions,
      });
    }
    const startedAt = now();
    const data = await call(target, request, url.searchParams, caller, requestId, onEntriesLeftOut);
    // Bytes are answered as they are, to callers of tools too.
    return target.kind === 'tool' && !(data instanceof Media)
      ? { data, meta: { requestId, durationMs: now() - startedAt } }
      : data;
  };

  return {
    fetch: async (request) => {
      const requestId = newRequestId();
      const isHead = request.method === 'HEAD';
      const answers = createAnswers(requestId, request.headers.get('origin'), origins, scrub, now, isHead);
      // Callers of tools read one text of every refusal, also where there is no such tool.
      let asTool = false;
      try {
        const url = new URL(request.url);
        asTool = `${url.pathname}/`.startsWith(`${mount}/tools/`);
        checkSize(request, limits);
        const route = findRoute(url.pathname);
        if (isPreflight(request, origins)) return answers.preflight(route.methods);
        const target = route.target(request.method);
        let leftOut = 0;
        const answer = await serve(target, request, url, requestId, (count) => {
          leftOut += count;
        });
        return answer instanceof Media ? answers.media(answer) : answers.json(answer, leftOut);
      } catch (error) {
        return answers.refuse(asRefusal(error), asTool);
      }
    },
  };
}
