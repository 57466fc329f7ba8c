import type {
  OutlineOrganization,
  PackageOutline,
  ReadOutline,
} from '../../packaging/manifest/outline.ts';
import type { ScormVersion } from '../../standard/api.ts';
import type { LaunchFacts } from '../records/registration.ts';
import { type Activity, activities } from '../runtime/activity-tree.ts';

/** A package that can be launched. */
export interface OpenedPackage {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  readonly title: string;
  readonly version: ScormVersion;
  /** As the manifest writes it; '' where it does not say. */
  readonly edition: string;
  readonly organization: OutlineOrganization;
  /** At least one, in the order of the tree. */
  readonly activities: readonly [Activity, ...Activity[]];
  /** The folder it is served under, with its slash. */
  readonly folder: string;
}

export type Opening =
  | { readonly kind: 'opened'; readonly opened: OpenedPackage }
  /** A sentence for people. */
  | { readonly kind: 'failed'; readonly reason: string };

/** The default organization of a package, with what it launches. */
export function openOutline(
  { id, name, folder }: Pick<OpenedPackage, 'id' | 'name' | 'folder'>,
  outline: PackageOutline,
): Opening {
  if (outline.kind === 'unreadable') {
    return { kind: 'failed', reason: `The manifest cannot be read: ${outline.reason}.` };
  }
  const organization = defaultOrganization(outline);
  const [first, ...others] = organization === undefined ? [] : activities(organization);
  if (organization === undefined || first === undefined) {
    return { kind: 'failed', reason: 'The manifest names no page to launch.' };
  }
  const { version, edition, title } = outline;
  return {
    kind: 'opened',
    opened: {
      id,
      name,
      title: title || name,
      version,
      edition,
      organization,
      activities: [first, ...others],
      folder,
    },
  };
}

function defaultOrganization(outline: ReadOutline): OutlineOrganization | undefined {
  const { organizations, defaultOrganization: named } = outline;
  return organizations.find(({ identifier }) => identifier === named) ?? organizations[0];
}

/** The course of this site, as the bench needs to know it. */
export interface SiteCourse {
  readonly id: string;
  readonly title: string;
  /** The packages of it that lie on this site, the usual one first. */
  readonly packages: readonly { readonly file: string; readonly title: string }[];
}

/**
 * The course of this site as it lies beside this page, for browsers that cannot serve packages: its
 * pages are those of its packages.
 */
export function siteCourse(
  { id, title }: SiteCourse,
  version: ScormVersion,
  folder: string,
): OpenedPackage {
  const activity: Activity = {
    identifier: 'course',
    title,
    visible: true,
    sequencing: {},
    children: [],
    launch: {
      href: 'index.html',
      path: 'index.html',
      scormType: 'sco',
      resource: 'course',
      launchData: '',
      masteryScore: null,
      minNormalizedMeasure: null,
      maxTimeAllowed: '',
      timeLimitAction: '',
      completionThreshold: null,
      prerequisites: '',
    },
  };
  return {
    id: `site-${id}-${version}`,
    name: 'the pages of this site',
    title,
    version,
    edition: version,
    organization: {
      identifier: 'course',
      title,
      items: [activity],
      sequencing: {},
      objectivesGlobalToSystem: true,
    },
    activities: [activity],
    folder,
  };
}

/** Where an activity's launch page is; parameters of the manifest are in it. */
export function launchAddress({ folder }: OpenedPackage, { launch }: Activity): string {
  return new URL(launch.href, folder).href;
}

/** What the manifest hands to an activity, with launch data of one's own where it is given. */
export function launchFacts(
  { launch, sequencing }: Activity,
  launchData: string | null,
): LaunchFacts {
  const objectives = [sequencing.primaryObjective, ...(sequencing.objectives ?? [])];
  return {
    ...launch,
    launchData: launchData ?? launch.launchData,
    objectives: objectives.flatMap((each) => (each === undefined ? [] : [each.objectiveID])),
  };
}

/**
 * Whether sequencing runs: in 2004 packages of several activities. One activity has nowhere to go,
 * and most LMSs play it without.
 */
export function isSequenced({ version, activities: all }: OpenedPackage): boolean {
  return version === '2004' && all.length > 1;
}
