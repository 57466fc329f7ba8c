import type { OutlineItem, PackageOutline } from '../../src/packaging/manifest/outline.ts';
import { type OpenedPackage, openOutline } from '../../src/preview/bench/opened-package.ts';

/** An item that launches a page named after it. */
export function item(identifier: string, given: Partial<OutlineItem> = {}): OutlineItem {
  return {
    identifier,
    title: `Unit ${identifier}`,
    visible: true,
    sequencing: {},
    children: [],
    launch: {
      href: `${identifier}.html?a=1#top`,
      path: `${identifier}.html`,
      scormType: 'sco',
      resource: `r-${identifier}`,
      launchData: `data of ${identifier}`,
      masteryScore: null,
      minNormalizedMeasure: null,
      maxTimeAllowed: '',
      timeLimitAction: '',
      completionThreshold: null,
      prerequisites: '',
    },
    ...given,
  };
}

export function outline(items: readonly OutlineItem[], version: '1.2' | '2004'): PackageOutline {
  return {
    kind: 'read',
    version,
    edition: version,
    title: 'A course',
    defaultOrganization: 'org',
    organizations: [
      {
        identifier: 'org',
        title: 'A course',
        items,
        sequencing: { sequencingControls: { choice: true, flow: true } },
        objectivesGlobalToSystem: true,
      },
    ],
  };
}

export function opened(items: readonly OutlineItem[], version: '1.2' | '2004'): OpenedPackage {
  const file = { id: 'p', name: 'course.zip', folder: 'https://host/assets/try/p/' };
  const opening = openOutline(file, outline(items, version));
  if (opening.kind === 'failed') throw new Error(opening.reason);
  return opening.opened;
}
