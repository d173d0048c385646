import type { AdminSectionId } from './AdminSection.js';
import { LoadedSection } from './LoadedSection.js';
import { sectionLoader, type SectionLoader } from './sectionLoader.js';

const loaders: Readonly<Record<AdminSectionId, SectionLoader>> = {
  members: /* @__PURE__ */ sectionLoader(async () => (await import('../MemberList/index.js')).MemberList),
  groups: /* @__PURE__ */ sectionLoader(async () => (await import('./GroupsSection.js')).GroupsSection),
  invitations: /* @__PURE__ */ sectionLoader(
    async () => (await import('./InvitationsSection.js')).InvitationsSection,
  ),
  usage: /* @__PURE__ */ sectionLoader(async () => (await import('./UsageSection.js')).UsageSection),
  plan: /* @__PURE__ */ sectionLoader(async () => (await import('./PlanSection.js')).PlanSection),
  keys: /* @__PURE__ */ sectionLoader(
    async () => (await import('../ServiceAccountList/index.js')).ServiceAccountList,
  ),
  voices: /* @__PURE__ */ sectionLoader(async () => (await import('./VoicesSection.js')).VoicesSection),
};

/** One of Rolecall's sections, whose code is loaded when somebody opens it. */
export function OwnSection({ id }: { id: AdminSectionId }) {
  return <LoadedSection loader={loaders[id]} />;
}
