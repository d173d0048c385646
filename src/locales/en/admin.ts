/** The panel that shows all there is to manage. */
export const admin = {
  title: 'Administration',
  sections: {
    members: 'Members',
    groups: 'Groups',
    invitations: 'Invitations',
    usage: 'Usage',
    plan: 'Plan',
    keys: 'API keys',
    voices: 'Voice library',
  },
  /** After the name of a section that the viewer may not see. */
  kept: 'no access',
  none: 'There is nothing to manage here.',
  loadFailed: 'This part could not be loaded.',
  /** Leads from one of a list to the list, by its name. */
  back: (listName: string) => `Back to ${listName}`,
  noGroup: 'Choose a group to see who is in it.',
};
