import type { Fault, SandboxOptions, Timers } from '../types.js';
import { abortable } from './abortable.js';

/** What one call meets, fixed on its arrival. */
interface Encounter {
  fault: Fault | undefined;
  /** Waits for latency, delay and holds. Rejects with the signal's reason when it fires first. */
  keptBack: (signal: AbortSignal) => Promise<void>;
}

/** The misfortunes, delays and holds that were scripted. */
export interface Script {
  fail: (operationId: string, fault: Fault) => void;
  hold: (operationId: string) => { release: () => void };
  /** Takes the next misfortune of an operation off the script. */
  meet: (operationId: string) => Encounter;
}

interface Gate {
  /** Those who wait for it; null once it is open. */
  waiting: Set<() => void> | null;
}

/** Starts a script. */
export function createScript(
  { latency = 0, faults = [], timers = platformTimers }: SandboxOptions,
  checkOperation: (operationId: string) => void,
): Script {
  const queues = new Map<string, { fault: Fault; left: number }[]>();
  const gates = new Map<string, Set<Gate>>();

  const fail = (operationId: string, fault: Fault) => {
    checkOperation(operationId);
    const queue = queues.get(operationId) ?? [];
    queue.push({ fault, left: fault.times ?? 1 });
    queues.set(operationId, queue);
  };

  const nextFault = (operationId: string) => {
    const queue = queues.get(operationId);
    const next = queue?.find(({ left }) => left > 0);
    if (!next) return undefined;
    next.left -= 1;
    if (next.left <= 0) queue?.splice(queue.indexOf(next), 1);
    return next.fault;
  };

  for (const { operationId, ...fault } of faults) fail(operationId, fault);

  return {
    fail,
    hold: (operationId) => {
      checkOperation(operationId);
      const gate: Gate = { waiting: new Set() };
      const closed = gates.get(operationId) ?? new Set();
      closed.add(gate);
      gates.set(operationId, closed);
      return {
        release: () => {
          const waiting = gate.waiting ?? [];
          gate.waiting = null;
          closed.delete(gate);
          for (const pass of waiting) pass();
        },
      };
    },
    meet: (operationId) => {
      const fault = nextFault(operationId);
      const closed = [...(gates.get(operationId) ?? [])];
      const travelMs = typeof latency === 'number' ? latency : latency(operationId);
      const ms = travelMs + (fault?.delayMs ?? 0);
      return {
        fault,
        keptBack: async (signal) => {
          if (ms > 0) await abortable(signal, (done) => startTimer(timers, done, ms));
          for (const gate of closed) await abortable(signal, (done) => waitAt(gate, done));
        },
      };
    },
  };
}

function startTimer(timers: Timers, done: () => void, ms: number) {
  const timer = timers.setTimeout(done, ms);
  return () => timers.clearTimeout(timer);
}

function waitAt(gate: Gate, done: () => void) {
  if (gate.waiting) gate.waiting.add(done);
  else done();
  return () => gate.waiting?.delete(done);
}

// Looked up at each use, so that a test's fake timers are met too.
const platformTimers: Timers = {
  setTimeout: (run, ms) => globalThis.setTimeout(run, ms),
  clearTimeout: (timer) => globalThis.clearTimeout(timer as ReturnType<typeof setTimeout>),
};
