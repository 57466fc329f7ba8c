import { Controls } from '@kit/figures/Controls.tsx';
import { Segments } from '@kit/figures/Segments.tsx';
import { useRunning } from '@kit/figures/use-running.ts';
import { useState } from 'react';
import { compared, type Future, isWhole, type Part, repeated, told } from './scenario-axes.ts';

type End = 'low' | 'high';

/** Which end of each axis it lies at, and what stands there. */
interface Corner {
  readonly x: End;
  readonly y: End;
  /** The same in words. */
  readonly where: string;
  readonly name: string;
  readonly story: string;
  readonly signs: readonly string[];
  readonly ours: Future;
}

export interface ScenarioAxesProps {
  readonly parts: readonly Part[];
  readonly corners: readonly Corner[];
  /** They stand beside the corners, which say in words where they lie. */
  readonly axes: readonly {
    readonly way: 'x' | 'y';
    readonly name: string;
    /** The same before one of its ends: "Controls". */
    readonly short: string;
    readonly low: string;
    readonly high: string;
  }[];
}

/**
 * Two axes whose four corners the student fills, each before it shows what we wrote there. All of
 * ours before it moves and on paper.
 */
export function ScenarioAxes({ parts, corners, axes }: ScenarioAxesProps) {
  const isRunning = useRunning();
  const [at, setAt] = useState(0);
  const [futures, setFutures] = useState<readonly Future[]>(corners.map(() => ({})));
  /** The corners that show what we wrote. */
  const [shown, setShown] = useState<readonly number[]>([]);
  const here = corners[at];
  const future = futures[at] ?? {};
  const isReady = isWhole(future, parts);
  const isShown = shown.includes(at);
  const cornerAt = ({ x, y }: Pick<Corner, 'x' | 'y'>) =>
    corners.findIndex((corner) => corner.x === x && corner.y === y);
  const next = corners.findIndex((_, place) => !shown.includes(place));

  const choose = (chosen: Future) =>
    setFutures(futures.map((each, place) => (place === at ? chosen : each)));

  const press = () => {
    if (isShown) setAt(next === -1 ? 0 : next);
    else if (isReady) setShown([...shown, at]);
  };

  return (
    <>
      <Controls>
        {axes.map(({ way, short, low, high }) => (
          <Segments
            key={way}
            label={short}
            options={[
              { value: 'low', text: low },
              { value: 'high', text: high },
            ]}
            value={here?.[way] ?? null}
            onChange={(end) => setAt(cornerAt({ x: 'low', y: 'low', ...here, [way]: end }))}
          />
        ))}
        <div className="axes-parts">
          {parts.map(({ id, name, options }) => (
            <Segments
              key={`${at}-${id}`}
              label={`${name} …`}
              options={options.map((each) => ({ value: each.id, text: each.text }))}
              value={future[id] ?? null}
              onChange={(option) => choose({ ...future, [id]: option })}
            />
          ))}
        </div>
        <p className="axes-go">
          <button type="button" aria-disabled={!(isReady || isShown)} onClick={press}>
            {isShown ? 'Next corner' : 'Compare with ours'}
          </button>{' '}
          <button
            type="button"
            className="axes-all"
            onClick={() => setShown(corners.map((_, place) => place))}
          >
            Show all of ours
          </button>
        </p>
      </Controls>
      <output className="axes-said">
        <span>{isRunning && said({ future, here, parts, isShown, isReady })}</span>
        {repeated(futures, parts).map(([one, other]) => (
          <span key={`${one}-${other}`}>
            {` You say the same of “${corners[one]?.where}” and “${corners[other]?.where}”: does what tells them apart matter?`}
          </span>
        ))}
      </output>
      <div className="scenario-grid">
        {corners.map(({ x, y, where, name, story, signs }, place) => {
          const yours = told(futures[place] ?? {}, parts);
          const isAhead = (isRunning && !shown.includes(place)) || undefined;
          return (
            <section
              className="scenario"
              key={where}
              data-corner={`${x}-${y}`}
              data-now={(isRunning && place === at) || undefined}
            >
              <p className="where">{where}</p>
              {yours.length > 0 && (
                <p className="scenario-yours">
                  <b>Yours.</b> <span>{yours.join(' ')}</span>
                </p>
              )}
              <div data-ahead={isAhead}>
                <h3>{name}</h3>
                <p>{story}</p>
                <p className="signs">First signs</p>
                <ul>
                  {signs.map((sign) => (
                    <li key={sign}>{sign}</li>
                  ))}
                </ul>
              </div>
            </section>
          );
        })}
        {axes.map(({ way, name, low, high }) => (
          <p className={`scenario-axis ${way}`} key={way} aria-hidden="true">
            <span>{low}</span>
            <b>{name}</b>
            <span>{high}</span>
          </p>
        ))}
      </div>
    </>
  );
}

interface SaidOf {
  readonly future: Future;
  readonly here: Corner | undefined;
  readonly parts: readonly Part[];
  readonly isShown: boolean;
  readonly isReady: boolean;
}

/** What the figure says of the corner at hand. */
function said({ future, here, parts, isShown, isReady }: SaidOf): string {
  if (here === undefined) return '';
  if (isShown)
    return isReady
      ? `${here.name}: ${compared(future, here.ours, parts)}`
      : `${here.name}: ${told(here.ours, parts).join(' ')}`;
  return isReady
    ? `${here.where}: your future is whole.`
    : `${here.where}: say what each would do.`;
}
