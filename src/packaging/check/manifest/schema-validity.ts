import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { Standard } from '../../manifest/format.ts';
import { faults, withDocument, type XmlFault } from '../../manifest/xml-tree.ts';
import type { SiteFiles } from '../../site/site-files.ts';
import type { Fault, Rule } from '../reading/finding.ts';

/** The manifest is valid against the schemas of its version, extensions included. */
export const schemaValidity: Rule = {
  id: 'schema-validity',
  check({ manifest, format, schemas, expected }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { standard, title } = format;
    const [own] = standard.namespaces;
    if (schemas === null) return [unjudged];
    // What is of another version altogether would break at every line; the version rule tells it.
    if (manifest.root.namespace !== own.uri) return [];
    const known = new Set(standard.namespaces.map(({ uri }) => uri));
    const all = schemaFaults(manifest.bytes, standard, schemas);
    const foreign = all.filter(({ message }) => isForeign(message, known));
    return [
      ...all
        .filter((each) => !foreign.includes(each))
        .map(
          ({ line, message }): Fault => ({
            severity: expected === null ? 'warning' : 'error',
            file: 'imsmanifest.xml',
            line,
            what: `it breaks the schema of ${title}: ${message.replace(/\.$/, '')}`,
            reason: 'strict LMSs validate the manifest and refuse it; others ignore it',
            fix: 'correct the manifest at this line, or report it to the maker of the tool',
          }),
        ),
      ...foreignNote(foreign),
    ];
  },
};

const unjudged: Fault = {
  severity: 'note',
  file: 'imsmanifest.xml',
  what: 'it was not validated, because the schemas of the standard could not be loaded',
  fix: 'check again with a connection to this site',
};

/** Schemas of metadata are many, and a package may bring its own: what ours do not know, they let pass. */
function isForeign(message: string, known: ReadonlySet<string>): boolean {
  const namespace = /^(?:Element|attribute) '\{([^}]*)\}/i.exec(message)?.[1];
  return namespace !== undefined && !known.has(namespace) && /strict wildcard/.test(message);
}

function foreignNote(foreign: readonly XmlFault[]): readonly Fault[] {
  const [first] = foreign;
  if (first === undefined) return [];
  const names = new Set(foreign.map(({ message }) => /\{([^}]*)\}/.exec(message)?.[1] ?? ''));
  return [
    {
      severity: 'note',
      file: 'imsmanifest.xml',
      line: first.line,
      what: `elements of ${[...names].map((name) => `"${name}"`).join(', ')} were not judged`,
      reason: 'their schema is not among those of the standard',
      fix: 'nothing needs to be done if the metadata shows as it should',
    },
  ];
}

/**
 * Validates a manifest against trusted schemas. A schema of one namespace leaves elements of
 * other namespaces unjudged where it is lax, so a driver imports all of the version's.
 *
 * @param schemas the version's schema files, by name
 */
export function schemaFaults(
  manifest: Uint8Array,
  standard: Pick<Standard, 'namespaces'>,
  schemas: SiteFiles,
): readonly XmlFault[] {
  const validator = compiled(standard, schemas);
  const result = withDocument(manifest, (document): readonly XmlFault[] => {
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return faults(error);
    }
  });
  return result.kind === 'done' ? result.result : result.faults;
}

// libxml2 reads imports through providers registered for the whole process: one serves all
// schemas, each set under a folder of its own, and it knows nothing but them.
const provider = new XmlBufferInputProvider({});
let registered = false;
let folders = 0;

// Freed with the process: there are as many as formats.
const validators = new WeakMap<SiteFiles, XsdValidator>();

function compiled(standard: Pick<Standard, 'namespaces'>, schemas: SiteFiles): XsdValidator {
  const known = validators.get(schemas);
  if (known !== undefined) return known;
  if (!registered) registered = xmlRegisterInputProvider(provider);
  folders += 1;
  const folder = `schemas-${folders}`;
  for (const [name, bytes] of schemas) provider.addBuffer(`${folder}/${name}`, unambiguous(bytes));
  const driver = XmlDocument.fromString(driverSchema(standard), { url: `${folder}/driver.xsd` });
  try {
    const validator = XsdValidator.fromDoc(driver);
    validators.set(schemas, validator);
    return validator;
  } finally {
    driver.dispose();
    for (const name of schemas.keys()) provider.removeBuffer(`${folder}/${name}`);
  }
}

/**
 * The metadata schema of SCORM 1.2 lets any element stand where its own may, which XML Schema
 * forbids (Unique Particle Attribution) and libxml2 refuses. Allowing only foreign elements there
 * is stricter: what it accepts, the original accepts.
 */
function unambiguous(schema: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(schema);
  return text.includes('namespace="##any"')
    ? new TextEncoder().encode(text.replaceAll('namespace="##any"', 'namespace="##other"'))
    : schema;
}

function driverSchema({ namespaces }: Pick<Standard, 'namespaces'>): string {
  const imports = namespaces.map(
    ({ uri, file }) => `<xs:import namespace="${uri}" schemaLocation="${file}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
