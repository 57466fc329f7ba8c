import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceRecordings } from '../../../src/preview/session/recording-storage.ts';
import { keepRecording } from '../../../src/preview/session/recordings.ts';
import { openSession, type Session } from '../../../src/preview/session/session.ts';
import { call, session as recorded } from './recorded.ts';

const storage = deviceRecordings(newPage());
const names = { packageName: 'course.zip', packageTitle: 'A course' };
let clock = 0;

/** A window with its listeners and its local storage, as far as recordings need it. */
function newPage(localStorage = memory()) {
  return Object.assign(new EventTarget(), { localStorage });
}

/** Local storage: each text is a property of it. */
function memory(): Storage {
  const methods = {
    getItem: (name: string) => texts[name] ?? null,
    setItem: (name: string, text: string) => void Object.assign(texts, { [name]: text }),
    removeItem: (name: string) => void Reflect.deleteProperty(texts, name),
  };
  const texts = Object.create(methods);
  return texts;
}

/** A page with a package on the bench, whose listeners are told at once. */
function page(packageId: string) {
  clock += 1;
  const session = openSession((run) => run());
  return { session, recordings: keepRecording(session, storage, [packageId, clock], names) };
}

function launch(session: Session, learner = 'learner_1') {
  const [given] = recorded().launches;
  if (given === undefined) throw new Error('the example needs a launch');
  return session.begin({ ...given, learner: { id: learner, name: learner } });
}

const earlierOf = (packageId: string) => page(packageId).recordings.earlier();

/** The only recording that a page after it finds. */
async function found(packageId: string) {
  const { recordings } = page(packageId);
  const [only] = await recordings.earlier();
  const reading = only && (await recordings.read(only));
  return reading?.kind === 'read' ? reading.session : null;
}

describe('a recording', () => {
  it('is found whole by the page that comes next', async () => {
    const { session } = page('whole');
    const notes = launch(session);
    notes.call(call());
    notes.faults(['commit-lies']);
    notes.call(call({ number: 2, method: 'Commit' }));
    notes.end('crashed');
    launch(session, 'learner_2').call(call());
    const whole = session.record(names.packageName, names.packageTitle);
    await expect.poll(() => found('whole')).toEqual(whole);
    expect(await earlierOf('another')).toEqual([]);
  });

  it('is what the log holds, whatever came and was forgotten', async () => {
    let packages = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ arbitrary: fc.constant('call'), weight: 5 }, fc.constant('clear'))),
        async (steps) => {
          packages += 1;
          const { session } = page(`any-${packages}`);
          const notes = launch(session);
          for (const [number, step] of steps.entries()) {
            if (step === 'clear') session.clear();
            else notes.call(call({ number }));
          }
          const { calls } = session.record('', '');
          const kept = async () => (await found(`any-${packages}`))?.calls ?? [];
          await expect.poll(kept, { interval: 1 }).toEqual(calls);
        },
      ),
    );
  });

  it('has the last calls of a page whose last transactions went with it', async () => {
    const local = memory();
    const leaving = newPage(local);
    const storage = deviceRecordings(leaving);
    const key = ['left', 1] as const;
    const calls = [1, 2, 3].map((number) => call({ number }));
    await storage.putCalls(key, 0, calls.slice(0, 1));
    leaving.dispatchEvent(new Event('pagehide'));
    await storage.putCalls(key, 1, calls.slice(1, 2));
    await storage.putCalls(key, 2, calls.slice(2));
    local.setItem('bench-last-calls:strange', '{"calls":[');
    const lost = deviceRecordings(newPage());
    await lost.putCalls(key, 1, []);
    expect(await lost.calls(key)).toEqual(calls.slice(0, 1));

    expect(await deviceRecordings(newPage(local)).calls(key)).toEqual(calls);
    expect(Object.keys(local)).toEqual([]);
  });

  it('is offered the latest first, as long as there are not many', async () => {
    for (let visit = 0; visit < 8; visit += 1) {
      launch(page('many').session).call(call());
      const began = clock;
      await expect.poll(async () => (await earlierOf('many'))[0]?.key[1]).toBe(began);
    }
    const { recordings } = page('many');
    await expect.poll(async () => (await recordings.earlier()).length).toBe(5);
    const began = (await recordings.earlier()).map(({ key }) => key[1]);
    expect(began).toEqual([...began].sort((one, other) => other - one));
  });

  it('goes when it is deleted, or when its learner is wiped', async () => {
    launch(page('gone').session, 'ada').call(call());
    launch(page('gone').session, 'nils').call(call());
    launch(page('gone').session, 'wei').call(call());
    const { recordings } = page('gone');
    const learners = async () =>
      (await recordings.earlier()).map(({ head }) => head.launches[0]?.learner.id);
    await expect.poll(learners).toEqual(['wei', 'nils', 'ada']);
    const [latest] = await recordings.earlier();
    if (latest !== undefined) await recordings.remove(latest);
    expect(await learners()).toEqual(['nils', 'ada']);
    await recordings.wipe({ packageId: 'gone', learnerId: 'ada' });
    expect(await learners()).toEqual(['nils']);
    await recordings.wipe({});
    expect(await learners()).toEqual([]);
  });

  it('costs the session nothing where the browser keeps nothing', async () => {
    const no = async () => {
      throw new Error('The disk is full.');
    };
    const session = openSession((run) => run());
    const full = { list: no, calls: no, putHead: no, putCalls: no, remove: no };
    const recordings = keepRecording(session, full, ['full', 1], names);
    launch(session).call(call());
    expect(await recordings.earlier()).toEqual([]);
    expect(session.record('', '').calls).toHaveLength(1);
  });
});
