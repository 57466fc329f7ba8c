import type { CmiApi } from '../../scorm/cmi.ts';

/** The ways from a SCO to another that an LMS offers. */
export interface Navigation {
  /** Whether the LMS would open that SCO now. */
  mayOpen(sco: string): boolean;
  /** Leaves for that SCO; nothing happens where not all is saved. */
  open(sco: string): Promise<void>;
}

/** SCORM 1.2 has none: the learner chooses in the list of the LMS. */
export const noNavigation: Navigation = { mayOpen: () => false, open: async () => {} };

/**
 * That of SCORM 2004 (RTE 4.2.24 and SN 5.6): a request that the LMS carries out once the session
 * has ended. It is made only where the LMS says that it may be.
 *
 * @param itemOf names the item of a SCO in the manifest
 * @param leave saves and ends the session; whether it has ended
 */
export function navigation2004(
  api: CmiApi,
  itemOf: (sco: string) => string,
  leave: () => Promise<boolean>,
): Navigation {
  const isValid = (request: string) => api.get(`adl.nav.request_valid.${request}`) === 'true';
  const choice = (sco: string) => `{target=${itemOf(sco)}}`;
  const mayOpen = (sco: string) => isValid(`choice.${choice(sco)}`);
  return {
    mayOpen,
    async open(sco) {
      if (!mayOpen(sco)) return;
      api.set('adl.nav.request', `${choice(sco)}choice`);
      // Else a later end of this visit would still lead there.
      if (!(await leave())) api.set('adl.nav.request', '_none_');
    },
  };
}
