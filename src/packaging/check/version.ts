import type { Fault, Rule } from './finding.ts';
import { child } from './xml-tree.ts';

/** The manifest names its version exactly: LMSs choose the player, and the API, by it. */
export const version: Rule = {
  id: 'version',
  check({ manifest, format }) {
    if (format.standard === null || manifest?.kind !== 'read') return [];
    const { root } = manifest;
    const found: Fault[] = [];
    const expect = (what: string, is: string, should: string, line: number) => {
      if (is === should) return;
      found.push({
        severity: 'error',
        file: 'imsmanifest.xml',
        line,
        what: `${what} is "${is}"; ${format.title} has "${should}"`,
        mend: 'write it exactly so: an LMS that does not know the version plays it as another',
      });
    };
    const [own] = format.standard.namespaces;
    expect('the root element', root.name, 'manifest', root.line);
    expect('the namespace of the manifest', root.namespace, own.uri, root.line);
    const metadata = child(root, 'metadata');
    const line = metadata?.line ?? root.line;
    const told = (name: string) => (metadata === null ? '' : (child(metadata, name)?.text ?? ''));
    expect('schema', told('schema'), 'ADL SCORM', line);
    expect('schemaversion', told('schemaversion'), format.standard.schemaVersion, line);
    return found;
  },
};
