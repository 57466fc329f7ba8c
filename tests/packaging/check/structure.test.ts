import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bareStructure } from '../../../src/packaging/manifest/structure.ts';
import { zip } from '../../../src/packaging/zip/zip.ts';
import { files, findingsOf, made } from '../sample.ts';

const packaged = unzipSync(made('cmi5'));
const sound = new TextDecoder().decode(packaged['cmi5.xml']);

async function found(change: (text: string) => string, path = 'cmi5.xml') {
  const { 'cmi5.xml': _, ...rest } = packaged;
  const bytes = zip(new Map([...Object.entries(rest), ...files({ [path]: change(sound) })]), []);
  const findings = await findingsOf(bytes);
  return findings.filter(({ rule }) => rule.startsWith('structure'));
}

describe('a course structure by itself', () => {
  it('names pages by their whole address', () => {
    const bare = bareStructure(sound, 'https://example.org/chips?a=1');
    expect(bare).toBe(sound.replace('index.html', 'https://example.org/chips/index.html'));
  });

  it.each(['', 'chips/', '/chips/', 'ftp://example.org/'])('is none at "%s"', (folder) => {
    expect(bareStructure(sound, folder)).toBeNull();
  });
});

describe('the check of a course structure', () => {
  it('finds nothing in a sound one', async () => {
    expect(await found((text) => text)).toEqual([]);
  });

  it.each<[what: string, severity: string, from: string | RegExp, to: string]>([
    ['is not well-formed XML', 'error', '</au>', ''],
    ['its root element is "course"', 'error', /courseStructure/g, 'course'],
    ['breaks the schema of cmi5', 'warning', '<url>index.html</url>', ''],
    ['the AU has no url', 'error', '<url>index.html</url>', ''],
    ['"start.html", is not in the package', 'error', 'index.html', 'start.html'],
    ['but "index.html" is', 'error', 'index.html', 'Index.html'],
    ['leads to no file of the package', 'error', 'index.html', '/index.html'],
    ['which is not in the package', 'note', 'index.html', 'https://example.org/a.html'],
    ['has a parameter "fetch" of its own', 'error', 'index.html', 'index.html?fetch=1'],
    ['masteryScore is "70"', 'error', 'masteryScore="0.7"', 'masteryScore="70"'],
    ['masteryScore is "-0.1"', 'error', 'masteryScore="0.7"', 'masteryScore="-0.1"'],
    ['masteryScore is "0.66667"', 'warning', 'masteryScore="0.7"', 'masteryScore="0.66667"'],
    ['moveOn is "Done"', 'error', 'moveOn="CompletedAndPassed"', 'moveOn="Done"'],
    ['before it is opened', 'note', ' moveOn="CompletedAndPassed"', ''],
    ['before it is opened', 'note', '"CompletedAndPassed"', '"NotApplicable"'],
    ['launchMethod is "Frame"', 'error', 'AnyWindow', 'Frame'],
    ['is no IRI', 'error', /<au id="[^"]*"/, '<au id="course-1"'],
    ['has no id', 'error', /<course id="[^"]*"/, '<course'],
    [
      'stands in line 3 already',
      'error',
      /<au id="[^"]*"/,
      sound.match(/id="[^"]*"/)?.[0].replace(/^/, '<au ') ?? '',
    ],
  ])('says that it %s', async (what, severity, from, to) => {
    const findings = await found((text) => text.replace(from, to));
    const one = findings.find((each) => each.what.includes(what));
    expect(one, JSON.stringify(findings)).toMatchObject({ severity, file: 'cmi5.xml' });
    expect(one?.fix).not.toBe('');
  });

  it('finds nothing where one AU of several asks for nothing, and says so', async () => {
    const extra = (moveOn: string) => (text: string) => {
      const [unit = ''] = /<au [\s\S]*<\/au>/.exec(text) ?? [];
      const other = unit.replace(/ id="[^"]*"/, ' id="urn:other"');
      return text.replace(unit, unit + other.replace(/ moveOn="[^"]*"/, moveOn));
    };
    expect(await found(extra(' moveOn="NotApplicable"'))).toEqual([]);
    expect((await found(extra(''))).map(({ what }) => what)).toEqual([
      expect.stringContaining('before it is opened'),
    ]);
  });

  it('says where it has to lie', async () => {
    const [one] = await found((text) => text, 'course/cmi5.xml');
    expect(one).toMatchObject({ file: 'course/cmi5.xml', severity: 'error' });
  });
});
