import { declaresEntities } from '../../manifest/xml-tree.ts';
import type { Fault, Rule } from '../reading/finding.ts';

/** The manifest is plain well-formed UTF-8, beginning at its first byte, without a document type. */
export const manifestForm: Rule = {
  id: 'manifest-form',
  check({ manifest }) {
    if (manifest === null) return [];
    if (manifest.bytes.every((byte) => blank.has(byte))) return [empty];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(manifest.bytes);
    const fatal = documentType(text, manifest.bytes);
    return [
      ...wideEncoding(manifest.bytes),
      ...beginning(text),
      ...fatal,
      ...(manifest.kind === 'malformed' && fatal.length === 0
        ? manifest.faults.map(({ line, message }) =>
            fault('error', `it is not well-formed XML: ${message}`, 'correct the XML', line),
          )
        : []),
    ];
  },
};

/** Blanks, zero bytes and the bytes of a byte order mark. */
const blank = new Set([0x20, 0x09, 0x0a, 0x0d, 0x00, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

const empty = fault(
  'error',
  'it is empty',
  'export the package again, and check that the disk is not full and the connection held',
);

/** UTF-16, by its byte order mark or by the zero byte beside the first "<". */
function wideEncoding([first, second]: Uint8Array): readonly Fault[] {
  const isWide =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0x3c && second === 0) ||
    (first === 0 && second === 0x3c);
  if (!isWide) return [];
  return [
    fault(
      'warning',
      'it is written in UTF-16, which some LMSs take for garbage',
      'save it as UTF-8, which every LMS reads, and let its first line say encoding="UTF-8"',
    ),
  ];
}

function beginning(text: string): readonly Fault[] {
  const start = text.slice(0, 200);
  const encoding = /^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(start)?.[1];
  const found: Fault[] = [];
  if (start.startsWith('\uFEFF')) {
    found.push(
      fault(
        'warning',
        'it begins with a byte order mark, which some LMSs take for text before the manifest',
        'save it as UTF-8 without a byte order mark',
      ),
    );
  } else if (!start.startsWith('<') && !/^[\uFFFD\0]/.test(start)) {
    found.push(
      fault(
        'error',
        'there is something before the XML declaration, if only a space',
        'let <?xml be the first characters of the file',
      ),
    );
  }
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
    found.push(
      fault('warning', `its encoding is ${encoding}`, 'save it as UTF-8, which every LMS reads'),
    );
  }
  return found;
}

function documentType(text: string, bytes: Uint8Array): readonly Fault[] {
  if (declaresEntities(bytes)) {
    return [
      fault(
        'error',
        'it declares entities (<!ENTITY), by which files are stolen and servers overloaded',
        'take the document type out: manifests are described by schemas',
      ),
    ];
  }
  return /<!DOCTYPE/.test(text)
    ? [
        fault(
          'warning',
          'it has a document type (<!DOCTYPE), which some LMSs refuse for their safety',
          'take it out: manifests are described by schemas',
        ),
      ]
    : [];
}

function fault(severity: Fault['severity'], what: string, fix: string, line = 1): Fault {
  return { severity, file: 'imsmanifest.xml', line, what, fix };
}
