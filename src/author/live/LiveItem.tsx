import { useEffect, useState } from 'react';
import { Choice } from '../../library/Choice.tsx';
import type { DrawnItem } from '../worker/draw-item.ts';
import type { AuthorWorker } from '../worker/worker.ts';
import { LiveFrame } from './LiveFrame.tsx';
import type { ShowItem, ShownItem } from './messages.ts';
import { ShownAs } from './ShownAs.tsx';

interface LiveItemProps {
  readonly worker: AuthorWorker;
  /** Name of the quiz file. */
  readonly file: string;
  /** What the file says beside its items. */
  readonly around: string;
  readonly item: string;
  /** Tags of the languages that the interface has words in, that of the course first. */
  readonly languages: readonly string[];
}

type Drawn = Extract<DrawnItem, { readonly kind: 'drawn' }>;

/** The item as students get it, what an LMS is told of an answer, and what a screen reader says. */
export function LiveItem({ worker, file, around, item, languages }: LiveItemProps) {
  const { drawn, problems } = useDrawn(worker, file, around, item);
  const [view, setView] = useState<ShowItem['view']>('answering');
  const [scheme, setScheme] = useState<ShowItem['scheme']>('device');
  const [isNarrow, setNarrow] = useState(false);
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const [isTen, setTen] = useState(false);
  const [isHeard, setHeard] = useState(false);
  const [shown, setShown] = useState<ShownItem | null>(null);

  if (drawn === null) {
    return (
      <section className="author-live" aria-label="As students see it">
        <h2>As students see it</h2>
        {problems.length === 0 ? <p>Drawing the question…</p> : <NotYet problems={problems} />}
      </section>
    );
  }
  const isVaried = 'template' in drawn.key;
  const show = { kind: 'show', quiz: drawn.quiz, key: drawn.key, view, scheme } as const;
  return (
    <section className="author-live" aria-label="As students see it">
      <h2>As students see it</h2>
      <div className="author-views">
        <Choice
          label="Show"
          value={view}
          options={[
            ['answering', 'the question'],
            ['key', 'with the key'],
          ]}
          onChoose={setView}
        />
        <Choice
          label="Colours"
          value={scheme}
          options={[
            ['device', 'of this device'],
            ['light', 'light'],
            ['dark', 'dark'],
          ]}
          onChoose={setScheme}
        />
        {languages.length > 1 && (
          <Choice
            label="Interface"
            value={language}
            options={languages.map((each) => [each, each])}
            onChoose={setLanguage}
          />
        )}
        <label>
          <input
            type="checkbox"
            checked={isNarrow}
            onChange={({ currentTarget }) => setNarrow(currentTarget.checked)}
          />
          360 px wide, as on a phone
        </label>
        {isVaried && (
          <label>
            <input
              type="checkbox"
              checked={isTen}
              onChange={({ currentTarget }) => setTen(currentTarget.checked)}
            />
            Ten draws of its values
          </label>
        )}
      </div>
      {problems.length > 0 && <NotYet problems={problems} />}
      {drawn.isUnfinished && <p className="hint">What is still empty shows as …</p>}
      {isTen && isVaried ? (
        <div className="author-draws">
          {Array.from({ length: 10 }, (_, seed) => (
            <LiveFrame
              // biome-ignore lint/suspicious/noArrayIndexKey: it is the seed.
              key={`${language} ${seed}`}
              title={`Draw ${seed + 1}`}
              language={language}
              isNarrow
              show={{ ...show, seed: seed + 1, heard: false }}
              onShown={seed === 0 ? setShown : undefined}
            />
          ))}
        </div>
      ) : (
        <LiveFrame
          key={language}
          title="The question, to be answered"
          language={language}
          isNarrow={isNarrow}
          show={{ ...show, seed: 1, heard: isHeard }}
          onShown={setShown}
        />
      )}
      <ShownAs shown={shown} isHeard={isHeard} onHear={setHeard} />
    </section>
  );
}

function NotYet({ problems }: Pick<Extract<DrawnItem, { kind: 'failed' }>, 'problems'>) {
  return (
    <div className="author-not-yet" role="status">
      <p>It cannot be shown as it stands now:</p>
      <ul>
        {problems.slice(0, 5).map(({ path, message }) => (
          <li key={path + message}>
            {path !== '' && <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The item as it could be drawn last, and what keeps it from being drawn now. */
function useDrawn(worker: AuthorWorker, file: string, around: string, item: string) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [problems, setProblems] = useState<Extract<DrawnItem, { kind: 'failed' }>['problems']>([]);

  useEffect(() => {
    let isOld = false;
    worker.draw({ quiz: { file, text: around }, item }).then(
      (result) => {
        if (isOld) return;
        if (result.kind === 'drawn') setDrawn(result);
        setProblems(result.kind === 'drawn' ? [] : result.problems);
      },
      (error) => isOld || setProblems([{ path: '', message: String(error) }]),
    );
    return () => {
      isOld = true;
    };
  }, [worker, file, around, item]);
  return { drawn, problems };
}
