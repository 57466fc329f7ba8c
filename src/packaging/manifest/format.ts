import { suspendDataLimits } from '../../standard/limits.ts';
import type { Problem } from '../site/problem.ts';
import { identifierPattern, languagePattern, type PackagedCourse } from './course.ts';
import { documents12 } from './manifest-1.2.ts';
import { documents2004 } from './manifest-2004.ts';
import { courseStructure, structureFile } from './structure.ts';

/** An XML namespace and the schema file that defines it, at the root of a package. */
export interface Namespace {
  readonly uri: string;
  readonly file: string;
}

/** What a package of a SCORM version holds beside the course itself. */
export interface Standard {
  /** The one legal text of the manifest's `schemaversion`. */
  readonly schemaVersion: string;
  /** The resource attribute that tells a SCO from an asset; its case differs between versions. */
  readonly scormTypeAttribute: 'scormtype' | 'scormType';
  /** The manifest's own namespace first. */
  readonly namespaces: readonly [Namespace, ...Namespace[]];
  /** Namespace of the ADL content packaging extensions. */
  readonly adlcp: string;
  /** Every schema file that lies at the root of a package. */
  readonly schemaFiles: readonly string[];
  /** Characters of launch data that the manifest can hold. */
  readonly launchDataLimit: number;
  /** Characters of suspend data that every LMS keeps. */
  readonly suspendDataLimit: number;
  /**
   * The manifest and what it points to beside the course, by path.
   * `files`: every file of the course, the launch page among them.
   */
  documents(course: PackagedCourse, files: readonly string[]): ReadonlyMap<string, string>;
}

/** One kind of package, as a value: adding a kind is adding a value. */
export interface PackageFormat {
  /** Also the end of the package's file name. */
  readonly id: 'scorm-1.2' | 'scorm-2004-3rd' | 'scorm-2004-4th' | 'cmi5' | 'web';
  readonly title: string;
  /** What the pages of the package say they are in: it chooses the API the course looks for first. */
  readonly mark: 'scorm-1.2' | 'scorm-2004' | 'cmi5' | 'web';
  /** Null for what is not of SCORM. */
  readonly standard: Standard | null;
  /** Null for what is not of cmi5. */
  readonly structure: Structure | null;
}

/** What a package of cmi5 holds beside the course itself. */
export interface Structure {
  /** The path of its course structure. */
  readonly file: string;
  write(course: PackagedCourse): string;
  /** The script that only its pages load: it speaks with an LRS. */
  readonly script: RegExp;
  /** Characters of the progress of a learner that an LRS keeps: xAPI sets no limit, and servers do. */
  readonly suspendDataLimit: number;
}

/** Whether an LMS plays it: the rest are plain files. */
export function isForLms({ standard, structure }: Pick<PackageFormat, 'standard' | 'structure'>) {
  return standard !== null || structure !== null;
}

const scorm12: PackageFormat = {
  id: 'scorm-1.2',
  title: 'SCORM 1.2',
  mark: 'scorm-1.2',
  standard: {
    schemaVersion: '1.2',
    scormTypeAttribute: 'scormtype',
    namespaces: [
      { uri: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', file: 'imscp_rootv1p1p2.xsd' },
      { uri: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', file: 'imsmd_rootv1p2p1.xsd' },
      { uri: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', file: 'adlcp_rootv1p2.xsd' },
    ],
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    schemaFiles: [
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imscp_rootv1p1p2.xsd',
      'imsmd_rootv1p2p1.xsd',
    ],
    launchDataLimit: 255,
    suspendDataLimit: suspendDataLimits['1.2'],
    documents: documents12,
  },
  structure: null,
};

const scorm2004 = {
  scormTypeAttribute: 'scormType',
  namespaces: [
    { uri: 'http://www.imsglobal.org/xsd/imscp_v1p1', file: 'imscp_v1p1.xsd' },
    { uri: 'http://www.adlnet.org/xsd/adlcp_v1p3', file: 'adlcp_v1p3.xsd' },
    { uri: 'http://www.adlnet.org/xsd/adlseq_v1p3', file: 'adlseq_v1p3.xsd' },
    { uri: 'http://www.adlnet.org/xsd/adlnav_v1p3', file: 'adlnav_v1p3.xsd' },
    { uri: 'http://www.imsglobal.org/xsd/imsss', file: 'imsss_v1p0.xsd' },
  ],
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  schemaFiles: [
    // xml.xsd names the first DTD in its document type, which names the second.
    'XMLSchema.dtd',
    'datatypes.dtd',
    'adlcp_v1p3.xsd',
    'adlnav_v1p3.xsd',
    'adlseq_v1p3.xsd',
    'imscp_v1p1.xsd',
    'imsss_v1p0.xsd',
    'imsss_v1p0auxresource.xsd',
    'imsss_v1p0control.xsd',
    'imsss_v1p0delivery.xsd',
    'imsss_v1p0limit.xsd',
    'imsss_v1p0objective.xsd',
    'imsss_v1p0random.xsd',
    'imsss_v1p0rollup.xsd',
    'imsss_v1p0seqrule.xsd',
    'imsss_v1p0util.xsd',
    'xml.xsd',
  ],
  // The standard's smallest permitted maximum; the schema itself sets none.
  launchDataLimit: 4000,
  suspendDataLimit: suspendDataLimits['2004'],
} as const;

const scorm2004third: PackageFormat = {
  id: 'scorm-2004-3rd',
  title: 'SCORM 2004 3rd Edition',
  mark: 'scorm-2004',
  standard: {
    ...scorm2004,
    schemaVersion: '2004 3rd Edition',
    documents: (course, files) => documents2004('3rd', course, files),
  },
  structure: null,
};

const scorm2004fourth: PackageFormat = {
  id: 'scorm-2004-4th',
  title: 'SCORM 2004 4th Edition',
  mark: 'scorm-2004',
  standard: {
    ...scorm2004,
    schemaVersion: '2004 4th Edition',
    documents: (course, files) => documents2004('4th', course, files),
  },
  structure: null,
};

const cmi5: PackageFormat = {
  id: 'cmi5',
  title: 'cmi5',
  mark: 'cmi5',
  standard: null,
  structure: {
    file: structureFile,
    write: courseStructure,
    script: /^assets\/Cmi5\.[\w-]+\.js$/,
    suspendDataLimit: suspendDataLimits['2004'],
  },
};

const web: PackageFormat = {
  id: 'web',
  title: 'Web pages',
  mark: 'web',
  standard: null,
  structure: null,
};

/** Every format the course is packaged in. */
export const packageFormats: readonly PackageFormat[] = [
  scorm12,
  scorm2004third,
  scorm2004fourth,
  cmi5,
  web,
];

/** What the format cannot say of the course; [] when it can say everything. */
export function courseProblems(course: PackagedCourse, format: PackageFormat): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (where: string, what: string, fix: string) =>
    problems.push({ where: `course: ${where}`, what, fix });
  if (!identifierPattern.test(course.id)) {
    refuse(
      'id',
      `"${course.id}" cannot be an XML identifier or a file name`,
      'begin with a letter, go on with letters, digits, _ or -, at most 60 characters',
    );
  }
  if (course.title.trim() === '') refuse('title', 'it is empty', 'LMSs show it: write one');
  if (!languagePattern.test(course.language)) {
    refuse('language', `"${course.language}" is no language tag`, 'write one such as en or pt-BR');
  }
  if (!(course.passMark >= 0 && course.passMark <= 100)) {
    refuse('passMark', `${course.passMark} is no percentage`, 'write a number from 0 to 100');
  }
  for (const objective of course.objectives) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(objective)) {
      refuse(
        'objectives',
        `"${objective}" is no objective id that every LMS takes`,
        'begin with a letter, go on with letters, digits or _',
      );
    }
  }
  const most = format.standard?.launchDataLimit ?? Number.POSITIVE_INFINITY;
  const given = course.scos?.map(({ launchData }) => launchData) ?? [course.launchData];
  const longest = Math.max(...given.map((text) => [...text].length));
  if (longest > most) {
    refuse(
      'launchData',
      `it is ${longest} characters long; ${format.title} takes ${most}`,
      'leave out the settings that equal the defaults of the course',
    );
  }
  const tooLong = tooManyAnswers(course, format);
  return tooLong === null ? problems : [...problems, tooLong];
}

/** Says so where the answers of a course can outgrow what an LMS keeps; null where they cannot. */
export function tooManyAnswers(
  { suspendData = 0 }: PackagedCourse,
  { title, standard, structure }: PackageFormat,
): Problem | null {
  const limit = (standard ?? structure)?.suspendDataLimit ?? suspendData;
  if (suspendData <= limit) return null;
  const larger = packageFormats.filter(
    (format) => (format.standard?.suspendDataLimit ?? 0) >= suspendData,
  );
  const others = larger.map((format) => format.title).join(' or ');
  return {
    where: title,
    what: `answers can take ${suspendData} characters of suspend data, and it keeps ${limit}`,
    fix: `${others === '' ? '' : `take ${others}, or `}have fewer lessons, fewer sittings or a shorter exam`,
  };
}
