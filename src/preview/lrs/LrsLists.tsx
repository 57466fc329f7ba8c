import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { section, word } from '../api/cmi-data.ts';
import { counted } from '../panels/counted.ts';
import { activityFolder } from './lrs.ts';
import type { LrsBench } from './lrs-bench.ts';

/** What was said of the learner, newest first, like the calls of SCORM. */
export function StatementsPanel({ bench }: { readonly bench: LrsBench }) {
  useStore(bench.$passed);
  const { statements } = bench.lrs;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = statements.find(({ id }) => id === chosen);
  return (
    <>
      <p className="aside">
        {counted(statements.length, 'statement')}, the newest first. Those in italics are of the
        LMS.
      </p>
      <div className="bench-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Verb</th>
              <th scope="col">Object</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {[...statements].reverse().map((statement) => {
              const id = word(statement.id);
              const verb = word(section(statement.verb).id).replace(/^.*\//, '');
              return (
                <tr key={id}>
                  <td>{word(statement.timestamp).slice(11, 23)}</td>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-expanded={id === chosen}
                      onClick={() => setChosen(id === chosen ? null : id)}
                    >
                      {ofLms.test(verb) ? <em>{verb}</em> : verb}
                    </button>
                  </th>
                  <td>{aboutOf(section(statement.object))}</td>
                  <td>{resultOf(section(statement.result))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown === undefined ? (
        <p className="aside">Choose a verb to see the whole statement.</p>
      ) : (
        <pre>{JSON.stringify(shown, null, 2)}</pre>
      )}
    </>
  );
}

const ofLms = /^(?:launched|abandoned|waived|satisfied)$/;

function aboutOf(object: ReturnType<typeof section>): string {
  const names = Object.values(section(section(object.definition).name)).map(word);
  const id = word(object.id);
  return names[0] ?? (id.startsWith(activityFolder) ? 'the AU' : id.replace(/^.*[/#]/, ''));
}

function resultOf(result: ReturnType<typeof section>): string {
  const { success, completion, response, duration } = result;
  const { scaled } = section(result.score);
  const [progress] = Object.entries(section(result.extensions)).flatMap(([name, value]) =>
    name.endsWith('/progress') ? [`${value}%`] : [],
  );
  return [
    progress,
    response === undefined ? undefined : `“${word(response)}”`,
    success === undefined ? undefined : success === true ? 'right' : 'not right',
    completion === true ? 'complete' : undefined,
    typeof scaled === 'number' ? `score ${scaled}` : undefined,
    duration === undefined ? undefined : word(duration),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What content asked of the LRS, and what it answered, newest first. */
export function RequestsPanel({ bench }: { readonly bench: LrsBench }) {
  useStore(bench.$passed);
  const { passed } = bench;
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = passed.find(({ number }) => number === chosen);
  return (
    <>
      <p className="aside">{counted(passed.length, 'request')}, the newest first.</p>
      <div className="bench-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">At</th>
              <th scope="col">Request</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {[...passed].reverse().map(({ number, at, request, response }) => (
              <tr key={number}>
                <td>{(at / 1000).toFixed(1)} s</td>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-expanded={number === chosen}
                    onClick={() => setChosen(number === chosen ? null : number)}
                  >
                    {request.method}{' '}
                    {request.path.replace(/\?.*stateId=([^&]*).*$/, ' $1').replace(/\?.*$/, '')}
                  </button>
                </th>
                <td>{response === null ? 'none' : response.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown === undefined ? (
        <p className="aside">Choose a request to see all of it.</p>
      ) : (
        <pre>{JSON.stringify({ request: shown.request, response: shown.response }, null, 2)}</pre>
      )}
    </>
  );
}
