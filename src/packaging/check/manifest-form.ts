import type { Fault, Rule } from './finding.ts';

/** The manifest lies at the root and is plain well-formed UTF-8, beginning at its first byte. */
export const manifestForm: Rule = {
  id: 'manifest-form',
  check({ manifest, names }) {
    const file = 'imsmanifest.xml';
    if (manifest === null) {
      const other = names.find((name) => /(^|[\\/])imsmanifest\.xml$/i.test(name));
      return [
        {
          severity: 'error',
          file: other ?? '',
          what: `there is no ${file} at the root of the package`,
          mend:
            other === undefined
              ? 'an LMS finds a course by this file: make the package anew'
              : 'zip the files themselves, not the folder they are in, and keep the name in lower case',
        },
      ];
    }
    const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      manifest.bytes.slice(0, 200),
    );
    const found: Fault[] = [];
    if (start.startsWith('\uFEFF')) {
      found.push({
        severity: 'error',
        file,
        line: 1,
        what: 'it begins with a byte order mark, which some LMSs take for text before the manifest',
        mend: 'save it as UTF-8 without a byte order mark',
      });
    } else if (!start.startsWith('<')) {
      found.push({
        severity: 'error',
        file,
        line: 1,
        what: 'something stands before the XML declaration',
        mend: 'let <?xml be the first characters of the file',
      });
    }
    const encoding = /^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(start)?.[1];
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
      found.push({
        severity: 'warning',
        file,
        line: 1,
        what: `its encoding is ${encoding}`,
        mend: 'save it as UTF-8, which every LMS reads',
      });
    }
    if (manifest.kind === 'malformed') {
      for (const { line, message } of manifest.faults) {
        found.push({
          severity: 'error',
          file,
          line,
          what: `it is not well-formed XML: ${message}`,
          mend: 'correct the XML',
        });
      }
    }
    if (/<!DOCTYPE/.test(new TextDecoder().decode(manifest.bytes))) {
      found.push({
        severity: 'error',
        file,
        what: 'it has a document type (<!DOCTYPE), which LMSs refuse for their safety',
        mend: 'take it out: manifests are described by schemas',
      });
    }
    return found;
  },
};
