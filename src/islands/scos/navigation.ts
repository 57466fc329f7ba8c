import type { CmiApi } from '../../scorm/cmi.ts';

/** The ways from a SCO to another that an LMS offers. */
export interface Navigation {
  /** Whether the LMS would open that SCO now. */
  mayOpen(sco: string): boolean;
  /** Whether it would go on to what comes next, once this session has ended. */
  mayGoOn(): boolean;
  /** Leaves for that SCO, or for what comes next; nothing happens where not all is saved. */
  open(sco: string): Promise<void>;
}

/** SCORM 1.2 has none: the learner chooses in the list of the LMS. */
export const noNavigation: Navigation = {
  mayOpen: () => false,
  mayGoOn: () => false,
  open: async () => {},
};

/**
 * That of SCORM 2004 (RTE 4.2.24 and SN 5.6): a request that the LMS carries out once the session
 * has ended. It is made only where the LMS says that it may be. What a SCO has just reached may count
 * for others only then: so the way on may be open where a choice is not yet.
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
  const target = (sco: string) => `{target=${itemOf(sco)}}`;
  const mayOpen = (sco: string) => isValid(`choice.${target(sco)}`);
  const mayGoOn = () => isValid('continue');
  return {
    mayOpen,
    mayGoOn,
    async open(sco) {
      const request = mayOpen(sco) ? `${target(sco)}choice` : mayGoOn() ? 'continue' : null;
      if (request === null) return;
      api.set('adl.nav.request', request);
      // Else a later end of this visit would still lead there.
      if (!(await leave())) api.set('adl.nav.request', '_none_');
    },
  };
}
