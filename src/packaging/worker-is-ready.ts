/** What the packaging worker says once it listens. */
export const workerIsReady = 'ready';
