/**
 * Names made of texts: the same text has the same name, wherever it is made. `crypto.subtle` would
 * do it too, but late, and on pages that come over https alone.
 */

/** A UUID of version 5 (RFC 9562, 5.5), in the namespace for addresses. */
export function uuidOf(name: string): string {
  const hash = sha1([...namespace, ...new TextEncoder().encode(name)]);
  const versioned = hash.slice(0, 32).split('');
  versioned[12] = '5';
  versioned[16] = ((Number.parseInt(versioned[16] ?? '0', 16) & 3) | 8).toString(16);
  return versioned.join('').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** That of addresses: 6ba7b811-9dad-11d1-80b4-00c04fd430c8. */
const namespace = [107, 167, 184, 17, 157, 173, 17, 209, 128, 180, 0, 192, 79, 212, 48, 200];

/** SHA-1 (RFC 3174) of bytes, in hexadecimal digits. It tells contents apart and keeps no secrets. */
export function sha1(bytes: ArrayLike<number>): string {
  const size = (bytes.length + 72) & ~63;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(size - 8, bytes.length / 2 ** 29);
  view.setUint32(size - 4, bytes.length << 3);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < size; at += 64) state = mixed(state, view, at);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

type State = readonly [number, number, number, number, number];

const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

/** The state after a block of 64 bytes. */
function mixed(state: State, view: DataView, at: number): State {
  const words: number[] = [];
  const word = (index: number) => words[index] ?? 0;
  let [a, b, c, d, e] = state;
  for (let step = 0; step < 80; step += 1) {
    words.push(
      step < 16
        ? view.getUint32(at + step * 4)
        : turned(word(step - 3) ^ word(step - 8) ^ word(step - 14) ^ word(step - 16), 1),
    );
    const round = Math.floor(step / 20);
    const picked =
      round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const next = (turned(a, 5) + picked + e + word(step) + (constants[round] ?? 0)) | 0;
    [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
  }
  return [
    (state[0] + a) | 0,
    (state[1] + b) | 0,
    (state[2] + c) | 0,
    (state[3] + d) | 0,
    (state[4] + e) | 0,
  ];
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
