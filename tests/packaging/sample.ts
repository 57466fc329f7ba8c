import { checkPackage } from '../../src/packaging/check/check-package.ts';
import type { Finding } from '../../src/packaging/check/reading/finding.ts';
import type { Expected } from '../../src/packaging/check/reading/opened-package.ts';
import { packageCourse } from '../../src/packaging/make/package-course.ts';
import type { PackagedCourse } from '../../src/packaging/manifest/course.ts';
import { type PackageFormat, packageFormats } from '../../src/packaging/manifest/format.ts';
import { readAllSchemas } from '../../src/packaging/manifest/node.ts';
import type { TrustedSchemas } from '../../src/packaging/manifest/trusted-schemas.ts';
import type { SiteFiles } from '../../src/packaging/site/site-files.ts';

/** A small built site as Astro writes them, with a staff page, a source map and a stray file. */
export const siteTexts: Readonly<Record<string, string>> = {
  'index.html': page(
    '<a href="approval.html">The approval</a><a href="https://example.org/source">Source</a>',
  ),
  'approval.html': page(
    '<a href="./index.html#top">Home</a><img src="assets/picture.svg" srcset="assets/small.png 1x, assets/large.png 2x">' +
      '<astro-island component-url="./assets/Quiz.js" renderer-url="./assets/client.js" props="{&quot;title&quot;:[0,&quot;A&quot;]}"></astro-island>',
  ),
  'instructor.html':
    '<!doctype html><a href="index.html">Course</a><a href="packages/x.zip">Zip</a>',
  'assets/page.css':
    '/* url(gone.png) */ @import "./theme.css"; body{background:url("dots.png")} i{background:url(data:image/png;base64,AA==)}',
  'assets/theme.css': "@font-face{font-family:S;src:url('serif.woff2') format('woff2')}",
  'assets/serif.woff2': 'font',
  'assets/dots.png': 'dots',
  'assets/small.png': 'small',
  'assets/large.png': 'large',
  'assets/picture.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/><image href="dots.png"/></svg>',
  'assets/Quiz.js':
    'import{a as b}from"./client.js";const deps=["./lazy.css"];export const open=()=>import("./scorm12.js");//# sourceMappingURL=Quiz.js.map',
  'assets/client.js': 'export const a="https://react.dev/errors/";',
  'assets/scorm12.js': 'export const ns="http://www.w3.org/2000/svg",file="assets/named.js";',
  'assets/named.js': 'export{}',
  'assets/lazy.css': 'b{color:red}',
  'assets/Quiz.js.map': '{}',
  'assets/unused.js': 'export{}',
  // Only packages of cmi5 load it.
  'assets/Cmi5.sample.js': 'import"./client.js";import"./uuid.js"',
  'assets/uuid.js': 'export{}',
};

export const coursePaths = [
  'index.html',
  'approval.html',
  'assets/Quiz.js',
  'assets/client.js',
  'assets/dots.png',
  'assets/large.png',
  'assets/lazy.css',
  'assets/named.js',
  'assets/page.css',
  'assets/picture.svg',
  'assets/scorm12.js',
  'assets/serif.woff2',
  'assets/small.png',
  'assets/theme.css',
];

export const course: PackagedCourse = {
  id: 'sample',
  title: 'A sample',
  description: 'Two pages.',
  language: 'en',
  version: '1.0.0',
  keywords: ['chips', 'rules & rivals'],
  licence: 'CC BY 4.0',
  passMark: 70,
  completion: 'checks-and-exam',
  examAttempts: 3,
  launchData: '{"passMark":70}',
  launchPage: 'index.html',
  objectives: [],
};

export function page(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="package" content="site"><title>A</title><link rel="stylesheet" href="./assets/page.css"></head><body>${body}</body></html>`;
}

/** A site of the given files; `null` leaves a file of the sample out. */
export function site(changes: Readonly<Record<string, string | null>> = {}): SiteFiles {
  return files({ ...siteTexts, ...changes });
}

export function files(texts: Readonly<Record<string, string | null>>): SiteFiles {
  return new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      text === null ? [] : [[path, new TextEncoder().encode(text)] as const],
    ),
  );
}

export function format(id: PackageFormat['id']): PackageFormat {
  const found = packageFormats.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no format ${id}`);
  return found;
}

let read: TrustedSchemas | null = null;

export function allSchemas(): TrustedSchemas {
  read ??= readAllSchemas();
  return read;
}

export function schemas(id: PackageFormat['id']): SiteFiles {
  return allSchemas().get(id) ?? new Map();
}

/** What is found in a zip, by the rules for any vendor's or those for our own. */
export async function findingsOf(
  bytes: Uint8Array,
  expected?: Expected,
): Promise<readonly Finding[]> {
  const options = { name: 'sample.zip', schemas: allSchemas() };
  const blob = new Blob([new Uint8Array(bytes)]);
  const report = await checkPackage(blob, expected ? { ...options, expected } : options);
  return report.findings;
}

/** The bytes of a package of the sample; throws where it cannot be made. */
export function made(
  id: PackageFormat['id'],
  from: SiteFiles = site(),
  about: PackagedCourse = course,
): Uint8Array {
  const result = packageCourse(from, about, format(id), schemas(id));
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.problems));
  return result.bytes;
}
