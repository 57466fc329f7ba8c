/** A file that a package's pages asked for and did not get. */
export interface Unserved {
  /** The package; null where the address leads out of all packages. */
  readonly id: string | null;
  readonly path: string;
  readonly reason: string;
}

const channelName = 'chokepoint-unserved';

let channel: BroadcastChannel | null = null;

/** Tells every open bench of it. */
export function tellUnserved(unserved: Unserved): void {
  channel ??= new BroadcastChannel(channelName);
  channel.postMessage(unserved);
}

/** Hears of each until the returned function is called. */
export function hearUnserved(heard: (unserved: Unserved) => void): () => void {
  const own = new BroadcastChannel(channelName);
  own.onmessage = ({ data }: MessageEvent<unknown>) => {
    const unserved = readUnserved(data);
    if (unserved !== null) heard(unserved);
  };
  return () => own.close();
}

/** A message as it must be; null for any other, which a package that is tried may send as well. */
export function readUnserved(data: unknown): Unserved | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, path, reason } = data as Readonly<Record<string, unknown>>;
  const isIdOrNull = id === null || typeof id === 'string';
  return isIdOrNull && typeof path === 'string' && typeof reason === 'string'
    ? { id, path, reason }
    : null;
}
