/** Why an entry of a zip cannot be read. */
export type EntryFault =
  | 'crc'
  | 'encrypted'
  | 'method'
  | 'too-large'
  | 'overlap'
  | 'truncated'
  | 'damaged';

export interface Unread {
  readonly kind: 'unread';
  readonly fault: EntryFault;
  /** For people, to follow "it cannot be read: ". */
  readonly reason: string;
}

export type EntryReading = { readonly kind: 'read'; readonly bytes: Uint8Array } | Unread;

export type EntryStreaming = { readonly kind: 'streamed'; readonly size: number } | Unread;

export function unread(fault: EntryFault, reason: string): Unread {
  return { kind: 'unread', fault, reason };
}

/** More bytes came out than the entry declares, which is what a zip bomb lives on. */
export function moreThanDeclared(declared: number): Unread {
  return unread('too-large', `it unpacks to more than the ${declared} bytes it declares`);
}

export const wrongChecksum = unread('crc', 'its content does not match its checksum');
