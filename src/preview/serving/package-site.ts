import workerUrl from './package-worker.ts?worker&url';

/** Whether packages can be served here. */
export type PackageSite =
  /** The folder whose subfolders are the packages, by id; it ends in a slash. */
  | { readonly kind: 'served'; readonly scope: string }
  /** In a sentence for people. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Puts the service worker in place that serves the packages of the library. Its scope lies beneath
 * its own folder, the widest one that needs no header of the server. A worker of an earlier build
 * is replaced before this resolves. It never rejects.
 */
export async function packageSite(): Promise<PackageSite> {
  if (!('serviceWorker' in navigator)) {
    return {
      kind: 'unavailable',
      reason: window.isSecureContext
        ? 'This browser has no service workers, as in some private windows.'
        : 'This address is not secure: service workers need https, or a site on this very computer.',
    };
  }
  const script = new URL(workerUrl, import.meta.url);
  try {
    const registration = await navigator.serviceWorker.register(script, {
      scope: new URL('try/', script).href,
      // Built, it is one classic script, which all browsers take.
      type: import.meta.env.DEV ? 'module' : 'classic',
      updateViaCache: 'none',
    });
    await activated(registration.installing ?? registration.waiting ?? registration.active);
    return { kind: 'served', scope: registration.scope };
  } catch (error) {
    return {
      kind: 'unavailable',
      reason: `The browser refused the service worker (${error instanceof Error ? error.message : error}).`,
    };
  }
}

function activated(worker: ServiceWorker | null): Promise<void> {
  return new Promise((done, failed) => {
    const look = () => {
      if (worker === null || worker.state === 'activated') done();
      else if (worker.state === 'redundant') failed(new Error('it could not be installed'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}
