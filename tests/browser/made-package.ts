import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { type OwnCourse, readCourseFile } from '../../src/packaging/make/course-file.ts';
import { makePackage, type PackageParts } from '../../src/packaging/make/make-package.ts';
import { chosenParts } from '../../src/packaging/make/node.ts';
import { complaintsOf } from './complaints.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Course, courseFrame } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';

/** Packages that are made of our built site, to an instructor's choices. */

/** What the built site says that can be chosen. */
export function ownCourse(): OwnCourse {
  const file = 'dist/packages/course.json';
  const course = readCourseFile(readFileSync(file, 'utf8'), file);
  if (course.kind === 'failed') throw new Error(JSON.stringify(course.problems));
  return course.own;
}

/** Read once for all tests: it takes as long as making a package of it. */
const read = new Map<PackageChoices['interfaceLanguage'], Promise<PackageParts>>();

/** What packages of the built site are made of, by the language of their interface. */
export function ownParts(interfaceLanguage?: string): Promise<PackageParts> {
  const parts = read.get(interfaceLanguage) ?? readParts(interfaceLanguage);
  read.set(interfaceLanguage, parts);
  return parts;
}

async function readParts(interfaceLanguage?: string): Promise<PackageParts> {
  const fetched = await chosenParts('dist', ownCourse(), { interfaceLanguage });
  if (fetched.kind === 'failed') throw new Error(JSON.stringify(fetched.problems));
  return fetched.parts;
}

/** The bytes that Node makes of the built site. */
export async function madeInNode(choices: PackageChoices): Promise<Uint8Array> {
  const made = makePackage(await ownParts(choices.interfaceLanguage), choices);
  if (made.kind === 'failed') throw new Error(JSON.stringify(made.problems));
  return made.bytes;
}

/** A made package in an LMS, for all tests of a file. */
interface Uploaded {
  readonly context: BrowserContext;
  readonly server: PackageServer;
  /** What errors say, collected as they come. */
  readonly complaints: readonly string[];
  /** Opens it as a student does, in a window of its own. */
  launch(): Promise<{ readonly page: Page; readonly frame: Course }>;
}

/** Makes a package before the tests of the file, and gives it to an LMS that speaks its SCORM. */
export function onceInLms(
  choices: PackageChoices & { readonly format: `scorm-${string}` },
  options: BrowserContextOptions,
): () => Uploaded {
  let folder: string;
  let browser: Browser;
  let uploaded: Uploaded;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'made-'));
    const zip = join(folder, 'made.zip');
    writeFileSync(zip, await madeInNode(choices));
    const server = await servePackage(zip, choices.format === 'scorm-1.2' ? '1.2' : '2004');
    browser = await launchBrowser(inject('browserPath'));
    const context = await browser.newContext(options);
    const launch = async () => {
      const page = await context.newPage();
      await page.goto(server.lms);
      return { page, frame: await courseFrame(page) };
    };
    uploaded = { context, server, complaints: complaintsOf(context), launch };
  });
  // A window that a failed test left open would hold the attempt against the tests after it.
  afterEach(() => Promise.all(uploaded.context.pages().map((page) => page.close())));
  afterAll(async () => {
    await browser.close();
    await uploaded.server.close();
    rmSync(folder, { recursive: true });
  });
  return () => uploaded;
}
