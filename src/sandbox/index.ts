export { createClock, systemClock } from './clock.js';
export type { Clock, SettableClock } from './clock.js';
export { createSandbox } from './createSandbox.js';
export type {
  Fault,
  Sandbox,
  SandboxGroup,
  SandboxItem,
  SandboxKey,
  SandboxOptions,
  SandboxPerson,
  SandboxResource,
  SandboxServiceAccount,
  SandboxVoice,
  SandboxWorkspace,
  Seat,
  SentRequest,
  Timers,
  VoiceKind,
} from './types.js';
