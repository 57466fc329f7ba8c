import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageCourse, packageName } from '../../../src/packaging/make/package-course.ts';
import type { PackagedCourse } from '../../../src/packaging/manifest/course.ts';
import { packageFormats } from '../../../src/packaging/manifest/format.ts';
import type { SiteFiles } from '../../../src/packaging/site/site-files.ts';
import { course, coursePaths, findingsOf, format, made, page, schemas, site } from '../sample.ts';

function problems(from: SiteFiles, changes: Partial<PackagedCourse> = {}) {
  const result = packageCourse(
    from,
    { ...course, ...changes },
    format('scorm-1.2'),
    schemas('scorm-1.2'),
  );
  return result.kind === 'failed' ? result.problems : [];
}

describe.each(packageFormats)('a package of $id', ({ id, mark, standard, structure }) => {
  it('holds the course, its manifest and its schemas, and nothing else', () => {
    const paths = Object.keys(unzipSync(made(id)));
    const beside =
      structure !== null
        ? ['cmi5.xml', 'assets/Cmi5.sample.js', 'assets/uuid.js']
        : standard === null
          ? []
          : ['imsmanifest.xml', ...standard.schemaFiles];
    expect([...paths].sort()).toEqual([...coursePaths, ...beside].sort());
    if (beside.length > 0) expect(paths[0]).toBe(beside[0]);
  });

  it('passes its check', async () => {
    const expected = { format: format(id), launchPage: 'index.html' };
    expect(await findingsOf(made(id), expected)).toEqual([]);
  });

  it('marks every page', () => {
    for (const [path, bytes] of Object.entries(unzipSync(made(id)))) {
      if (!path.endsWith('.html')) continue;
      expect(new TextDecoder().decode(bytes)).toContain(`<meta name="package" content="${mark}">`);
    }
  });

  it('has the same bytes from the same site', () => {
    expect(made(id)).toEqual(made(id, new Map([...site()].reverse())));
  });

  it('keeps the schema files with their notices as they are', () => {
    const files = unzipSync(made(id));
    for (const name of standard?.schemaFiles ?? []) {
      expect(files[name]).toEqual(schemas(id).get(name));
    }
  });
});

describe('a package of cmi5', () => {
  it('has pages that load its script first and may speak with an LRS, as no other has', () => {
    const policy = `<meta http-equiv="content-security-policy" content="default-src 'self';img-src 'self'">`;
    const from = site({ 'index.html': page('').replace('</head>', `${policy}</head>`) });
    const index = (id: 'cmi5' | 'web') =>
      new TextDecoder().decode(unzipSync(made(id, from))['index.html']);
    expect(index('cmi5')).toContain(
      '<meta name="package" content="cmi5"><script type="module" src="./assets/Cmi5.sample.js"></script>',
    );
    expect(index('cmi5')).toContain("default-src 'self';connect-src *;img-src");
    expect(index('web')).not.toMatch(/Cmi5|connect-src/);
  });

  it('cannot be made of a site without that script', () => {
    const from = site({ 'assets/Cmi5.sample.js': null });
    const result = packageCourse(from, course, format('cmi5'), new Map());
    expect(result.kind === 'failed' && result.problems[0]?.what).toContain('speaks with an LRS');
  });
});

describe('packageCourse', () => {
  it('has the same bytes with and without what stands on the site alone', () => {
    const line = '<p lang="en" data-only="site">For <a href="instructor.html">staff</a></p>';
    const body = '<a href="approval.html">The approval</a>';
    const onSite = site({ 'index.html': page(`<footer>${body}${line}</footer>`) });
    const without = site({ 'index.html': page(`<footer>${body}</footer>`) });
    expect(made('scorm-1.2', onSite)).toEqual(made('scorm-1.2', without));
  });

  it('is named after course and format', () => {
    expect(packageName(course, format('scorm-2004-3rd'))).toBe('sample-scorm-2004-3rd.zip');
  });

  it('refuses a page of the course without a mark, and a link to a page for staff', () => {
    const [problem] = problems(
      site({ 'index.html': page('<a href="instructor.html">For staff</a>'), 'packages/x.zip': '' }),
    ).filter(({ where }) => where === 'instructor.html');
    expect(problem?.what).toContain('does not say that it belongs');
  });

  it('refuses a file of the site that would be overwritten', () => {
    const from = site({
      'index.html': page('<a href="imsmanifest.xml">x</a>'),
      'imsmanifest.xml': '',
    });
    expect(problems(from).map(({ where }) => where)).toContain('imsmanifest.xml');
  });

  it('names a schema file that was not given', () => {
    const result = packageCourse(site(), course, format('scorm-1.2'), new Map());
    expect(result.kind === 'failed' && result.problems.map(({ where }) => where)).toContain(
      'adlcp_rootv1p2.xsd',
    );
  });

  it.each([
    ['id', { id: '1st course' }],
    ['title', { title: ' \n' }],
    ['language', { language: 'English (UK)' }],
    ['passMark', { passMark: 101 }],
    ['passMark', { passMark: Number.NaN }],
    ['objectives', { objectives: ['with-hyphen'] }],
    ['launchData', { launchData: 'x'.repeat(256) }],
  ])('refuses a bad %s', (name, changes) => {
    expect(problems(site(), changes).map(({ where }) => where)).toContain(`course: ${name}`);
  });
});
