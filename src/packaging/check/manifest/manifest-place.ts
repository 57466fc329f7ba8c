import type { Fault, Rule } from '../reading/finding.ts';
import type { OtherStandard } from '../reading/other-standard.ts';

/** The manifest lies at the root, in this very spelling. */
export const manifestPlace: Rule = {
  id: 'manifest-place',
  check({ files, other, expected, structure }) {
    const file = 'imsmanifest.xml';
    if (files.has(file) || structure !== null) return [];
    if (expected !== null && expected.format.standard === null) return [];
    const paths = [...files.keys()];
    const places = paths.filter((path) => /(^|[\\/])imsmanifest\.xml$/i.test(path));
    const place = places.find((path) => !/[\\/]/.test(path)) ?? places[0];
    if (place === undefined) return [absent(paths, other)];
    const folder = place.replace(/[^\\/]*$/, '');
    return [
      {
        severity: 'error',
        file: place,
        what:
          folder === ''
            ? `the manifest is called "${place}"`
            : `the manifest lies in the folder "${folder}", not at the root of the zip`,
        reason: 'LMSs look for imsmanifest.xml at the root alone, in lower case (CAM, section 3)',
        fix:
          folder === ''
            ? `call it ${file}`
            : 'zip the contents of the folder, not the folder: open it, select all, and zip that',
      },
    ];
  },
};

function absent(paths: readonly string[], other: OtherStandard | null): Fault {
  const reason = 'an LMS finds a SCORM course by that file';
  if (other !== null) {
    const what = `it is ${other.what}, not a SCORM package: it has no imsmanifest.xml`;
    return { severity: 'error', file: '', what, reason, fix: other.fix };
  }
  const inner = paths.filter((path) => /\.zip$/i.test(path));
  // A page or two beside a zip say what it is; more of them are a site with a download.
  const pages = paths.filter((path) => /\.html?$/i.test(path));
  const [first] = inner;
  if (first !== undefined && pages.length <= 2) return zipInZip(first, inner.length);
  return {
    severity: 'error',
    file: '',
    what: 'there is no imsmanifest.xml in the zip, so it is no SCORM package',
    reason,
    fix: 'export it from the authoring tool as SCORM 1.2 or SCORM 2004',
  };
}

function zipInZip(path: string, zips: number): Fault {
  const name = path.replace(/^.*[\\/]/, '');
  return {
    severity: 'error',
    file: path,
    what: zips === 1 ? 'it is a zip in a zip' : `it is a zip of ${zips} zips`,
    reason: 'an LMS opens the outer one alone, and finds no imsmanifest.xml in it',
    fix: `unzip it, take out ${name} and upload that${zips === 1 ? '' : '; the others likewise, each by itself'}`,
  };
}
