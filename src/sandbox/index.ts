export { createClock, systemClock } from './clock.js';
export type { Clock, SettableClock } from './clock.js';
export { createSandbox } from './createSandbox.js';
export type {
  Fault,
  JsmonInvitation,
  JsmonUser,
  JsmonWorkspaceView,
  Sandbox,
  SandboxGroup,
  SandboxInvitation,
  SandboxInvoice,
  SandboxItem,
  SandboxJsmon,
  SandboxKey,
  SandboxOptions,
  SandboxPerson,
  SandboxResource,
  SandboxSeats,
  SandboxServiceAccount,
  SandboxSubscription,
  SandboxVoice,
  SandboxWorkspace,
  Seat,
  SeatKind,
  SentRequest,
  Timers,
  VoiceKind,
} from './types.js';
