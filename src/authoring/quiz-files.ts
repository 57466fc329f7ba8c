import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { courseData } from './author-module.ts';
import { courseFiles, courseFolder, nameOf, quizFolder } from './node.ts';
import { pictureDigest, pictureFinder } from './pictures/picture-finder.ts';
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

/** Names files as messages do. */
const wanted = z.union([
  /** A file as it was read, '' for one that is new, and as it is to be. */
  z.strictObject({ file: z.string(), before: z.string(), text: z.string() }),
  /** A picture that is new, in base64. */
  z.strictObject({ file: z.string(), picture: z.base64() }),
]);

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
        void asked(request)
          .then((files) => answerFiles(folder, files))
          // Such as a disk that is full, or a folder that may not be written to.
          .catch((error) => refused(500, error instanceof Error ? error.message : String(error)))
          .then((told) => answer(response, told));
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
 * another text in the place of the one that was read, or adds a quiz or a picture. What is there is
 * never written over unread.
 *
 * @param folder of the course
 * @returns status 403 for strangers, 404 for what is no file of the course that is written on, 409 where
 *   somebody else has changed the file, with the text that is there, or has put another picture there
 */
export function answerFiles(folder: string, request: FilesRequest): FilesAnswer {
  if (!isOwn(request)) return refused(403, 'pages of other origins may not read or write files');
  if (request.method === 'GET') return { status: 200, body: courseData(folder) };
  if (request.method !== 'PUT') return refused(405, 'there are GET and PUT');
  if (!/^application\/json\b/.test(request.contentType ?? ''))
    return refused(415, 'what is to be written comes as application/json');
  const change = changeIn(request.body);
  if (change === null)
    return refused(400, 'it takes file, before and text, or file and picture, as JSON');
  if ('picture' in change) return answerPicture(folder, change);
  const file = quizFile(folder, change.file);
  if (file === null) {
    const fresh = change.before === '' ? freshFile(folder, change.file) : null;
    if (fresh !== null && added(fresh, change.text)) return { status: 200, body: {} };
    return refused(404, `${change.file} is no quiz, lesson or course file of this course`);
  }
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

/** Puts a picture beside the quizzes; one that is there already is there. */
function answerPicture(
  folder: string,
  { file, picture }: { readonly file: string; readonly picture: string },
): FilesAnswer {
  const images = join(quizFolder(folder), 'images');
  const name = basename(file);
  if (nameOf(join(images, name)) !== file || !/^[a-z0-9][\w-]*\.[a-z]{3,4}$/i.test(name))
    return refused(404, `${file} is no place for a picture of this course`);
  const bytes = Buffer.from(picture, 'base64');
  const shelf = { names: [name], read: () => bytes, digest: pictureDigest };
  const found = pictureFinder(shelf).find(`images/${name}`);
  if ('flaw' in found) return refused(400, found.flaw);
  mkdirSync(images, { recursive: true });
  if (!isItself(images)) return refused(404, `${dirname(file)} is a link to another folder`);
  const path = join(images, name);
  if (added(path, bytes)) return { status: 200, body: {} };
  const isSame = lstatSync(path).isFile() && readFileSync(path).equals(bytes);
  return isSame
    ? { status: 200, body: {} }
    : refused(409, 'another picture lies there under this name');
}

/** Where a quiz that is new is to lie; null where it may not. */
function freshFile(folder: string, name: string): string | null {
  const file = join(quizFolder(folder), basename(name));
  const isQuiz = /^[a-z][a-z0-9-]*\.json$/.test(basename(name)) && nameOf(file) === name;
  return isQuiz && isItself(dirname(file)) ? file : null;
}

/** Whether a folder is what its path says, and no link to another. */
function isItself(folder: string): boolean {
  return realpathSync(folder) === join(realpathSync(dirname(folder)), basename(folder));
}

/** The quiz, lesson or course file that messages call so; null for anything else, links among them. */
function quizFile(folder: string, name: string): string | null {
  const { quizzes, lessons } = courseFiles(folder);
  const written = [...quizzes, ...lessons, join(folder, 'course.json')];
  const file = written.find((each) => nameOf(each) === name);
  if (file === undefined || !lstatSync(file).isFile()) return null;
  return isItself(file) ? file : null;
}

/** In one step: whoever reads the file meanwhile has the old text or the new one. */
function replace(file: string, text: string): void {
  beside(file, (fresh) => {
    writeFileSync(fresh, text, { flag: 'wx', mode: lstatSync(file).mode, flush: true });
    renameSync(fresh, file);
  });
}

/** Puts a file where there is none, whole at once; false where there is one. */
function added(file: string, content: string | Uint8Array): boolean {
  if (existsSync(file)) return false;
  return beside(file, (fresh) => {
    writeFileSync(fresh, content, { flag: 'wx', flush: true });
    try {
      linkSync(fresh, file);
      return true;
    } catch (error) {
      // Somebody else was quicker.
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Hands a name that is free beside a file, of which nothing is left afterwards. */
function beside<Result>(file: string, write: (fresh: string) => Result): Result {
  const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    return write(fresh);
  } finally {
    rmSync(fresh, { force: true });
  }
}
