import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findingLine } from '../../../src/packaging/check/reading/finding.ts';
import type { PackageFormat } from '../../../src/packaging/manifest/format.ts';
import { files, findingsOf, format, made, page } from '../sample.ts';

type Id = PackageFormat['id'];
type Files = Readonly<Record<string, Uint8Array>>;

const scorm = ['scorm-1.2', 'scorm-2004-3rd', 'scorm-2004-4th'] as const;

function check(id: Id, bytes: Uint8Array) {
  return findingsOf(bytes, { format: format(id), launchPage: 'index.html' });
}

const good = new Map<Id, Files>();

/** The findings of a good package after a change to its files. */
function damaged(id: Id, damage: (from: Files) => Files) {
  const whole = good.get(id) ?? unzipSync(made(id));
  good.set(id, whole);
  return check(id, zipSync({ ...damage(whole) }, { level: 0 }));
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** Rewrites the text of one file; fails when the damage hits nothing. */
const edit = (path: string, from: string | RegExp, to: string) => (whole: Files) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole[path]);
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`nothing to damage in ${path}`);
  return { ...whole, [path]: bytes(edited) };
};

const add = (path: string, text: string) => (whole: Files) => ({ ...whole, [path]: bytes(text) });

const without = (path: string) => (whole: Files) =>
  Object.fromEntries(Object.entries(whole).filter(([each]) => each !== path));

const rename = (path: string, to: string) => (whole: Files) =>
  Object.fromEntries(Object.entries(whole).map(([each, of]) => [each === path ? to : each, of]));

const manifest = 'imsmanifest.xml';

describe.each(scorm)('checkPackage on a damaged package of %s', (id) => {
  it.each([
    ['a manifest in a folder', rename(manifest, `course/${manifest}`), 'manifest-place'],
    ['a manifest in other case', rename(manifest, 'IMSmanifest.xml'), 'manifest-place'],
    ['no manifest', without(manifest), 'manifest-place'],
    ['a byte order mark', edit(manifest, '<?xml', '\uFEFF<?xml'), 'manifest-form'],
    ['a blank line first', edit(manifest, '<?xml', '\n<?xml'), 'manifest-form'],
    ['a manifest cut short', edit(manifest, '</manifest>', ''), 'manifest-form'],
    [
      'an entity in the manifest',
      edit(manifest, '<manifest', '<!DOCTYPE manifest [<!ENTITY e SYSTEM "a.xml">]>\n<manifest'),
      'manifest-form',
    ],
    [
      'an unknown element',
      edit(manifest, '</organization>', '<x/></organization>'),
      'schema-validity',
    ],
    [
      'elements out of order',
      edit(manifest, /(<schema>.*)\n(.*\/schemaversion>)/, '$2\n$1'),
      'schema-validity',
    ],
    [
      'an id that starts with a digit',
      edit(manifest, 'identifier="sample"', 'identifier="1"'),
      'schema-validity',
    ],
    ['a bad SCO type', edit(manifest, '="sco"', '="SCO"'), 'schema-validity'],
    ['an unknown version', edit(manifest, /<schemaversion>.*</, '<schemaversion>2004<'), 'version'],
    ['another schema', edit(manifest, 'ADL SCORM', 'ADL Scorm'), 'version'],
    ['a foreign namespace', edit(manifest, /imscp_(rootv1p1p2|v1p1)"/, 'imscp_v2"'), 'version'],
    [
      'a default that is not there',
      edit(manifest, 'default="sample', 'default="other'),
      'organizations',
    ],
    [
      'a dangling identifierref',
      edit(manifest, 'identifierref="sample', 'identifierref="other'),
      'manifest-references',
    ],
    ['an item that opens nothing', edit(manifest, / identifierref="[^"]*"/, ''), 'organizations'],
    ['no SCO type', edit(manifest, / adlcp:scorm[tT]ype="sco"/, ''), 'scorm-type'],
    ['an asset in place of a SCO', edit(manifest, '="sco"', '="asset"'), 'scorm-type'],
    ['a listed file that is missing', without('assets/dots.png'), 'file-list'],
    ['an unlisted file', add('assets/new.png', ''), 'file-list'],
    [
      'a file listed in other case',
      edit(manifest, 'assets/dots.png', 'assets/Dots.png'),
      'file-list',
    ],
    ['an unlisted launch page', edit(manifest, '<file href="index.html"/>', ''), 'file-list'],
    [
      'another launch page',
      edit(manifest, /href="index.html">/, 'href="approval.html">'),
      'launch-pages',
    ],
  ])('tells %s', async (_name, damage, rule) => {
    const found = (await damaged(id, damage)).filter(({ severity }) => severity !== 'note');
    expect(found.map((finding) => finding.rule)).toContain(rule);
  });

  it("tells the other version's spelling of the SCO type", async () => {
    const swap = id === 'scorm-1.2' ? 'scormType' : 'scormtype';
    const found = await damaged(id, edit(manifest, /scormtype/i, swap));
    expect(found.map(({ rule }) => rule)).toContain('scorm-type');
  });

  it('tells each missing or changed schema file', async () => {
    for (const name of format(id).standard?.schemaFiles ?? []) {
      expect(await damaged(id, without(name))).toMatchObject([
        { severity: 'warning', rule: 'schema-files', file: name },
      ]);
    }
    const changed = await damaged(id, add(format(id).standard?.schemaFiles[0] ?? '', 'changed'));
    expect(changed).toMatchObject([{ severity: 'warning', rule: 'schema-files' }]);
  });

  it('judges by the trusted schemas, not by those in the package', async () => {
    const lax = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>';
    const found = await damaged(id, (whole) => {
      const broken = edit(manifest, 'identifier="sample"', 'identifier="1"')(whole);
      return Object.fromEntries(
        Object.entries(broken).map(([path, of]) => [path, path.endsWith('.xsd') ? bytes(lax) : of]),
      );
    });
    expect(found.map(({ rule }) => rule)).toContain('schema-validity');
  });

  it('names the line of the manifest', async () => {
    const found = await damaged(id, edit(manifest, '</organization>', '<x/></organization>'));
    const text = new TextDecoder().decode(good.get(id)?.[manifest]);
    const line = text.slice(0, text.indexOf('</organization>')).split('\n').length;
    expect(found).toMatchObject([{ rule: 'schema-validity', file: manifest, line }]);
  });
});

describe('checkPackage on SCORM 2004', () => {
  it.each([
    'scorm-2004-3rd',
    'scorm-2004-4th',
  ] as const)('tells a pass mark above one in %s', async (id) => {
    const mark = await damaged(id, edit(manifest, /Measure>0\.7</, 'Measure>1.7<'));
    expect(mark.map(({ rule }) => rule)).toEqual(['schema-validity', 'item-values']);
  });

  it('does not take one edition for the other', async () => {
    const found = await check('scorm-2004-4th', made('scorm-2004-3rd'));
    expect(found.map(({ rule }) => rule)).toContain('version');
  });
});

describe('checkPackage on a damaged package of pages', () => {
  it.each([
    ['a blank in a name', add('assets/a b.png', ''), 'names'],
    ['an umlaut in a name', add('assets/ä.png', ''), 'names'],
    ['a backslash in a name', add('assets\\a.png', ''), 'paths'],
    ['a path out of the package', add('../a.png', ''), 'paths'],
    ['names alike but for case', add('Index.html', page('').replace('"site"', '"web"')), 'names'],
    ['no launch page', without('index.html'), 'launch-pages'],
    ['a missing page', without('approval.html'), 'links'],
    ['a missing script', without('assets/client.js'), 'links'],
    ['a missing picture of a style sheet', without('assets/dots.png'), 'links'],
    ['a link in other case', edit('index.html', 'approval.html', 'Approval.html'), 'links'],
    ['a link to a folder', edit('index.html', 'approval.html', './'), 'links'],
    [
      'a link from the root of the server',
      edit('index.html', 'href="app', 'href="/app'),
      'absolute-urls',
    ],
    [
      'a script of another host',
      edit('index.html', '</body>', '<script src="https://x.org/a.js"></script>'),
      'absolute-urls',
    ],
    [
      'a picture of any scheme',
      edit('index.html', '</body>', '<img src="//x.org/a.png">'),
      'absolute-urls',
    ],
    ['a base', edit('index.html', '<title>', '<base href="/course/"><title>'), 'absolute-urls'],
    [
      'a font of another host',
      edit('assets/theme.css', 'serif.woff2', 'https://x.org/s.woff2'),
      'absolute-urls',
    ],
    [
      'a style sheet from the root',
      edit('assets/page.css', './theme.css', '/theme.css'),
      'absolute-urls',
    ],
    [
      'an import of another host',
      edit('assets/Quiz.js', './client.js', 'https://x.org/c.js'),
      'absolute-urls',
    ],
    [
      'an import from the root',
      edit('assets/Quiz.js', './scorm12.js', '/assets/scorm12.js'),
      'absolute-urls',
    ],
    [
      'a fetch from the root',
      edit('assets/named.js', 'export', 'fetch("/a.json");export'),
      'absolute-urls',
    ],
    [
      'a URL above the package',
      edit('index.html', 'approval.html', '../approval.html'),
      'absolute-urls',
    ],
    ['a wrong mark', edit('index.html', '"web"', '"scorm-1.2"'), 'package-mark'],
    ['no mark', edit('index.html', '<meta name="package" content="web">', ''), 'package-mark'],
    ['two marks', edit('index.html', /<meta name="p.*?>/, '$&$&'), 'package-mark'],
    ['a source map', add('assets/a.js.map', ''), 'file-types'],
    ['a zip', add('a.zip', ''), 'file-types'],
    ['a hidden file', add('.DS_Store', ''), 'file-types'],
    ['a module of a wrong type', add('assets/a.mjs', ''), 'file-types'],
    ['a program', add('a.php', ''), 'file-types'],
  ])('tells %s', async (_name, damage, rule) => {
    const found = (await damaged('web', damage)).filter(({ severity }) => severity !== 'note');
    expect(found.map((finding) => finding.rule)).toContain(rule);
  });

  it('warns of types that some LMSs do not serve, and lets fonts pass', async () => {
    expect(await damaged('web', add('assets/a.json', '{}'))).toMatchObject([
      { severity: 'warning', rule: 'file-types', file: 'assets/a.json' },
    ]);
    expect(await damaged('web', add('assets/more.woff2', ''))).toEqual([]);
  });

  it('lets links to sources, namespaces and constants pass', async () => {
    const links = '<a href="https://x.org/">x</a><link rel="license" href="https://y.org/">';
    expect(await damaged('web', edit('index.html', '</body>', links))).toEqual([]);
    const script = 'const a="https://x.org/",b="/slash",c=`//not loaded`;';
    expect(await damaged('web', edit('assets/named.js', 'export{}', script))).toEqual([]);
  });

  it('finds files whose names pages write with entities, and misses those that are not there', async () => {
    const images = '<img src="x&lowbar;y.png"><img src="caf&eacute;.png"></body>';
    const shown = edit('index.html', '</body>', images);
    const there = (whole: Files) => add('café.png', '')(add('x_y.png', '')(shown(whole)));
    const links = async (damage: (from: Files) => Files) =>
      (await damaged('web', damage)).filter(({ rule }) => rule === 'links').length;
    expect([await links(there), await links(shown)]).toEqual([0, 2]);
  });

  it('names file and line of a bad URL', async () => {
    const [found] = await damaged(
      'web',
      edit('index.html', '</body>', '\n<p>\n<img src="https://x.org/a.png">'),
    );
    expect(found).toMatchObject({ file: 'index.html', line: 3 });
    expect(found && findingLine(found)).toMatch(/^index\.html:3: warning: .*\[absolute-urls\]$/);
  });

  it('tells a name that the zip holds twice', async () => {
    const zip = zipSync({ 'a.txt': bytes('1'), 'b.txt': bytes('2') }, { level: 0 });
    // Both names have one length, so the second can be overwritten wherever it stands.
    const doubled = zip.map((byte, at) =>
      byte === 0x62 && zip[at + 1] === 0x2e && zip[at + 2] === 0x74 ? 0x61 : byte,
    );
    const found = await check('web', doubled);
    expect(found.some(({ what }) => what.includes('twice'))).toBe(true);
  });

  it('notes a package that is too large for many servers', async () => {
    const large = (whole: Files) => ({ ...whole, 'a.png': new Uint8Array(51 * 1024 ** 2) });
    expect(await damaged('web', large)).toMatchObject([{ severity: 'note', rule: 'size' }]);
  });
});

describe('checkPackage on what is no zip', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytes('not a zip')],
    ['a zip cut short', made('web').slice(0, 2000)],
  ])('says that %s cannot be unzipped', async (_name, zip) => {
    expect(await check('web', zip)).toMatchObject([{ severity: 'error', rule: 'zip' }]);
  });

  it('says so of a zip whose content is damaged', async () => {
    const zip = zipSync(Object.fromEntries(files({ 'index.html': page('x'.repeat(5000)) })));
    const broken = zip.map((byte, at) => (at > 60 && at < 120 ? 0xff : byte));
    expect((await check('web', broken)).map(({ severity }) => severity)).toContain('error');
  });
});
