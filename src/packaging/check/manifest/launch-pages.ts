import { launchesOf } from '../../manifest/outline.ts';
import { type Launch, scormTypeOf } from '../../manifest/outline-launch.ts';
import { resources } from '../../manifest/resources.ts';
import { attributeOf, descendants } from '../../manifest/xml-tree.ts';
import { resolve } from '../../site/target.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';

/** What learners open is in the package, under exactly that name, and is a page. */
export const launchPages: Rule = {
  id: 'launch-pages',
  check(opened) {
    const launches = launchesOf(opened.outline);
    const seen = new Set<string>();
    const faults = launches.flatMap((launch) => {
      // Items open one page with many parameters, and its faults are reported once.
      const page = launch.path ?? launch.href;
      if (seen.has(page)) return [];
      seen.add(page);
      return fault(launch, opened);
    });
    return [
      ...faults,
      ...addressless(opened, launches.length > 0),
      ...unexpected(opened, launches),
    ];
  },
};

/** Resources that items refer to without an `href`, and SCOs, which must have one (CAM, resource). */
function addressless(
  { manifest, format }: OpenedPackage,
  otherLaunches: boolean,
): readonly Fault[] {
  if (manifest?.kind !== 'read' || format?.standard == null) return [];
  const { root } = manifest;
  const opened = new Set(
    descendants(root)
      .filter(({ name }) => name === 'item')
      .map((item) => attributeOf(item, 'identifierref') ?? ''),
  );
  return [...resources(root)].flatMap(([identifier, { node }]): readonly Fault[] => {
    if ((attributeOf(node, 'href') ?? '') !== '') return [];
    const sco = scormTypeOf(node) === 'sco';
    const isOpened = opened.has(identifier);
    if (!isOpened && !sco) return [];
    const [page] = node.children.filter(({ name }) => name === 'file');
    const named = (page && attributeOf(page, 'href')) ?? 'index.html';
    return [
      inManifest(
        node,
        isOpened && (sco || !otherLaunches) ? 'error' : 'warning',
        `the ${sco ? 'SCO' : 'resource'} "${identifier}" has no href, so it has nothing to launch`,
        `write href="${named}", or whatever page it begins with, on the resource`,
        'learners see an empty page, or a line of the menu that does nothing (CAM, resource)',
      ),
    ];
  });
}

function fault(launch: Launch, opened: OpenedPackage): readonly Fault[] {
  const { href, path, scormType } = launch;
  const reported = (severity: Fault['severity'], what: string, fix: string, reason?: string) => [
    { severity, file: 'imsmanifest.xml', what, fix, ...(reason === undefined ? {} : { reason }) },
  ];
  if (path === null) return outside(href).map((each) => ({ ...each, file: 'imsmanifest.xml' }));
  if (!opened.files.has(path)) {
    const twin = opened.caseTwin(path);
    return twin === null
      ? reported(
          'error',
          `the page to open, "${href}", is not in the package`,
          path === '' || path.endsWith('/')
            ? 'name the page itself'
            : 'add it, or correct the name',
          'learners see an error of the server in place of the course',
        )
      : reported(
          'error',
          `the page to open is named "${href}", but the file is called "${twin}"`,
          'write the name in the same case',
          'most servers distinguish upper and lower case',
        );
  }
  if (/\.(?:x?html?|xht)$/i.test(path)) return [];
  if (scormType === 'asset') return [];
  return reported(
    /\.(?:swf|dcr|xap|class|jar|php\d?|aspx?|jsp|exe)$/i.test(path) ? 'error' : 'warning',
    `the SCO opens "${href}", which is not a web page`,
    'let the SCO open an .html page that shows it',
    'only a page can find the API and report (RTE, launch)',
  );
}

function outside(href: string): readonly Omit<Fault, 'file'>[] {
  const { kind } = resolve(href, '');
  if (kind === 'outside') {
    return [
      {
        severity: 'error',
        what: `the page to open, "${href}", is on another server`,
        reason: 'browsers do not let pages of another server reach the API, so nothing is reported',
        fix: 'put the page into the package, or use the link activity of the LMS',
      },
    ];
  }
  return [
    {
      severity: 'error',
      what: `the page to open, "${href}", ${kind === 'above' ? 'lies above the package' : kind === 'host-root' ? 'starts at the root of the server' : 'is no address of a file'}`,
      reason: 'an LMS serves the package from a folder it chooses',
      fix: 'write its path relative to the manifest',
    },
  ];
}

/** A build says which page it means to open first. */
function unexpected(
  { expected, files, format }: OpenedPackage,
  launches: readonly Launch[],
): readonly Fault[] {
  if (expected === null) return [];
  const { launchPage } = expected;
  if (!files.has(launchPage)) {
    return [
      {
        severity: 'error',
        file: launchPage,
        what: 'the page that is to open first is not in the package',
        fix: 'add it at this path, or make the package with another launch page',
      },
    ];
  }
  return format?.standard == null || launches.some(({ path }) => path === launchPage)
    ? []
    : [
        {
          severity: 'error',
          file: 'imsmanifest.xml',
          what: `no item opens ${launchPage}`,
          fix: `write href="${launchPage}" on the resource`,
        },
      ];
}
