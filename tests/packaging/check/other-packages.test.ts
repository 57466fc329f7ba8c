import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { files, findingsOf } from '../sample.ts';
import { edit, type Files, goodFiles, manifest } from './vendors/damage.ts';

const zipped = (texts: Files) => zipSync(Object.fromEntries(files(texts)), { level: 0 });

/** What a report says first, and how it advises; a package that is no SCORM gets one error. */
async function told(bytes: Uint8Array) {
  const errors = (await findingsOf(bytes)).filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  return errors.map(({ what, fix }) => `${what}; ${fix}`).join('');
}

const resources = (...types: readonly string[]) =>
  types.map(
    (type, at) =>
      `<resource identifier="r${at}" type="${type}" href="q${at}.xml"><file href="q${at}.xml"/></resource>`,
  );

const package_ = (namespace: string, schema: string, ...types: readonly string[]): Files => ({
  [manifest]: `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${namespace}" identifier="m"><metadata>${schema}</metadata><organizations/><resources>${resources(...types).join('')}</resources></manifest>`,
  ...Object.fromEntries(types.map((_, at) => [`q${at}.xml`, '<x/>'])),
});

const contentPackaging = 'http://www.imsglobal.org/xsd/imscp_v1p1';

describe('a package whose manifest is of another standard', () => {
  it.each([
    ['QTI 1.2', package_(contentPackaging, '', 'imsqti_xmlv1p2')],
    [
      'QTI 1.2',
      package_(
        'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
        '<schema>IMS Content</schema>',
        'imsqti_xmlv1p2',
        'associatedcontent/imscc_xmlv1p1/learning-application-resource',
      ),
    ],
    [
      'QTI 2',
      package_(contentPackaging, '<schema>QTIv2.1 Package</schema>', 'imsqti_test_xmlv2p1'),
    ],
    [
      'QTI 3',
      package_(
        'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
        '<schema>QTI Package</schema>',
        'imsqti_item_xmlv3p0',
      ),
    ],
    [
      'Common Cartridge',
      package_(
        'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1',
        '<schema>IMS Common Cartridge</schema>',
        'imsqti_xmlv1p2/imscc_xmlv1p3/assessment',
        'webcontent',
      ),
    ],
    ['Blackboard', package_('', '', 'course/x-bb-coursesetting', 'resource/x-bb-document')],
  ])('is named: %s', async (name, texts) => {
    expect(await told(zipped(texts))).toMatch(new RegExp(`^it is a .*${name}.*, not a SCORM`));
  });

  it('is SCORM all the same where it says so and brings questions along', async () => {
    const texts = edit(
      manifest,
      '</resources>',
      '<resource identifier="q" type="imsqti_xmlv1p2" href="q.xml"/></resources>',
    )(goodFiles('Rise'));
    const findings = await findingsOf(zipped({ ...texts, 'q.xml': '<questestinterop/>' }));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const banks = [
  [
    'Moodle XML',
    '<?xml version="1.0"?>\n<quiz>\n<question type="category"/><question type="truefalse"/></quiz>',
  ],
  ['QTI 1.2', '<questestinterop><assessment ident="a"/></questestinterop>'],
  [
    'QTI 2',
    '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i"></assessmentItem>',
  ],
  ['QTI 3', '<qti-assessment-item identifier="i"></qti-assessment-item>'],
  ['GIFT', '// Week 1\n\n::Q1:: Who makes EUV machines? {=ASML ~TSMC ~Intel}\n'],
  ['GIFT', 'The approval came in August. {TRUE}\n'],
  ['Aiken', 'Who makes EUV machines?\nA. ASML\nB. TSMC\nANSWER: A\n'],
] as const;

describe('a question bank', () => {
  it.each(banks)('is named in a zip: %s', async (name, text) => {
    const path = text.startsWith('<') ? 'questions.xml' : 'questions.txt';
    expect(await told(zipped({ [path]: text }))).toMatch(new RegExp(`${name}.*question bank`));
  });

  it.each(banks)('is named where it comes without a zip: %s', async (name, text) => {
    expect(await told(strToU8(text))).toMatch(new RegExp(`${name}.*, and no zip`));
  });

  it.each([
    ['a text', 'readme.txt', 'Unzip this {once}.'],
    ['settings', 'settings.xml', '<settings><quiz/></settings>'],
  ])('is not seen in %s', async (_what, path, text) => {
    expect(await told(zipped({ [path]: text }))).toMatch(/^there is no imsmanifest.xml/);
  });
});

describe('a zip in a zip', () => {
  it('is reported, with the one to take out', async () => {
    const inner = zipped(goodFiles('Rise'));
    const outer = zipSync({ 'for the LMS/course.zip': inner, 'readme.txt': strToU8('Hello') });
    const rules = (await findingsOf(outer)).map(({ rule }) => rule);
    expect(rules).not.toContain('file-types');
    expect(await told(outer)).toBe(
      'it is a zip in a zip; unzip it, take out course.zip and upload that',
    );
  });

  it('is reported where there are several', async () => {
    const inner = zipped(goodFiles('Rise'));
    expect(await told(zipSync({ 'a.zip': inner, 'b.zip': inner }))).toBe(
      'it is a zip of 2 zips; unzip it, take out a.zip and upload that; the others likewise, each by itself',
    );
  });

  it('is none where pages stand beside it', async () => {
    const site = { 'index.html': '', 'a.html': '', 'b.html': '', 'download.zip': '' };
    expect(await told(zipped(site))).toMatch(/^there is no imsmanifest.xml/);
  });
});

describe('blanks around identifiers, references and addresses', () => {
  it.each([
    'Rise',
    'Golf Explained, forced',
    'eXeLearning',
  ])('change nothing of a package of %s', async (vendor) => {
    const good = goodFiles(vendor);
    const blanks = edit(
      manifest,
      /((?:identifier|identifierref|default|href|objectiveID|referencedObjective|IDRef|ID)=")([^"]*)"/g,
      '$1  $2\n "',
    )(good);
    const before = (await findingsOf(zipped(good))).map(({ what }) => what);
    const after = (await findingsOf(zipped(blanks))).map(({ what }) => what);
    expect(after).toEqual(before);
  });
});

describe('a manifest that is no text in UTF-8', () => {
  const text = goodFiles('Golf')[manifest] ?? '';
  const wide = (order: 'le' | 'be', mark: boolean) => {
    const declared = text.replace(/<\?xml.*?\?>/, '<?xml version="1.0" encoding="UTF-16"?>');
    const units = [...`${mark ? '\uFEFF' : ''}${declared}`].map((each) => each.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) =>
        order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
      ),
    );
  };

  it.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('is warned of, and read: UTF-16%s, byte order mark: %s', async (order, mark) => {
    const whole = Object.fromEntries(files(goodFiles('Golf')));
    const findings = await findingsOf(zipSync({ ...whole, [manifest]: wide(order, mark) }));
    const form = findings.filter(({ rule }) => rule === 'manifest-form');
    expect(form).toMatchObject([{ severity: 'warning', file: manifest }]);
    expect(form[0]?.what).toContain('UTF-16');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['nothing at all', ''],
    ['blanks', ' \n\t'],
    ['a byte order mark', '\uFEFF'],
  ])('is told to be empty where it holds %s', async (_what, content) => {
    const bytes = zipped({ ...goodFiles('Golf'), [manifest]: content });
    expect(await told(bytes)).toMatch(/^it is empty; export the package again/);
  });
});

describe('a launch page that is missing', () => {
  it('is reported once, however many items open it', async () => {
    const page = 'shared/launchpage.html';
    const texts = edit(
      manifest,
      /href="(?:Playing|Etiquette)\/\w+\.html"/g,
      `href="${page}"`,
    )(goodFiles('Golf Explained, several SCOs, SCORM 1.2'));
    const parameters = edit(
      manifest,
      'identifierref="playing_resource"',
      'identifierref="playing_resource" parameters="?part=1"',
    )(texts);
    const findings = await findingsOf(zipped({ ...parameters, [page]: '' }));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { [page]: _, ...without } = parameters;
    const errors = (await findingsOf(zipped(without))).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toHaveLength(1);
    expect(errors).toMatchObject([{ rule: 'launch-pages' }]);
  });
});

describe('metadata in a file of its own', () => {
  it('is fine with its schema beside it, in its own folder or at the root', async () => {
    for (const schema of ['meta/lom.xsd', 'lom.xsd']) {
      const texts = edit(
        manifest,
        '</metadata>',
        '<adlcp:location>meta/course.xml</adlcp:location></metadata>',
      )(goodFiles('Golf'));
      const findings = await findingsOf(
        zipped({
          ...texts,
          'meta/course.xml':
            '<lom xmlns="urn:lom" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:lom lom.xsd"/>',
          [schema]: '<schema/>',
        }),
      );
      expect(findings.filter(({ rule }) => rule === 'metadata-files')).toEqual([]);
    }
  });
});

describe('character references in addresses', () => {
  it('are read as browsers read them', async () => {
    const page = goodFiles('Lectora')['a001_intro.html'] ?? '';
    const images = [
      'caf&eacute;.png',
      'x&lowbar;y.png',
      'a&#x5f;b.png',
      'c&copy.png',
      'd&amp;e.png',
    ];
    const tags = images.map((src) => `<img src="${src}" alt="">`).join('');
    const named = ['café.png', 'x_y.png', 'a_b.png', 'c©.png', 'd&e.png'];
    const findings = await findingsOf(
      zipped({
        ...goodFiles('Lectora'),
        'a001_intro.html': page.replace('</body>', `${tags}</body>`),
        ...Object.fromEntries(named.map((path) => [path, 'x'])),
      }),
    );
    expect(findings.filter(({ rule }) => rule === 'links')).toEqual([]);
  });
});
