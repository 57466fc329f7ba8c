import type { Fault, Rule } from './finding.ts';
import { otherStandard } from './other-standard.ts';

/** The manifest lies at the root, in this very spelling. */
export const manifestPlace: Rule = {
  id: 'manifest-place',
  check({ files, expected }) {
    const file = 'imsmanifest.xml';
    if (files.has(file) || (expected !== null && expected.format.standard === null)) return [];
    const paths = [...files.keys()];
    const others = paths.filter((path) => /(^|[\\/])imsmanifest\.xml$/i.test(path));
    const other = others.find((path) => !/[\\/]/.test(path)) ?? others[0];
    if (other === undefined) return [absent(paths)];
    const folder = other.replace(/[^\\/]*$/, '');
    return [
      {
        severity: 'error',
        file: other,
        what:
          folder === ''
            ? `the manifest is called "${other}"`
            : `the manifest lies in the folder "${folder}", not at the root of the zip`,
        reason: 'LMSs look for imsmanifest.xml at the root alone, in lower case (CAM, section 3)',
        mend:
          folder === ''
            ? `call it ${file}`
            : 'zip the contents of the folder, not the folder: open it, select all, and zip that',
      },
    ];
  },
};

function absent(paths: readonly string[]): Fault {
  const other = otherStandard(paths);
  return {
    severity: 'error',
    file: '',
    what:
      other === null
        ? 'there is no imsmanifest.xml in the zip, so it is no SCORM package'
        : `it is ${other.what}, not a SCORM package: it has no imsmanifest.xml`,
    reason: 'an LMS finds a SCORM course by that file',
    mend: other?.mend ?? 'export it from the authoring tool as SCORM 1.2 or SCORM 2004',
  };
}
