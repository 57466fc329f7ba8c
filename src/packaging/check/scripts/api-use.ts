import { apiMethods, apiNames } from '../../../standard/api.ts';
import { scormTypeOf } from '../../manifest/outline-launch.ts';
import { allResources } from '../../manifest/resources.ts';
import type { Fault, Rule } from '../reading/finding.ts';

/** A SCO talks to the LMS, by the API of the version that the manifest names. */
export const apiUse: Rule = {
  id: 'api-use',
  check({ manifest, version, contents, expected }) {
    if (manifest?.kind !== 'read' || expected !== null || contents.refused) return [];
    if (!allResources(manifest.root).some(({ node }) => scormTypeOf(node) === 'sco')) return [];
    // What was not read may hold the calls.
    if (contents.unjudged.length > 0 || contents.unread.length > 0) return [];
    const { scorm12, scorm2004 } = contents.apiUse;
    const right = version === '1.2' ? scorm12 : scorm2004;
    if (right) return [];
    const other = version === '1.2' ? scorm2004 : scorm12;
    const named = version === '1.2' ? '1.2' : '2004';
    const names = `${apiNames[named]} and ${apiMethods[named].initialize}`;
    return [other ? wrongApi(names) : noApi(names)];
  },
};

function wrongApi(names: string): Fault {
  return {
    severity: 'warning',
    file: 'imsmanifest.xml',
    what: 'the scripts name only the API of the other SCORM version than the manifest',
    reason: `an LMS offers the API of the manifest's version (${names}), so nothing is reported`,
    fix: 'export the course again for one version, and do not change the manifest by hand',
  };
}

function noApi(names: string): Fault {
  return {
    severity: 'warning',
    file: '',
    what: 'no page or script of the package names the API of the LMS, so it reports nothing',
    reason: `a SCO must at least find the API and call it (${names}; RTE); many LMSs keep it "incomplete"`,
    fix: 'export it with tracking, or declare the resource an asset',
  };
}
