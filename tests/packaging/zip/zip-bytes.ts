/** Places in the headers of a zip, to damage it byte by byte. */
const local = 0x04034b50;
const central = 0x02014b50;

/** A copy of a zip whose headers are rewritten: the function gets each with its place. */
export function withHeaders(
  zip: Uint8Array,
  rewrite: (view: DataView, at: number, kind: 'local' | 'central') => void,
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === local) rewrite(view, at, 'local');
    if (signature === central) rewrite(view, at, 'central');
  }
  return bytes;
}

/** Sets the flag of encryption, leaving the content as it is. */
export function flaggedEncrypted(zip: Uint8Array): Uint8Array {
  return withHeaders(zip, (view, at, kind) => {
    const place = at + (kind === 'local' ? 6 : 8);
    view.setUint16(place, view.getUint16(place, true) | 1, true);
  });
}

/** Names another compression method. */
export function packedBy(method: number, zip: Uint8Array): Uint8Array {
  return withHeaders(zip, (view, at, kind) =>
    view.setUint16(at + (kind === 'local' ? 8 : 10), method, true),
  );
}

/** Declares another unpacked size. */
export function declaring(size: number, zip: Uint8Array): Uint8Array {
  return withHeaders(zip, (view, at, kind) =>
    view.setUint32(at + (kind === 'local' ? 22 : 24), size, true),
  );
}

/** Lets every entry of the directory point at the first file. */
export function allAtTheFirst(zip: Uint8Array): Uint8Array {
  return withHeaders(zip, (view, at, kind) => {
    if (kind === 'central') view.setUint32(at + 42, 0, true);
  });
}

/** Lets the directory say where its entries lie and how many packed bytes they have. */
export function placed(
  zip: Uint8Array,
  places: readonly { readonly offset: number; readonly compressedSize: number }[],
): Uint8Array {
  let nth = 0;
  return withHeaders(zip, (view, at, kind) => {
    const place = kind === 'central' ? places[nth++] : undefined;
    if (place === undefined) return;
    view.setUint32(at + 20, place.compressedSize, true);
    view.setUint32(at + 42, place.offset, true);
  });
}

/** Marks every entry as a symbolic link made on Unix. */
export function linked(zip: Uint8Array): Uint8Array {
  return withHeaders(zip, (view, at, kind) => {
    if (kind === 'local') return;
    view.setUint8(at + 5, 3);
    view.setUint32(at + 38, 0o120777 * 0x10000, true);
  });
}
