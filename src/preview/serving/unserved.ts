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
  own.onmessage = ({ data }: MessageEvent<Unserved>) => heard(data);
  return () => own.close();
}
