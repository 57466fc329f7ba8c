import { deflateSync } from 'node:zlib';
import { logoUrl } from '../../../src/packaging/make/logo.ts';
import { crc32 } from '../../../src/packaging/zip/crc32.ts';

export const svgText = (width: number, height: number, inside = '<path d="M0 0h9v9z"/>') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

/** An SVG as choices hold it. */
export function svg(width: number, height: number, inside?: string): string {
  const bytes = new TextEncoder().encode(svgText(width, height, inside));
  return logoUrl({ type: 'svg', bytes });
}

/** A grey PNG. */
export function pngBytes(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 127));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG as choices hold it. */
export function png(width: number, height: number): string {
  return logoUrl({ type: 'png', bytes: pngBytes(width, height) });
}
