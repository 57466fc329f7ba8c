import { descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** Pass marks, thresholds, times and launch data of items are what an LMS can read. */
export const itemValues: Rule = {
  id: 'item-values',
  check({ manifest, format, version }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { launchDataLimit } = format.standard;
    const tests = version === '1.2' ? scorm12 : scorm2004;
    return descendants(manifest.root).flatMap((node): readonly Fault[] => {
      const name = node.name.toLowerCase();
      const test = tests[name];
      if (test !== undefined && node.text !== '' && !test.legal(node.text)) {
        return [
          inManifest(node, 'warning', `${node.name} is "${node.text}"`, test.fix, test.reason),
        ];
      }
      return name === 'datafromlms' ? launchData(node, launchDataLimit) : [];
    });
  },
};

interface ValueTest {
  legal(text: string): boolean;
  readonly fix: string;
  readonly reason: string;
}

const timeLimitAction: ValueTest = {
  legal: (text) => /^(?:exit|continue),(?:no )?message$/.test(text),
  fix: 'write exit,message or exit,no message or continue,message or continue,no message',
  reason: 'no other value is defined (CAM, time limit action)',
};

const otherVersion = (fix: string): ValueTest => ({
  legal: () => false,
  fix,
  reason: 'it is an element of the other SCORM version, which LMSs ignore in this one',
});

const scorm12: Readonly<Record<string, ValueTest>> = {
  masteryscore: {
    legal: (text) => between(text, 0, 100),
    fix: 'write a number from 0 to 100',
    reason: 'scores of SCORM 1.2 are percentages (CAM 1.2, mastery score)',
  },
  maxtimeallowed: {
    legal: (text) => /^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/.test(text),
    fix: 'write it as HHHH:MM:SS.SS',
    reason: 'LMSs read no other form (CAM 1.2, maximum time allowed)',
  },
  timelimitaction: timeLimitAction,
  minnormalizedmeasure: otherVersion('write adlcp:masteryscore, 0 to 100'),
  completionthreshold: otherVersion('take it out: SCORM 1.2 has no completion threshold'),
};

const scorm2004: Readonly<Record<string, ValueTest>> = {
  minnormalizedmeasure: {
    legal: (text) => between(text, -1, 1),
    fix: 'write a number from -1 to 1, so 0.8 for 80 percent',
    reason: 'measures are normalized (SN, objectives)',
  },
  completionthreshold: {
    legal: (text) => between(text, 0, 1),
    fix: 'write a number from 0 to 1',
    reason: 'it is compared with the progress measure (CAM, completion threshold)',
  },
  timelimitaction: timeLimitAction,
  masteryscore: otherVersion(
    'give the primary objective satisfiedByMeasure="true" and a minNormalizedMeasure',
  ),
};

function between(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) && value >= least && value <= most;
}

function launchData(node: XmlNode, limit: number): readonly Fault[] {
  const { length } = [...node.text];
  if (length <= limit) return [];
  return [
    inManifest(
      node,
      'warning',
      `the launch data has ${length} characters; ${limit} are sure to arrive`,
      'shorten it, or keep it in a file of the package',
      'LMSs may cut it off (CAM, data from LMS)',
    ),
  ];
}
