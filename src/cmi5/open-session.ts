import type { TextStorage } from '../scorm/journal.ts';
import { storageKey } from '../scorm/storage-key.ts';
import { launchDataId, preferencesId } from '../standard/cmi5.ts';
import { questionIri } from '../standard/own-iris.ts';
import { completedParts } from './completed-parts.ts';
import { type LaunchAddress, objectIn, readAddress, section } from './launch-address.ts';
import { fetchToken, type LrsPlatform, openLrs, type Reply } from './lrs.ts';
import { findProgress } from './progress.ts';
import { type SessionStart, sessionApi } from './session-api.ts';

/** What a launch by an LMS of cmi5 asks of the page. */
export interface LaunchPlatform
  extends LrsPlatform,
    Pick<SessionStart, 'language' | 'texts' | 'onEnded'> {
  /** The query of the page's address. */
  readonly search: string;
  /** Of a course whose lessons are AUs of their own: all of them, and what the package is called. */
  readonly parts?: { readonly identifier: string; readonly lessons: readonly string[] };
  /** Goes where the LMS wants a learner to go who has left. */
  goTo(address: string): void;
}

export type SessionOpened =
  /** The page was not launched by an LMS. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'open'; readonly api: object }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string };

/**
 * What the tab keeps of a launch. The token is given once, and a document that follows, after a reload
 * or a link, has no other way to it: so it lies in sessionStorage, which ends with the tab.
 */
interface KeptLaunch {
  readonly address: LaunchAddress;
  readonly token: string;
  /** When the session said that it began, in milliseconds; null before. */
  readonly began: number | null;
  /** The session has ended. */
  readonly isOver: boolean;
  /** What the course noted as it ended; null for nothing. */
  readonly ended: string | null;
}

/**
 * Opens the session of a launch, or goes on with the one that an earlier document of it opened.
 *
 * @param identifier of the package, or of the part of it that is this AU
 * @param tab the storage of this tab; null where the browser forbids it
 */
export async function openSession(
  identifier: string,
  tab: TextStorage | null,
  platform: LaunchPlatform,
): Promise<SessionOpened> {
  const kept = keptIn(tab, storageKey(identifier, 'cmi5'));
  const before = kept.read();
  const read = readAddress(platform.search);
  if (read?.kind === 'flawed')
    return { kind: 'refused', code: 0, message: `the launch ${read.what}` };
  const address = read?.address ?? before?.address;
  if (address === undefined) return { kind: 'alone' };
  const isSame = before !== null && before.address.fetch === address.fetch;
  const token = isSame ? before.token : await newToken(address, platform);
  if (typeof token !== 'string') return token;
  let launch: KeptLaunch = isSame
    ? before
    : { address, token, began: null, isOver: false, ended: null };
  const keep = (changes: Partial<KeptLaunch>) => {
    launch = { ...launch, ...changes };
    kept.write(launch);
  };
  keep({});
  const lrs = openLrs(address, token, platform);
  // The preferences must be asked for (cmi5, 11): the course has one language and starts no sound.
  const { parts = { identifier, lessons: [] } } = platform;
  const [data, found, done] = await Promise.all([
    lrs.read({ kind: 'state', id: launchDataId }),
    findProgress(lrs, address),
    completedParts(lrs, parts.identifier, parts.lessons),
    lrs.read({ kind: 'profile', id: preferencesId }),
  ]);
  if (data.kind !== 'done') return notLaunched(data);
  const said = objectIn(data.text) ?? {};
  const masteryScore = typeof said.masteryScore === 'number' ? said.masteryScore : null;
  const api = sessionApi({
    ...platform,
    lrs,
    facts: { address, contextTemplate: section(said.contextTemplate) ?? {}, masteryScore },
    mode: modeOf(said.launchMode),
    launchData: settingsOf(said.launchParameters, masteryScore),
    found,
    done,
    questionIri: (item) => questionIri(identifier, item),
    began: launch.began,
    isOver: launch.isOver,
    onBegun: (began) => keep({ began }),
    onEnded(told) {
      keep({ isOver: true });
      platform.onEnded(told);
      const { returnURL } = said;
      if (typeof returnURL !== 'string' || returnURL === '') return;
      void told.then((isTold) => isTold && platform.goTo(returnURL));
    },
  });
  return {
    kind: 'open',
    // A document that comes after the end finds there what the course noted.
    api: Object.defineProperty(api, Symbol.for(storageKey(identifier, 'ended')), {
      configurable: true,
      get: () => launch.ended,
      set: (ended: string) => keep({ ended }),
    }),
  };
}

async function newToken(address: LaunchAddress, platform: LrsPlatform) {
  const answer = await fetchToken(address.fetch, platform);
  return answer.kind === 'given' ? answer.token : answer;
}

/** Without the document of the launch there is nothing that a statement could be made of. */
function notLaunched(reply: Exclude<Reply, { kind: 'done' }>): SessionOpened {
  const code = reply.kind === 'refused' ? reply.status : 0;
  const message =
    code === 401 || code === 403
      ? 'the LRS does not take the token of this launch'
      : 'the LRS did not give the data of the launch';
  return { kind: 'refused', code, message };
}

function modeOf(launchMode: unknown) {
  const mode = String(launchMode).toLowerCase();
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

/** Settings in the launch parameters, and the mark that the LMS has, which comes before them (10.2.4). */
function settingsOf(parameters: unknown, masteryScore: number | null): string {
  const given = typeof parameters === 'string' ? parameters.trim() : '';
  if (masteryScore === null) return given;
  const passMark = Number((masteryScore * 100).toFixed(4));
  return JSON.stringify({ ...objectIn(given), passMark });
}

/** Others may write here too. */
function isLaunch(value: unknown): value is KeptLaunch {
  const { token, address } = section(value) ?? {};
  const { endpoint, fetch, actor } = section(address) ?? {};
  return (
    [token, endpoint, fetch].every((each) => typeof each === 'string') && section(actor) !== null
  );
}

function keptIn(tab: TextStorage | null, key: string) {
  return {
    read(): KeptLaunch | null {
      try {
        const launch: unknown = JSON.parse(tab?.getItem(key) ?? 'null');
        return isLaunch(launch) ? launch : null;
      } catch {
        return null;
      }
    },
    write(launch: KeptLaunch) {
      try {
        tab?.setItem(key, JSON.stringify(launch));
      } catch {
        // The session runs in this document alone, then.
      }
    },
  };
}
