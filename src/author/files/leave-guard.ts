import { useEffect } from 'react';

let isMeant = false;

/** Goes to another page, which comes back to what is kept in this browser: no question is asked. */
export function leaveFor(address: string): void {
  isMeant = true;
  window.addEventListener('pageshow', () => (isMeant = false), { once: true });
  window.location.assign(address);
}

/** Has the browser ask before the page goes while something would be lost. */
export function useLeaveGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!isMeant) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
