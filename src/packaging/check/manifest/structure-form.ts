import { structureNamespace } from '../../../standard/cmi5.ts';
import { structureFile } from '../../manifest/structure.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import { schemaFaults } from './schema-validity.ts';

/** The course structure of cmi5 lies at the root, is XML, and valid against its schema. */
export const structureForm: Rule = {
  id: 'structure-form',
  check({ structure, manifest, files, schemas, expected }) {
    if (structure === null) return manifest === null ? misplaced([...files.keys()]) : [];
    if (structure.kind === 'malformed') {
      return structure.faults.map(({ line, message }) =>
        inStructure('error', `it is not well-formed XML: ${message}`, 'correct the XML', line),
      );
    }
    const { root, bytes } = structure;
    if (root.namespace !== structureNamespace || root.name !== 'courseStructure') {
      return [
        inStructure(
          'error',
          `its root element is "${root.name}" of ${root.namespace === '' ? 'no namespace' : `"${root.namespace}"`}`,
          `write <courseStructure xmlns="${structureNamespace}">`,
          root.line,
          'an LMS knows a course structure by it (cmi5, 14.0)',
        ),
      ];
    }
    if (schemas === null) return [unjudged];
    const namespaces = [{ uri: structureNamespace, file: 'CourseStructure.xsd' }] as const;
    return schemaFaults(bytes, { namespaces }, schemas).map(({ line, message }) =>
      inStructure(
        expected === null ? 'warning' : 'error',
        `it breaks the schema of cmi5: ${message.replace(/\.$/, '')}`,
        'correct the course structure at this line, or report it to the maker of the tool',
        line,
        'an LMS may refuse what its schema does (cmi5, 14.0)',
      ),
    );
  },
};

const unjudged = inStructure(
  'note',
  'it was not validated, because the schema of the standard could not be loaded',
  'check again with a connection to this site',
);

function misplaced(paths: readonly string[]): readonly Fault[] {
  const place = paths.find((path) => /(?:^|[\\/])cmi5\.xml$/i.test(path));
  if (place === undefined) return [];
  return [
    {
      severity: 'error',
      file: place,
      what: 'it looks like a course structure of cmi5, and does not lie at the root of the zip under this very name',
      reason: 'an LMS looks for cmi5.xml at the root (cmi5, 14.1)',
      fix: /[\\/]/.test(place)
        ? 'zip the contents of the folder, not the folder'
        : `call it ${structureFile}`,
    },
  ];
}

/** A fault of the course structure. */
export function inStructure(
  severity: Fault['severity'],
  what: string,
  fix: string,
  line?: number,
  reason?: string,
): Fault {
  return {
    ...{ severity, file: structureFile, what, fix },
    ...(line !== undefined && { line }),
    ...(reason !== undefined && { reason }),
  };
}
