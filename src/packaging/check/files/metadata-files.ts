import type { XmlNode, XmlReading } from '../../manifest/xml-tree.ts';
import { resolve } from '../../site/target.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';

/**
 * Metadata in files of its own declares its schema, which is in the package: ADL's test suite
 * validates it as it does the manifest, in every version.
 */
export const metadataFiles: Rule = {
  id: 'metadata-files',
  check(opened) {
    return [...opened.metadata].flatMap(([path, reading]) => fault(path, reading, opened) ?? []);
  },
};

const fix =
  'declare the schema by xsi:schemaLocation and put its files into the package, or take out the metadata with the adlcp:location that names it: no LMS needs it';
const reason = 'the test suite of ADL refuses the package, and so do LMSs that validate metadata';

function fault(path: string, reading: XmlReading, { files }: OpenedPackage): Fault | null {
  const reported = (what: string, line = 1): Fault => ({
    severity: 'warning',
    ...{ file: path, line, what, reason, fix },
  });
  if (reading.kind === 'malformed') {
    const [first] = reading.faults;
    return reported(`the metadata is not well-formed XML: ${first?.message ?? ''}`, first?.line);
  }
  const { root } = reading;
  const location = schemaLocation(root);
  if (location === null) return reported('the metadata declares no schema', root.line);
  const schema = resolve(location, path);
  const isThere = schema.kind === 'file' && (files.has(schema.path) || files.has(location));
  return isThere
    ? null
    : reported(
        `the metadata names the schema "${location}", which is not in the package`,
        root.line,
      );
}

/** Where the document says that the schema of its root lies; null where it does not say it. */
function schemaLocation({ attributes, namespace }: XmlNode): string | null {
  const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
  const written = attributes.find(
    (each) => each.namespace === xsi && each.name === 'schemaLocation',
  );
  const words = written?.value.split(/\s+/) ?? [];
  const at = words.findIndex((word, index) => index % 2 === 0 && word === namespace);
  return at < 0 ? null : (words[at + 1] ?? null);
}
