import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { courseData } from './author-module.ts';
import { courseFiles, courseFolder, nameOf } from './node.ts';
import { quizFilesAddress } from './quiz-files-address.ts';

/** What is asked of the quiz files of a course, as far as it decides whether it is answered. */
export interface FilesRequest {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The header `Sec-Fetch-Site`. */
  readonly site: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

export interface FilesAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A file as it was read, and as it is to be. */
const wanted = z.strictObject({
  /** As messages name it. */
  file: z.string(),
  before: z.string(),
  text: z.string(),
});

/** A quiz of thousands of questions has some megabytes. */
const mostBytes = 20_000_000;

/**
 * Lets the page on which questions are written read the files of the repository and write them:
 * while developing, and for pages of the same origin alone.
 */
export function quizFiles(folder = courseFolder()): Plugin {
  return {
    name: 'quiz-files',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(quizFilesAddress, (request, response) => {
        void asked(request).then((files) => answer(response, answerFiles(folder, files)));
      });
    },
  };
}

async function asked(request: IncomingMessage): Promise<FilesRequest> {
  const { headers, method = '' } = request;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  }
  return {
    method,
    host: headers.host,
    origin: headers.origin,
    site: String(headers['sec-fetch-site'] ?? '') || undefined,
    contentType: headers['content-type'],
    body: size > mostBytes ? '' : Buffer.concat(parts).toString('utf8'),
  };
}

function answer(response: ServerResponse, { status, body }: FilesAnswer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/**
 * Answers what is asked of the quiz files of a course: GET gives the course as plain data, PUT puts
 * another text in the place of the one that was read.
 *
 * @param folder of the course
 * @returns status 403 for strangers, 404 for what is no file of the course that is written on, 409 with the text that is
 *   there where somebody else has changed the file
 */
export function answerFiles(folder: string, request: FilesRequest): FilesAnswer {
  if (!isOwn(request)) return refused(403, 'pages of other origins may not read or write files');
  if (request.method === 'GET') return { status: 200, body: courseData(folder) };
  if (request.method !== 'PUT') return refused(405, 'there are GET and PUT');
  if (!/^application\/json\b/.test(request.contentType ?? ''))
    return refused(415, 'what is to be written comes as application/json');
  const change = changeIn(request.body);
  if (change === null) return refused(400, 'it takes file, before and text, three texts as JSON');
  const file = quizFile(folder, change.file);
  if (file === null)
    return refused(404, `${change.file} is no quiz, lesson or course file of this course`);
  const now = readFileSync(file);
  if (!now.equals(Buffer.from(change.before, 'utf8')))
    return { status: 409, body: { text: now.toString('utf8') } };
  replace(file, change.text);
  return { status: 200, body: {} };
}

function refused(status: number, why: string): FilesAnswer {
  return { status, body: { why } };
}

/**
 * Whether a page of this very server asks: one of another site, port or name does not, also not
 * where a name of its own leads here.
 */
function isOwn({ host = '', origin, site }: FilesRequest): boolean {
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host)) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site === 'same-origin' : origin === `http://${host}`;
}

function changeIn(body: string): z.output<typeof wanted> | null {
  try {
    return wanted.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/** The quiz, lesson or course file that messages call so; null for anything else, links among them. */
function quizFile(folder: string, name: string): string | null {
  const { quizzes, lessons } = courseFiles(folder);
  const written = [...quizzes, ...lessons, join(folder, 'course.json')];
  const file = written.find((each) => nameOf(each) === name);
  if (file === undefined || !lstatSync(file).isFile()) return null;
  return realpathSync(file) === join(realpathSync(dirname(file)), basename(file)) ? file : null;
}

/** In one step: whoever reads the file meanwhile has the old text or the new one. */
function replace(file: string, text: string): void {
  const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(fresh, text, { flag: 'wx', mode: lstatSync(file).mode, flush: true });
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
