/** What a package's pages asked for and did not get. */
export interface Unserved {
  /** The package; null where the address leads out of all packages. */
  readonly id: string | null;
  /** From the root of the package, or an address on the internet. */
  readonly path: string;
  /** '' where it was kept off the internet. */
  readonly reason: string;
  readonly from: 'package' | 'internet';
}

/** The name of the channel it is told over. */
export const unservedChannel = 'chokepoint-unserved';

let channel: BroadcastChannel | null = null;

/** Tells every open bench of it. */
export function tellUnserved(unserved: Unserved): void {
  channel ??= new BroadcastChannel(unservedChannel);
  channel.postMessage(unserved);
}

/** Hears of each until the returned function is called. */
export function hearUnserved(heard: (unserved: Unserved) => void): () => void {
  const own = new BroadcastChannel(unservedChannel);
  own.onmessage = ({ data }: MessageEvent<unknown>) => {
    const unserved = readUnserved(data);
    if (unserved !== null) heard(unserved);
  };
  return () => own.close();
}

/** A message as it must be; null for any other, which a package that is tried may send as well. */
export function readUnserved(data: unknown): Unserved | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, path, reason, from } = data as Readonly<Record<string, unknown>>;
  const isIdOrNull = id === null || typeof id === 'string';
  return isIdOrNull &&
    typeof path === 'string' &&
    typeof reason === 'string' &&
    (from === 'package' || from === 'internet')
    ? { id, path, reason, from }
    : null;
}
